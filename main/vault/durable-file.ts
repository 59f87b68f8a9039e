import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Marks files that were being written; whatever still carries it when the vault opens is left over from a crash. */
const TEMPORARY = '.partial';

export const temporaryName = (): string => `${randomBytes(12).toString('hex')}${TEMPORARY}`;

/** Makes a rename or a new entry in `dir` survive a power cut. Windows has no such call and needs none. */
export const syncDirectory = async (dir: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Creates `dir` for the owner alone, durably, with its parents. */
export const makeDirectory = async (dir: string): Promise<void> => {
  const created = await mkdir(dir, { recursive: true, mode: 0o700 });
  if (created === undefined) return;
  const topmost = dirname(resolve(created));
  for (let parent = dirname(resolve(dir)); ; parent = dirname(parent)) {
    await syncDirectory(parent);
    if (parent === topmost || parent === dirname(parent)) return;
  }
};

/** Replaces `file` in one step: afterwards, and after a crash at any moment, it holds the old or the new text whole. */
export const writeAtomically = async (file: string, text: string): Promise<void> => {
  const dir = dirname(file);
  const temporary = join(dir, temporaryName());
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dir);
};

/** Removes left-over temporary files straight in `dir`; returns how many. */
export const sweepTemporary = async (dir: string): Promise<number> => {
  const names = (await readdir(dir)).filter((name) => name.endsWith(TEMPORARY));
  for (const name of names) await rm(join(dir, name), { force: true });
  return names.length;
};
