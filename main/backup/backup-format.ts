import { z } from 'zod';
import { instantSchema } from '../../shared/claim/calendar-date.ts';

/**
 * A backup, version 1: one file that only grows, so that an interrupted run leaves the backup before it whole.
 *
 * ```
 * "GCBACK" 00 01          8 bytes; the last one is the version
 * length                  u32, little endian
 * key file                that many bytes: the vault's own `vault.json`, so that the passphrase opens the backup too
 * run, run, …             each: sealed files one after another, the index, the trailer
 *
 * trailer, 24 bytes       "GCBKEND" 01 · offset of the index, u64 · its length, u64, both little endian
 * ```
 *
 * Sealed files are those of `main/vault/blob-format.ts`. Documents are copied as the vault stores them, under the vault's
 * key of the blobs; records and index under the key derived for `BACKUP_CONTEXT`. The last trailer that leads to an index
 * which opens counts; whatever follows it is of a run that was cut off.
 */
export const MAGIC = Uint8Array.from([0x47, 0x43, 0x42, 0x41, 0x43, 0x4b, 0x00, 0x01]);
export const TRAILER_MAGIC = Uint8Array.from([0x47, 0x43, 0x42, 0x4b, 0x45, 0x4e, 0x44, 0x01]);
export const TRAILER_BYTES = 24;
export const HEAD_BYTES = 12;
/** A key file has a few hundred bytes; a backup that says more is none. */
export const KEY_FILE_LIMIT_BYTES = 65_536;
export const INDEX_LIMIT_BYTES = 256 * 1_048_576;

/** See `Keys.derive`. */
export const BACKUP_CONTEXT = 'backupv1';

/** Where a sealed file stands. */
export const placeSchema = z.object({ offset: z.int().nonnegative(), length: z.int().positive() });
export type Place = z.infer<typeof placeSchema>;

export const indexSchema = z.object({
  format: z.literal(1),
  createdAt: instantSchema,
  appVersion: z.string(),
  /** The version of the records; a program that knows fewer migrations refuses them. */
  dataVersion: z.int().positive(),
  /** The database as it is on the disk, page by page. */
  records: placeSchema,
  /** The same as lines of JSON, for whoever has no program of ours: {"table": …, "row": …}. */
  readable: placeSchema,
  /** By stored name: keyed hash of the content, see `BlobStore`. */
  documents: z.record(z.string().regex(/^[0-9a-f]{64}$/), placeSchema),
});
export type BackupIndex = z.infer<typeof indexSchema>;

export const anyFormatSchema = z.looseObject({ format: z.int().positive() });

export const trailerOf = ({ offset, length }: Place): Uint8Array => {
  const trailer = Buffer.alloc(TRAILER_BYTES);
  trailer.set(TRAILER_MAGIC);
  trailer.writeBigUInt64LE(BigInt(offset), 8);
  trailer.writeBigUInt64LE(BigInt(length), 16);
  return trailer;
};

/** Undefined for bytes that are no trailer. */
export const placeInTrailer = (bytes: Uint8Array): Place | undefined => {
  const trailer = Buffer.from(bytes);
  if (trailer.length !== TRAILER_BYTES || !TRAILER_MAGIC.every((byte, at) => trailer[at] === byte)) return undefined;
  const place = placeSchema.safeParse({
    offset: Number(trailer.readBigUInt64LE(8)),
    length: Number(trailer.readBigUInt64LE(16)),
  });
  return place.success ? place.data : undefined;
};

export const headOf = (keyFileText: string): Uint8Array => {
  const text = Buffer.from(keyFileText, 'utf8');
  const length = Buffer.alloc(HEAD_BYTES - MAGIC.length);
  length.writeUInt32LE(text.length);
  return Buffer.concat([MAGIC, length, text]);
};
