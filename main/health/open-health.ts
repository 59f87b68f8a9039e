import type { BackupKeeper } from '../backup/backup-keeper.ts';
import { instantOf } from '../cases/clock.ts';
import type { Desk } from '../cases/desk.ts';
import type { FilingFile } from '../cases/package.ts';
import { refuse } from '../cases/settle.ts';
import type { Intake } from '../documents/intake.ts';
import type { Announce } from '../ipc/announce.ts';
import { storedFilesOf } from '../records/damage.ts';
import type { Timers } from '../singleWindow/network.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import type { Db } from '../vault/db.ts';
import type { Keys } from '../vault/keys.ts';
import type { Vault } from '../vault/open-vault.ts';
import { createDamageBook } from './damage-book.ts';
import { createHealing } from './heal.ts';
import { healthHandlers } from './health-handlers.ts';
import { createHealthKeeper, type HealthKeeper } from './health-keeper.ts';
import { createLostChanges } from './lost-changes.ts';

export type HealthDeps = {
  readonly db: Db;
  readonly desk: Desk;
  readonly vault: Pick<Vault, 'lostChanges'>;
  readonly blobs: BlobStore;
  readonly keys: Keys;
  readonly intake: Intake;
  readonly backup: Pick<BackupKeeper, 'file'>;
  readonly timers: Timers;
  readonly announce: Pick<Announce, 'changed' | 'progress'>;
  readonly pickFiles: () => Promise<readonly string[]>;
  readonly pickBackup: () => Promise<string | null>;
  /** Lets everything else have its turn. */
  readonly turn: () => Promise<void>;
  readonly reportError: (error: unknown) => void;
};

const sentParts = new Set(['original', 'pages', 'smaller']);

/**
 * Reads every file a filing is made of, so that nothing damaged is sent or asked for twice. Refuses with 'document-damaged'
 * {title}; the damage is known from then on.
 */
export const createAssertSound =
  ({ checkFiles }: Pick<HealthKeeper, 'checkFiles'>) =>
  async ({ travelling, files }: Pick<FilingFile, 'travelling' | 'files'>, signal: AbortSignal): Promise<void> => {
    for (const stored of travelling) {
      const hashes = storedFilesOf(stored, files).flatMap(({ sha256, part }) => (sentParts.has(part) ? [sha256] : []));
      const damaged = await checkFiles([...new Set(hashes)], signal);
      if (damaged.size > 0) refuse('document-damaged', 'after-user', { title: stored.document.title });
    }
  };

/** What looks after the stored files and records, and heals them. */
export const openHealth = (deps: HealthDeps) => {
  const { desk, announce } = deps;
  const now = (): string => instantOf(desk.clock);
  const book = createDamageBook({
    db: deps.db,
    records: desk.records,
    now,
    onChange: (caseIds) => {
      announce.changed(['health']);
      for (const caseId of caseIds) announce.changed(['cases'], caseId);
    },
  });
  const keeper = createHealthKeeper({
    ...deps,
    records: desk.records,
    book,
    now,
    onChange: () => announce.changed(['health']),
  });
  const lost = createLostChanges(desk.records.settings, deps.vault.lostChanges, now, () =>
    announce.changed(['health']),
  );
  const healing = createHealing({ ...deps, book, keeper });
  return {
    handlers: healthHandlers({ ...deps, keeper, book, healing, lost }),
    assertSound: createAssertSound(keeper),
    start: keeper.start,
    stop: keeper.stop,
  };
};
