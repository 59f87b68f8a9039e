import type { Result } from '../../../shared/ipc/result.ts';
import { ok } from '../../../shared/ipc/result.ts';
import type { ByteFeed } from './byte-feed.ts';
import { copyBody } from './copy-body.ts';
import type { SegmentTables } from './format.ts';
import { decodeHeader, decodeTables, HEADER_BYTES, segmentFault, tableBytes } from './format.ts';

/** Reads and checks everything before the body; the feed then stands at its first byte. */
export const readSegmentTables = async (feed: ByteFeed): Promise<Result<SegmentTables>> => {
  const head = await feed.take(HEADER_BYTES);
  if (head === undefined) return segmentFault('short');
  const header = decodeHeader(head);
  if (!header.ok) return header;
  const bytes = await feed.take(tableBytes(header.value));
  if (bytes === undefined) return segmentFault('short');
  return decodeTables(header.value, bytes);
};

/**
 * Checks a whole segment, as the vault's side of intake does before it stores what the room made: the tables, and
 * that every declared object really starts and ends where they say. Fault: segment-invalid.
 */
export const verifySegment = async (feed: ByteFeed): Promise<Result<SegmentTables>> => {
  const tables = await readSegmentTables(feed);
  if (!tables.ok) return tables;
  const done = await copyBody(feed, tables.value, { number: () => 0, keep: () => true, write: () => undefined });
  if (!done.ok) return done;
  return (await feed.take(1)) === undefined ? ok(tables.value) : segmentFault('trailing-bytes');
};
