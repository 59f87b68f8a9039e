import type { BackupKeeper } from '../backup/backup-keeper.ts';
import { type HandlersOf, refuse, settle } from '../cases/settle.ts';
import type { Announce } from '../ipc/announce.ts';
import type { DamageBook } from './damage-book.ts';
import type { Healing } from './heal.ts';
import type { HealthKeeper } from './health-keeper.ts';
import type { LostChanges } from './lost-changes.ts';

export type HealthHandlerDeps = {
  readonly keeper: HealthKeeper;
  readonly book: DamageBook;
  readonly healing: Healing;
  readonly backup: Pick<BackupKeeper, 'file'>;
  readonly lost: LostChanges;
  readonly announce: Pick<Announce, 'progress'>;
  /** The system's dialogs. */
  readonly pickFiles: () => Promise<readonly string[]>;
  readonly pickBackup: () => Promise<string | null>;
};

export const healthHandlers = (deps: HealthHandlerDeps): HandlersOf<'health'> => {
  const { keeper, book, healing, backup, announce } = deps;
  const view = () => ({
    ...keeper.view(),
    documents: book.documents(),
    others: [...book.others()],
    lost: deps.lost.known(),
    hasBackup: backup.file() !== null,
  });
  const options = (jobId: string, step: string, signal: AbortSignal) => ({
    signal,
    onProgress: (done: number, total: number) => announce.progress(jobId, step, done, total),
  });
  return {
    'health.view': () => settle(view),
    'health.acknowledge': () =>
      settle(() => {
        deps.lost.acknowledge();
        return view();
      }),
    'health.check': ({ jobId }, { signal }) =>
      settle(async () => {
        await keeper.checkNow(signal, options(jobId, 'health', signal).onProgress);
        return view();
      }),
    'health.restore': ({ documentId, pick, jobId }, { signal }) =>
      settle(async () => {
        const file = pick ? await deps.pickBackup() : (backup.file() ?? refuse('backup-no-place'));
        return file === null ? null : healing.fromBackup(file, documentId, options(jobId, 'health-restore', signal));
      }),
    'health.add-again': ({ documentId, jobId }, { signal }) =>
      settle(async () => {
        const [file] = await deps.pickFiles();
        return file === undefined ? null : healing.addAgain(file, documentId, options(jobId, 'health-restore', signal));
      }),
    'health.rebuild': ({ documentId, jobId }, { signal }) =>
      settle(() => healing.rebuild(documentId, options(jobId, 'health-restore', signal))),
  };
};
