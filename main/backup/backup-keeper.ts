import path from 'node:path';
import { z } from 'zod';
import { instantSchema } from '../../shared/claim/calendar-date.ts';
import { type BackupState, backupSchedules } from '../../shared/ipc/contract/backup.ts';
import { fault, faultSchema, type Result } from '../../shared/ipc/result.ts';
import type { Settings } from '../records/settings.ts';
import type { Timers } from '../singleWindow/network.ts';
import type { BackupRun, WriteBackupDeps } from './backup-run.ts';
import { verifyBackup } from './verify-backup.ts';
import { writeBackup } from './write-backup.ts';

export type BackupKeeperDeps = {
  readonly write: WriteBackupDeps;
  readonly settings: Settings;
  readonly timers: Timers;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly hasCases: () => boolean;
  readonly onChange: () => void;
  readonly reportError: (error: unknown) => void;
};

export type BackupKeeper = {
  readonly state: () => BackupState;
  /** Where the newest backup is; null while there is none. */
  readonly file: () => string | null;
  readonly setPlace: (file: string) => void;
  readonly setEvery: (every: BackupState['every']) => void;
  readonly keyKept: () => void;
  /** Faults: 'backup-no-place', 'backup-running', those of `writeBackup`. */
  readonly run: (signal: AbortSignal, onProgress: (done: number, total: number) => void) => Promise<Result<BackupRun>>;
  readonly verify: (
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ) => ReturnType<typeof verifyBackup>;
  /** Looks now and then whether one is due. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

const keptSchema = z.object({
  file: z.string().nullable().default(null),
  every: z.enum(backupSchedules).default('day'),
  last: z
    .object({ at: instantSchema, documents: z.int(), added: z.int(), sizeBytes: z.int(), damaged: z.int() })
    .nullable()
    .default(null),
  fault: z.object({ at: instantSchema, fault: faultSchema }).nullable().default(null),
  recoveryKeptAt: instantSchema.nullable().default(null),
});
type Kept = z.output<typeof keptSchema>;

const SETTING = 'backup';
const FIRST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 15 * 60_000;
const DAY_MS = 86_400_000;
const SPAN_MS = { day: DAY_MS, week: 7 * DAY_MS } as const;
/** A place that can't be written (a drive that is not plugged in) is tried again, but not at every look. */
const RETRY_MS = 2 * 3_600_000;

/** Where the backup is, when it was made, and when the next one is due. */
export const createBackupKeeper = (deps: BackupKeeperDeps): BackupKeeper => {
  const { settings, timers, now, onChange } = deps;
  const kept = (): Kept => settings.get(SETTING, keptSchema) ?? keptSchema.parse({});
  const keep = (change: Partial<Kept>): void => {
    settings.put(SETTING, { ...kept(), ...change });
    onChange();
  };
  let running: Promise<unknown> | undefined;
  let stopped = new AbortController();
  let cancelTimer: () => void = () => undefined;

  const isMissed = ({ every, last }: Kept): boolean =>
    every !== 'off' && (last === null || now() - Date.parse(last.at) >= SPAN_MS[every]);

  const run: BackupKeeper['run'] = async (signal, onProgress) => {
    const { file } = kept();
    if (file === null) return fault('backup-no-place', 'after-user');
    if (running !== undefined) return fault('backup-running', 'later');
    const work = writeBackup(file, deps.write, { signal: AbortSignal.any([signal, stopped.signal]), onProgress });
    running = work;
    onChange();
    try {
      const result = await work;
      const at = deps.write.now();
      if (result.ok) {
        const { documents, added, sizeBytes, damaged, createdAt } = result.value;
        keep({ last: { at: createdAt, documents, added, sizeBytes, damaged: damaged.length }, fault: null });
      } else keep({ fault: { at, fault: result.error } });
      return result;
    } finally {
      running = undefined;
      onChange();
    }
  };

  const look = async (): Promise<void> => {
    const state = kept();
    const failedAt = state.fault === null ? 0 : Date.parse(state.fault.at);
    if (state.file !== null && isMissed(state) && now() - failedAt >= RETRY_MS)
      await run(stopped.signal, () => undefined);
  };

  const wait = (delayMs: number): void => {
    cancelTimer = timers.set(delayMs, () => {
      look()
        .catch((error: unknown) => {
          if (!stopped.signal.aborted) deps.reportError(error);
        })
        .finally(() => {
          if (!stopped.signal.aborted) wait(LOOK_EVERY_MS);
        });
    });
  };

  return {
    state: () => {
      const { file, every, last, fault: failed, recoveryKeptAt } = kept();
      const place = file === null ? null : { fileName: path.basename(file), folder: path.dirname(file) };
      const isDue = file === null ? deps.hasCases() : isMissed(kept());
      return { place, every, running: running !== undefined, last, fault: failed, recoveryKeptAt, isDue };
    },
    file: () => {
      const { file, last } = kept();
      return last === null ? null : file;
    },
    setPlace: (file) => {
      // The figures are those of another file.
      keep(file === kept().file ? { fault: null } : { file, last: null, fault: null });
    },
    setEvery: (every) => keep({ every }),
    keyKept: () => keep({ recoveryKeptAt: deps.write.now() }),
    run,
    verify: async (signal, onProgress) => {
      const { file } = kept();
      if (file === null) return fault('backup-no-place', 'after-user');
      return verifyBackup(file, { keys: deps.write.keys, nameOf: deps.write.nameOf, signal, onProgress });
    },
    start: () => {
      stopped = new AbortController();
      wait(FIRST_LOOK_MS);
    },
    stop: async () => {
      cancelTimer();
      stopped.abort();
      await running?.catch(() => undefined);
    },
  };
};
