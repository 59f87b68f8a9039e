import { type FileHandle, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { temporaryName } from '../vault/durable-file.ts';
import { createEncryptedWriter } from '../vault/encrypted-writer.ts';
import { documentsPath } from '../vault/vault-paths.ts';
import { BACKUP_CONTEXT, type BackupIndex, type Place, trailerOf } from './backup-format.ts';
import type { BackupRun, WriteBackupDeps, WriteBackupOptions } from './backup-run.ts';
import { readableLines } from './readable-lines.ts';
import { damagedIn } from './verify-backup.ts';

export const fileBytes = async function* (file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    yield* handle.createReadStream({ autoClose: false, highWaterMark: 1_048_576 });
  } finally {
    await handle.close();
  }
};

export const inOnePiece = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
};

export type Appender = {
  readonly append: (bytes: AsyncIterable<Uint8Array>) => Promise<Place>;
  readonly endOffset: () => number;
};

/** Writes behind what is there and knows how far it has come. */
export const appenderTo = (handle: FileHandle, startOffset: number, signal: AbortSignal): Appender => {
  let end = startOffset;
  return {
    endOffset: () => end,
    append: async (bytes) => {
      const offset = end;
      for await (const piece of bytes) {
        signal.throwIfAborted();
        await handle.write(piece, 0, piece.length, end);
        end += piece.length;
      }
      return { offset, length: end - offset };
    },
  };
};

/** Encrypts into a temporary file of the vault and appends that, because a sealed file's length is known at its end only. */
const appendSealed = async (
  { append }: Appender,
  { dir, keys }: Pick<WriteBackupDeps, 'dir' | 'keys'>,
  content: AsyncIterable<Uint8Array>,
): Promise<Place> => {
  const temporary = path.join(dir, temporaryName());
  const writer = createEncryptedWriter(temporary, keys.derive(BACKUP_CONTEXT));
  try {
    for await (const piece of content) await writer.write(piece);
    await writer.finish();
    return await append(fileBytes(temporary));
  } catch (error) {
    await writer.abort();
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
};

/**
 * One run: records, what documents are new, index, trailer. Everything new is read back from the file before the trailer
 * makes it count. Fault: 'backup-verify-failed'.
 */
export const appendRun = async (
  handle: FileHandle,
  appender: Appender,
  snapshot: { readonly records: string; readonly dataVersion: number; readonly known: BackupIndex['documents'] },
  deps: WriteBackupDeps,
  { signal, onProgress }: WriteBackupOptions,
): Promise<Result<BackupRun>> => {
  const { dir, db, keys, nameOf, appVersion } = deps;
  const createdAt = deps.now();
  const records = await appendSealed(appender, deps, fileBytes(snapshot.records));
  const readable = await appendSealed(appender, deps, readableLines(db));
  const names = await deps.list();
  const documents: Record<string, Place> = {};
  const added: string[] = [];
  for (const [at, name] of names.entries()) {
    onProgress?.(at, names.length);
    const place = snapshot.known[name];
    if (place === undefined) added.push(name);
    const file = path.join(documentsPath(dir), name.slice(0, 2), name.slice(2));
    documents[name] = place ?? (await appender.append(fileBytes(file)));
  }
  const { dataVersion } = snapshot;
  const index: BackupIndex = { format: 1, createdAt, appVersion, dataVersion, records, readable, documents };
  const damaged = await damagedIn(handle, index, { keys, nameOf, signal }, added);
  if (damaged.includes('records') || damaged.includes('readable')) return fault('backup-verify-failed', 'after-user');
  // A document that was damaged in the vault already must not stand for a good one here.
  for (const name of damaged) delete documents[name];
  const place = await appendSealed(appender, deps, inOnePiece(Buffer.from(JSON.stringify(index))));
  await handle.sync();
  await appender.append(inOnePiece(trailerOf(place)));
  await handle.sync();
  return ok({
    createdAt,
    documents: Object.keys(documents).length,
    added: added.length - damaged.length,
    sizeBytes: appender.endOffset(),
    damaged,
  });
};
