import { type HandlersOf, settle, unwrap } from '../cases/settle.ts';
import type { Announce } from '../ipc/announce.ts';
import type { BackupKeeper } from './backup-keeper.ts';

export type BackupHandlerDeps = {
  readonly keeper: BackupKeeper;
  readonly announce: Pick<Announce, 'progress'>;
  /** The system's dialog; null when closed. */
  readonly askPlace: (suggestedName: string) => Promise<string | null>;
};

const suggestedName = 'green-channel.gcbackup';

export const backupHandlers = ({ keeper, announce, askPlace }: BackupHandlerDeps): HandlersOf<'backup'> => {
  const progress = (jobId: string, step: string) => (done: number, total: number) =>
    announce.progress(jobId, step, done, total);
  return {
    'backup.state': () => settle(keeper.state),
    'backup.choose-place': () =>
      settle(async () => {
        const file = await askPlace(suggestedName);
        if (file !== null) keeper.setPlace(file);
        return keeper.state();
      }),
    'backup.set-every': ({ every }) =>
      settle(() => {
        keeper.setEvery(every);
        return keeper.state();
      }),
    'backup.run': ({ jobId }, { signal }) =>
      settle(async () => {
        unwrap(await keeper.run(signal, progress(jobId, 'backup')));
        return keeper.state();
      }),
    'backup.verify': ({ jobId }, { signal }) =>
      settle(async () => {
        const { createdAt, documents, damaged } = unwrap(await keeper.verify(signal, progress(jobId, 'backup-verify')));
        return { createdAt, documents, damaged: damaged.length };
      }),
    'backup.key-kept': () =>
      settle(() => {
        keeper.keyKept();
        return keeper.state();
      }),
  };
};
