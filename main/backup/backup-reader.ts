import { type FileHandle, open } from 'node:fs/promises';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { BlobDamaged } from '../vault/blob-format.ts';
import { blobFault } from '../vault/blob-store.ts';
import { readSealed } from '../vault/encrypted-reader.ts';
import { type KeyFile, parseKeyFile } from '../vault/key-file.ts';
import type { Keys } from '../vault/keys.ts';
import {
  anyFormatSchema,
  BACKUP_CONTEXT,
  type BackupIndex,
  HEAD_BYTES,
  INDEX_LIMIT_BYTES,
  indexSchema,
  KEY_FILE_LIMIT_BYTES,
  MAGIC,
  type Place,
  placeInTrailer,
  TRAILER_BYTES,
  TRAILER_MAGIC,
} from './backup-format.ts';

export type BackupHead = {
  readonly keyFile: KeyFile;
  /** As written, to see whether the vault's has changed since. */
  readonly keyFileText: string;
  readonly headBytes: number;
  readonly fileBytes: number;
};

const readAt = async (handle: FileHandle, offset: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, offset);
  return bytes.subarray(0, bytesRead);
};

const notABackup = () => fault('backup-not-one', 'after-user');

/** What can be read without a key. Faults: 'backup-not-one', 'backup-newer', those of `parseKeyFile`. */
export const readHead = async (handle: FileHandle): Promise<Result<BackupHead>> => {
  const { size: fileBytes } = await handle.stat();
  const head = await readAt(handle, 0, HEAD_BYTES);
  if (head.length < HEAD_BYTES || !MAGIC.subarray(0, -1).every((byte, at) => head[at] === byte)) return notABackup();
  if (head[MAGIC.length - 1] !== MAGIC.at(-1)) return fault('backup-newer', 'never');
  const length = head.readUInt32LE(MAGIC.length);
  if (length > KEY_FILE_LIMIT_BYTES) return notABackup();
  const keyFileText = (await readAt(handle, HEAD_BYTES, length)).toString('utf8');
  const keyFile = parseKeyFile(keyFileText);
  if (!keyFile.ok) return keyFile;
  return ok({ keyFile: keyFile.value, keyFileText, headBytes: HEAD_BYTES + length, fileBytes });
};

/** The whole of a sealed file that is small. Throws BlobDamaged. */
const readWhole = async (handle: FileHandle, place: Place, key: Uint8Array): Promise<Buffer> => {
  if (place.length > INDEX_LIMIT_BYTES) throw new BlobDamaged('larger than any index');
  const pieces: Uint8Array[] = [];
  for await (const piece of readSealed(handle, place, key)) pieces.push(piece);
  return Buffer.concat(pieces);
};

const SEARCH_BYTES = 1_048_576;

/** Ends of what may be a run, the last first. */
async function* trailerEnds(handle: FileHandle, { headBytes, fileBytes }: BackupHead): AsyncGenerator<number> {
  let end = fileBytes;
  while (end > headBytes) {
    const from = Math.max(headBytes, end - SEARCH_BYTES);
    const bytes = await readAt(handle, from, end - from);
    for (let at = bytes.length; at >= 0; ) {
      at = at === 0 ? -1 : bytes.lastIndexOf(TRAILER_MAGIC, at - 1);
      if (at >= 0 && from + at + TRAILER_BYTES <= fileBytes) yield from + at + TRAILER_BYTES;
    }
    if (from === headBytes) return;
    // The magic may lie across two pieces.
    end = from + TRAILER_MAGIC.length - 1;
  }
}

export type FoundIndex = { readonly index: BackupIndex; readonly endOffset: number };

/**
 * The newest run that is whole. Faults: 'backup-key-wrong' (no index opens: another vault's key, or all of it damaged),
 * 'backup-newer'.
 */
export const findIndex = async (handle: FileHandle, head: BackupHead, keys: Keys): Promise<Result<FoundIndex>> => {
  const key = keys.derive(BACKUP_CONTEXT);
  for await (const endOffset of trailerEnds(handle, head)) {
    const place = placeInTrailer(await readAt(handle, endOffset - TRAILER_BYTES, TRAILER_BYTES));
    if (place === undefined || place.offset + place.length !== endOffset - TRAILER_BYTES) continue;
    try {
      const json: unknown = JSON.parse((await readWhole(handle, place, key)).toString('utf8'));
      const format = anyFormatSchema.safeParse(json).data?.format;
      if (format !== undefined && format > 1) return fault('backup-newer', 'never');
      const index = indexSchema.safeParse(json);
      if (index.success) return ok({ index: index.data, endOffset });
    } catch (error) {
      if (!(error instanceof BlobDamaged || error instanceof SyntaxError)) throw error;
    }
  }
  return fault('backup-key-wrong', 'after-user');
};

/** Opens the file, works, and closes it whatever happens. Adds the faults of the disk and of sealed files. */
export const withBackup = async <T>(
  path: string,
  work: (handle: FileHandle, head: BackupHead) => Promise<Result<T>>,
): Promise<Result<T>> => {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const head = await readHead(handle);
    return head.ok ? await work(handle, head.value) : head;
  } catch (error) {
    if (error instanceof BlobDamaged) return fault('backup-damaged', 'never');
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return fault('backup-missing', 'after-user');
    const known = blobFault(error);
    if (known === undefined) throw error;
    return { ok: false, error: known };
  } finally {
    await handle?.close();
  }
};
