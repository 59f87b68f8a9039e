import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { SaveAs } from '../cases/filing-send-handlers.ts';
import { settle } from '../cases/settle.ts';

/** Writes beside the target and renames, so that a full disk or a pulled plug leaves the old file or none, never half of one. */
const writeWhole = async (target: string, bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<void> => {
  const temporary = path.join(path.dirname(target), `.${randomUUID()}.part`);
  try {
    await pipeline(
      Readable.from(bytes, { objectMode: false }),
      // Created, never followed: the folder may be one that others write to.
      createWriteStream(temporary, { mode: 0o600, flags: 'wx' }),
      ...(signal === undefined ? [] : [{ signal }]),
    );
    const handle = await open(temporary, 'r+');
    await handle.sync();
    await handle.close();
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

/** `ask` shows the system's dialog and gives the chosen path, or null when it was closed. */
export const createSaveAs =
  (ask: (suggestedName: string) => Promise<string | null>): SaveAs =>
  async (suggestedName, bytes, signal): Promise<Result<{ saved: boolean; fileName: string | null }>> => {
    const target = await ask(suggestedName);
    if (target === null) return ok({ saved: false, fileName: null });
    return settle(async () => {
      await writeWhole(target, bytes(), signal);
      return { saved: true, fileName: path.basename(target) };
    });
  };
