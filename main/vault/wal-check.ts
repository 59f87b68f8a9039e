import { copyFile, type FileHandle, open } from 'node:fs/promises';
import { errorCode } from './disk-fault.ts';

/**
 * SQLite's write-ahead log (https://www.sqlite.org/fileformat2.html#walformat): a header of 32 bytes, then frames of 24 bytes
 * and a page. Each frame carries the header's two salts and a checksum over everything before it. SQLite reads up to the first
 * frame that doesn't fit and silently forgets the rest, which is right for a write that was cut off and wrong for a byte that
 * changed on the disk.
 */
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const magics = [0x377f0682, 0x377f0683];

type Sum = readonly [number, number];

/** Little-endian words where the magic number ends in 2, big-endian where in 3. */
const summed = (bytes: Buffer, [a, b]: Sum, isBigEndian: boolean): Sum => {
  let s0 = a;
  let s1 = b;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    s0 = (s0 + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + s1) >>> 0;
    s1 = (s1 + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + s0) >>> 0;
  }
  return [s0, s1];
};
const sumAt = (bytes: Buffer, at: number): Sum => [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
const same = (one: Sum, other: Sum): boolean => one[0] === other[0] && one[1] === other[1];

/** True: a frame was changed after it was written, and what follows it, which fits by itself, would be forgotten. */
const isBroken = async (handle: FileHandle, fileBytes: number): Promise<boolean> => {
  const header = Buffer.alloc(HEADER_BYTES);
  await handle.read(header, 0, HEADER_BYTES, 0);
  const magic = header.readUInt32BE(0);
  const isBigEndian = magic === magics[1];
  const pageBytes = header.readUInt32BE(8);
  const fits = magics.includes(magic) && same(summed(header.subarray(0, 24), [0, 0], isBigEndian), sumAt(header, 24));
  // The header is on the disk before the first frame is written.
  if (!fits) return true;
  const salts = header.subarray(16, 24);
  const frame = Buffer.alloc(FRAME_HEADER_BYTES + pageBytes);
  let before = sumAt(header, 24);
  let isCut = false;
  for (let at = HEADER_BYTES; at + frame.length <= fileBytes; at += frame.length) {
    await handle.read(frame, 0, frame.length, at);
    // Left over from before the log was last begun anew.
    if (!frame.subarray(8, 16).equals(salts)) return false;
    const stored = sumAt(frame, 16);
    const sum = summed(
      frame.subarray(FRAME_HEADER_BYTES),
      summed(frame.subarray(0, 8), before, isBigEndian),
      isBigEndian,
    );
    const isRight = same(sum, stored);
    if (isCut && isRight) return true;
    isCut ||= !isRight;
    before = stored;
  }
  return false;
};

/**
 * Before the database is opened: whether its log would be read to its end. Where it would not, log and database are copied
 * aside first (`….damaged-<stamp>`) and the names given; null for a sound log or none. Throws node:fs errors.
 */
export const keepBrokenLog = async (database: string, stamp: string): Promise<string | null> => {
  const log = `${database}-wal`;
  let handle: FileHandle;
  try {
    handle = await open(log, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const { size } = await handle.stat();
    if (size < HEADER_BYTES + FRAME_HEADER_BYTES + 512 || !(await isBroken(handle, size))) return null;
  } finally {
    await handle.close();
  }
  const kept = `${database}.damaged-${stamp}`;
  await copyFile(database, kept);
  await copyFile(log, `${kept}-wal`);
  return kept;
};
