import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorCode } from './disk-fault.ts';

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

const writeVia = async (file: string, text: string, name: (temporary: string) => Promise<void>): Promise<void> => {
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
    await name(temporary);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dir);
};

/** Replaces `file` in one step: afterwards, and after a crash at any moment, it holds the old or the new text whole. */
export const writeAtomically = (file: string, text: string): Promise<void> =>
  writeVia(file, text, (temporary) => rename(temporary, file));

/** The same for a file that must not be there yet: throws EEXIST, however late somebody else made it. */
export const writeNew = (file: string, text: string): Promise<void> =>
  writeVia(file, text, async (temporary) => {
    try {
      await link(temporary, file);
    } catch (error) {
      // exFAT and some network drives know no links; there a look beforehand has to do.
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errorCode(error) ?? '')) throw error;
      await copyFile(temporary, file, constants.COPYFILE_EXCL);
    }
    await rm(temporary, { force: true });
  });

/** Removes left-over temporary files straight in `dir`; returns how many. */
export const sweepTemporary = async (dir: string): Promise<number> => {
  const names = (await readdir(dir)).filter((name) => name.endsWith(TEMPORARY));
  for (const name of names) await rm(join(dir, name), { force: true });
  return names.length;
};
