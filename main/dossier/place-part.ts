import type { Result } from '../../shared/ipc/result.ts';
import { fault, ok } from '../../shared/ipc/result.ts';
import type { ByteFeed } from '../documents/segment/byte-feed.ts';
import { createByteFeed } from '../documents/segment/byte-feed.ts';
import { copyBody, reachableObjects } from '../documents/segment/copy-body.ts';
import type { PageRotation, SegmentPage, SegmentTables } from '../documents/segment/format.ts';
import { readTarget, segmentFault } from '../documents/segment/format.ts';
import { readSegmentTables } from '../documents/segment/read-segment.ts';
import type { JobPage } from './job.ts';
import type { PdfWriter } from './pdf-writer.ts';

const ROTATIONS: readonly PageRotation[] = [0, 90, 180, 270];

const turned = (page: SegmentPage, by: number): SegmentPage => ({
  ...page,
  rotation: ROTATIONS[((page.rotation + by) / 90) % 4] ?? 0,
});

const isWide = (page: SegmentPage): boolean =>
  page.rotation % 180 === 0 ? page.width > page.height : page.height > page.width;

/** Numbers of objects that all parts share. */
export type SharedObjects = {
  readonly pages: number;
  readonly labelFont: number;
  /** An object that is `null`: what a link to a removed page leads to. */
  readonly nothing: number;
};

/** What ends a page's content, with the label. `labelName` is the label font's name on that page. */
export type Tail = (page: SegmentPage, placed: number, labelName: string) => string;

export type PartPlan = {
  readonly pages: readonly JobPage[];
  readonly upright?: boolean;
  readonly tail: Tail;
  readonly shared: SharedObjects;
};

const place = async (
  writer: PdfWriter,
  feed: ByteFeed,
  tables: SegmentTables,
  plan: PartPlan,
): Promise<Result<readonly number[]>> => {
  const { shared } = plan;
  const indexes = plan.pages.map((page) => page.index);
  const keep = reachableObjects(tables, indexes);
  const numbers = new Uint32Array(keep.length).fill(shared.nothing);
  let next = writer.reserve(keep.reduce((sum, kept) => sum + kept, 0));
  keep.forEach((kept, id) => {
    if (kept === 1) numbers[id] = next++;
  });

  const tails = new Map<number, number>();
  const rotations = new Map<number, PageRotation>();
  for (const [placed, chosen] of plan.pages.entries()) {
    const page = tables.pages[chosen.index];
    if (page === undefined) return fault('segment-page-missing', 'never', { page: chosen.index });
    const asChosen = turned(page, chosen.rotation);
    const seen = plan.upright === true && isWide(asChosen) ? turned(asChosen, 90) : asChosen;
    const number = writer.reserve();
    tails.set(chosen.index, number);
    rotations.set(chosen.index, seen.rotation);
    const content = plan.tail(seen, placed, tables.labelName);
    const wait = writer.object(number, `<</Length ${content.length}>>\nstream\n${content}\nendstream`);
    if (wait !== undefined) await wait;
  }

  const numberFor = (value: number): number => {
    const target = readTarget(value);
    switch (target?.kind) {
      case 'object':
        return numbers[target.id] ?? shared.nothing;
      case 'parent':
        return shared.pages;
      case 'label-font':
        return shared.labelFont;
      case 'tail':
        return tails.get(target.page) ?? shared.nothing;
      case 'rotation':
        return rotations.get(target.page) ?? 0;
      case undefined:
        return shared.nothing;
    }
  };
  const copied = await copyBody(feed, tables, {
    number: numberFor,
    keep: (id) => {
      if (keep[id] !== 1) return false;
      writer.startObject(numbers[id] ?? 0);
      return true;
    },
    write: writer.write,
  });
  if (!copied.ok) return copied;
  // Read to the very end: only there does the store say whether these were the right bytes.
  if ((await feed.take(1)) !== undefined) return segmentFault('trailing-bytes');
  return ok(indexes.map((index) => numbers[tables.pages[index]?.objectId ?? 0] ?? shared.nothing));
};

/**
 * Copies the chosen pages of one segment into the file and returns their object numbers, in the order asked for.
 * What only removed pages used isn't copied. Faults: segment-invalid, segment-page-missing.
 */
export const placePart = async (
  writer: PdfWriter,
  segment: AsyncIterable<Uint8Array>,
  plan: PartPlan,
): Promise<Result<readonly number[]>> => {
  const feed = createByteFeed(segment);
  try {
    const tables = await readSegmentTables(feed);
    return tables.ok ? await place(writer, feed, tables.value, plan) : tables;
  } finally {
    await feed.close();
  }
};
