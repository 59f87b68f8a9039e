import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const prefix = 'green-channel-mail-';

export type PrivateFolder = {
  /** A new folder only this user can look into. */
  readonly make: () => Promise<string>;
  /** Takes away everything that was made, and what a run that broke off has left. */
  readonly clear: () => Promise<void>;
};

/** Mails another program has to open lie readable on the disk: in a folder of their own, and no longer than they must. */
export const createPrivateFolder = (tempRoot: string): PrivateFolder => ({
  make: () => mkdtemp(path.join(tempRoot, prefix)),
  clear: async () => {
    const names = await readdir(tempRoot).catch((): string[] => []);
    // A mail program may still hold one; it goes the next time.
    for (const name of names.filter((one) => one.startsWith(prefix)))
      await rm(path.join(tempRoot, name), { recursive: true, force: true }).catch(() => undefined);
  },
});
