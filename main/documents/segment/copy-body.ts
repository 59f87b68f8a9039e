import type { Result } from '../../../shared/ipc/result.ts';
import { ok } from '../../../shared/ipc/result.ts';
import type { ByteFeed } from './byte-feed.ts';
import type { SegmentTables } from './format.ts';
import { NUMBER_WIDTH, OBJECT_END, OBJECT_HEAD_BYTES, OBJECT_START, segmentFault } from './format.ts';

/** A promise is returned only when the receiver wants the copying to wait. */
type Write = (bytes: Uint8Array) => Promise<void> | undefined;

export type BodyReceiver = {
  /** The number for a fix-up, at most 8 digits. */
  readonly number: (target: number) => number;
  /** Whether the object comes along, told as it begins; afterwards `write` gets its head. */
  readonly keep: (objectId: number) => boolean;
  readonly write: Write;
};

const BLANK = 0x20;
const bytesOf = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const START = bytesOf(OBJECT_START);
const END = bytesOf(OBJECT_END);

const equal = (bytes: Uint8Array, from: number, expected: Uint8Array): boolean => {
  for (let i = 0; i < expected.length; i++) if (bytes[from + i] !== expected[i]) return false;
  return true;
};

const isBlank = (bytes: Uint8Array): boolean => {
  for (let i = 0; i < NUMBER_WIDTH; i++) if (bytes[i] !== BLANK) return false;
  return true;
};

/** Left-aligned digits: PDF readers skip the blanks behind a number. */
const putNumber = (field: Uint8Array, value: number): void => {
  const digits = String(value);
  if (digits.length > NUMBER_WIDTH) throw new Error(`object number ${value} is too long`);
  for (let i = 0; i < NUMBER_WIDTH; i++) field[i] = i < digits.length ? digits.charCodeAt(i) : BLANK;
};

/**
 * Copies the body to the receiver with its numbers filled in, checking on the way that objects begin and end where the
 * tables say. Holds no more than one chunk at a time. Fault: segment-invalid.
 */
export const copyBody = async (
  feed: ByteFeed,
  tables: SegmentTables,
  receiver: BodyReceiver,
): Promise<Result<undefined>> => {
  const { objectOffsets, fixupPositions, fixupTargets, bodyBytes } = tables;
  const head = new Uint8Array(OBJECT_HEAD_BYTES);
  const field = new Uint8Array(NUMBER_WIDTH);
  let fixup = 0;
  for (let object = 0; object < objectOffsets.length; object++) {
    let at = objectOffsets[object] ?? 0;
    const end = (objectOffsets[object + 1] ?? bodyBytes) - END.length;
    const keep = receiver.keep(object);

    const start = feed.takeNow(OBJECT_HEAD_BYTES) ?? (await feed.take(OBJECT_HEAD_BYTES));
    if (start === undefined) return segmentFault('short');
    if (!isBlank(start) || !equal(start, NUMBER_WIDTH, START)) return segmentFault('object-head');
    if (keep) {
      putNumber(head, receiver.number(object));
      head.set(START, NUMBER_WIDTH);
      const wait = receiver.write(head);
      if (wait !== undefined) await wait;
    }
    at += OBJECT_HEAD_BYTES;
    while (at < end) {
      const stop = Math.min(fixupPositions[fixup] ?? end, end);
      while (at < stop) {
        const piece = feed.someNow(stop - at) ?? (await feed.some(stop - at));
        if (piece === undefined) return segmentFault('short');
        at += piece.length;
        const wait = keep ? receiver.write(piece) : undefined;
        if (wait !== undefined) await wait;
      }
      if (stop === end) break;
      const blank = feed.takeNow(NUMBER_WIDTH) ?? (await feed.take(NUMBER_WIDTH));
      if (blank === undefined) return segmentFault('short');
      if (!isBlank(blank)) return segmentFault('fixup-field');
      at += NUMBER_WIDTH;
      if (keep) {
        putNumber(field, receiver.number(fixupTargets[fixup] ?? 0));
        const wait = receiver.write(field);
        if (wait !== undefined) await wait;
      }
      fixup += 1;
    }
    const tail = feed.takeNow(END.length) ?? (await feed.take(END.length));
    if (tail === undefined) return segmentFault('short');
    if (!equal(tail, 0, END)) return segmentFault('object-end');
    const wait = keep ? receiver.write(END) : undefined;
    if (wait !== undefined) await wait;
  }
  return ok(undefined);
};

/** Ids of the objects that the given pages need. A page that isn't among them is never entered: it was removed. */
export const reachableObjects = (tables: SegmentTables, pageIndexes: readonly number[]): Uint8Array => {
  const { pages, objectOffsets, fixupPositions, fixupTargets, bodyBytes } = tables;
  const firstFixup = new Uint32Array(objectOffsets.length + 1);
  let fixup = 0;
  for (let object = 0; object < objectOffsets.length; object++) {
    firstFixup[object] = fixup;
    const end = objectOffsets[object + 1] ?? bodyBytes;
    while (fixup < fixupPositions.length && (fixupPositions[fixup] ?? 0) < end) fixup += 1;
  }
  firstFixup[objectOffsets.length] = fixup;

  const REACHED = 1;
  const CLOSED = 2;
  const state = new Uint8Array(objectOffsets.length);
  for (const page of pages) state[page.objectId] = CLOSED;
  const open: number[] = [];
  const reach = (id: number) => {
    if (state[id] !== 0) return;
    state[id] = REACHED;
    open.push(id);
  };
  for (const index of pageIndexes) {
    const id = pages[index]?.objectId;
    if (id === undefined) continue;
    state[id] = 0;
    reach(id);
  }
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (let i = firstFixup[id] ?? 0; i < (firstFixup[id + 1] ?? 0); i++) {
      const target = fixupTargets[i] ?? -1;
      if (target >= 0) reach(target);
    }
  }
  return state.map((value) => (value === REACHED ? 1 : 0));
};
