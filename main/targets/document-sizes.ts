import { isUntouched, keptPages } from '../../shared/claim/document.ts';
import type { ReadDocument } from '../documents/document-room.ts';
import { createByteFeed } from '../documents/segment/byte-feed.ts';
import { pageBytesOf } from '../documents/segment/page-bytes.ts';
import { readSegmentTables } from '../documents/segment/read-segment.ts';
import { type FilesOfCase, segmentPage } from '../pages/page-sources.ts';
import type { StoredDocument } from '../records/records.ts';

/** Bytes of the file a document would be sent as, and of each page it keeps, in the clerk's order. */
export type DocumentSizes = { readonly fileBytes: number; readonly pageBytes: readonly number[] };

/** What a PDF of some pages has around them. */
const filePartBytes = 2_000;

/** Sizes of a document's pages, from the tables of their segments: nothing is decoded, only the first bytes are read. */
export const documentSizes = async (
  stored: StoredDocument,
  files: FilesOfCase,
  open: (sha256: string) => ReturnType<ReadDocument>,
): Promise<DocumentSizes> => {
  const { document } = stored;
  const pages = keptPages(document).map((page) => segmentPage(files, page, stored));
  const sizes = new Map<string, readonly number[]>();
  for (const segment of new Set(pages.map((page) => page.segment))) {
    const feed = createByteFeed(open(segment));
    const tables = await readSegmentTables(feed).finally(feed.close);
    sizes.set(segment, tables.ok ? pageBytesOf(tables.value) : []);
  }
  const pageBytes = pages.map(({ segment, index }) => sizes.get(segment)?.[index] ?? 0);
  const made = pageBytes.reduce((sum, bytes) => sum + bytes, filePartBytes);
  return { fileBytes: isUntouched(document) ? document.sizeBytes : made, pageBytes };
};
