import type { LoosePage } from '../../shared/claim/arrange-pages.ts';
import { finishText } from '../../shared/claim/page-finish.ts';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { RoomJobOptions } from '../documents/document-room.ts';
import { drawnFrom } from '../documents/drawn-from.ts';
import type { PageFinisher } from '../documents/page-finisher.ts';
import { createByteFeed } from '../documents/segment/byte-feed.ts';
import { verifySegment } from '../documents/segment/read-segment.ts';
import type { BlobStore } from '../vault/blob-store.ts';

export type FinishDeps = {
  readonly finisher: Pick<PageFinisher, 'finishPage'>;
  readonly blobs: Pick<BlobStore, 'put' | 'open'>;
};

/** Files by their hash, as far as pages are drawn from them. */
type DrawnFiles = ReadonlyMap<
  string,
  { readonly document: Parameters<typeof drawnFrom>[0]; readonly derived: Parameters<typeof drawnFrom>[1] }
>;

type Wish = Pick<LoosePage, 'source' | 'index' | 'finish' | 'made'>;

export const finishedKey = ({ source, index, finish }: Wish): string => `${source}/${index}/${finishText(finish)}`;

/**
 * Makes what pages with a finish lack, one after the other, and remembers it by `finishedKey` in `made`: what was made and
 * is not used by any record when the vault is closed is removed then. Faults are the room's, the store's and `cancelled`.
 */
export const makeFinished = async (
  { finisher, blobs }: FinishDeps,
  files: DrawnFiles,
  pages: readonly Wish[],
  made: Map<string, string>,
  { signal, onProgress }: RoomJobOptions,
): Promise<Result<null>> => {
  const missing = new Map(
    pages.flatMap((page) =>
      page.finish === undefined || made.has(finishedKey(page)) ? [] : [[finishedKey(page), page] as const],
    ),
  );
  let done = 0;
  for (const [key, { source, index, finish }] of missing) {
    onProgress?.(done, missing.size);
    const file = files.get(source);
    if (file === undefined || finish === undefined) throw new Error('a page refers to a file that is not in its case');
    const { original, mediaType } = drawnFrom(file.document, file.derived);
    const segment = await finisher.finishPage(
      {
        mediaType,
        key: original,
        read: () => blobs.open(original),
        page: index + 1,
        finish,
        storeSegment: (bytes, stop) => blobs.put(bytes, stop),
      },
      { signal },
    );
    if (!segment.ok) return segment;
    const sound = await verifySegment(createByteFeed(blobs.open(segment.value.sha256)));
    if (!sound.ok) return sound;
    made.set(key, segment.value.sha256);
    done += 1;
  }
  if (missing.size > 0) onProgress?.(done, missing.size);
  return ok(null);
};
