import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ok } from '../../shared/ipc/result.ts';
import { type HandlersOf, refuse, settle, unwrap } from '../cases/settle.ts';
import type { Announce } from '../ipc/announce.ts';
import { withBackup } from './backup-reader.ts';
import type { Restored, RestoreOptions } from './restore-backup.ts';

/** The door's part in it. */
export type RecoveryDoor = {
  /** The system's dialog for one backup; null when closed. */
  readonly pick: () => Promise<string | null>;
  readonly reveal: (passphrase: string) => Promise<string>;
  readonly recover: (recoveryKey: string, passphrase: string) => Promise<void>;
  readonly changePassphrase: (current: string, next: string) => Promise<void>;
  readonly restore: (
    from: Pick<RestoreOptions, 'file' | 'way' | 'signal' | 'onProgress'> & { readonly newPassphrase: string },
  ) => Promise<Restored>;
};

export type RecoveryHandlerDeps = {
  readonly door: RecoveryDoor;
  readonly announce: Pick<Announce, 'progress'>;
};

export const recoveryHandlers = ({ door, announce }: RecoveryHandlerDeps): HandlersOf<'recovery'> => {
  /** The page never names a path: it restores what was picked last. */
  let picked: string | undefined;
  return {
    'recovery.reveal': ({ passphrase }) => settle(async () => ({ text: await door.reveal(passphrase) })),
    'recovery.open': ({ recoveryKey, passphrase }) =>
      settle(async () => {
        await door.recover(recoveryKey, passphrase);
        return null;
      }),
    'recovery.change-passphrase': ({ current, next }) =>
      settle(async () => {
        await door.changePassphrase(current, next);
        return null;
      }),
    'recovery.pick-backup': () =>
      settle(async () => {
        const file = await door.pick();
        if (file === null) return null;
        const hasPassphrase = unwrap(
          await withBackup(file, async (_handle, { keyFile }) =>
            ok(keyFile.wraps.some(({ kind }) => kind === 'passphrase')),
          ),
        );
        picked = file;
        const { size, mtime } = await stat(file);
        return { fileName: path.basename(file), sizeBytes: size, changedAt: mtime.toISOString(), hasPassphrase };
      }),
    'recovery.restore': ({ way, jobId }, { signal }) =>
      settle(async () => {
        const file = picked ?? refuse('backup-missing');
        const { createdAt, documents, damaged, before } = await door.restore({
          file,
          way: way.kind === 'passphrase' ? { passphrase: way.passphrase } : { recoveryKey: way.recoveryKey },
          newPassphrase: way.passphrase,
          signal,
          onProgress: (done, total) => announce.progress(jobId, 'restore', done, total),
        });
        return { createdAt, documents, damaged, keptBefore: before === null ? null : path.basename(before) };
      }),
  };
};
