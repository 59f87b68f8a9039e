import { z } from 'zod';
import { instantSchema } from '../../shared/claim/calendar-date.ts';
import { damagedRecordSchema, type HealthView } from '../../shared/ipc/health-views.ts';
import { faultSchema } from '../../shared/ipc/result.ts';
import type { Records } from '../records/records.ts';
import { setAsideTexts, setAsideUnreadableText } from '../records/set-aside.ts';
import type { Timers } from '../singleWindow/network.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import { databaseFault } from '../vault/database-fault.ts';
import type { Db } from '../vault/db.ts';
import { checkFile, type FileState, glanceAt, type Rest } from './check-file.ts';
import { checkedTables, checkRecords } from './check-records.ts';
import type { DamageBook } from './damage-book.ts';
import { ownedFiles } from './stored-files.ts';

export type HealthKeeperDeps = {
  readonly db: Db;
  readonly records: Records;
  readonly blobs: Pick<BlobStore, 'open' | 'changedAt'>;
  readonly book: DamageBook;
  readonly timers: Timers;
  /** ISO instant in UTC. */
  readonly now: () => string;
  /** Lets everything else have its turn. */
  readonly turn: () => Promise<void>;
  readonly onChange: () => void;
  readonly reportError: (error: unknown) => void;
};

export type HealthKeeper = {
  readonly view: () => Pick<HealthView, 'records' | 'files'>;
  /** Everything now, without a pause. Rejects with the signal's reason. */
  readonly checkNow: (signal: AbortSignal, onProgress: (done: number, total: number) => void) => Promise<void>;
  /** Reads these files and writes down how they are; gives those that can't be read. */
  readonly checkFiles: (hashes: readonly string[], signal: AbortSignal) => Promise<ReadonlySet<string>>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

const keptSchema = z.object({
  /** A round goes by the order of the hashes; this was the last one looked at. Null between two rounds. */
  after: z.string().nullable().default(null),
  finishedAt: instantSchema.nullable().default(null),
  records: z
    .object({
      checkedAt: instantSchema.nullable(),
      fault: faultSchema.nullable(),
      damaged: z.array(damagedRecordSchema),
    })
    .default({ checkedAt: null, fault: null, damaged: [] }),
});
type Kept = z.output<typeof keptSchema>;

const setting = 'health';
const glanceAfterMs = 1_500;
const readAfterMs = 4_000;
const lookEveryMs = 30 * 60_000;
const roundEveryMs = 7 * 86_400_000;
/** Four fifths of the time are everybody else's. */
const restFactor = 4;
const savedEvery = 100;
/** A file system that keeps whole seconds may give a time before the one we read on the clock. */
const clockSlackMs = 2_000;
const noRest: Rest = async () => undefined;

/**
 * Looks after what is stored. When the vault opens, every file is glanced at, and what was written since the last round is
 * read. A round reads every file and the database once a week, a fifth of the time, and goes on where it was after a restart.
 */
export const createHealthKeeper = (deps: HealthKeeperDeps): HealthKeeper => {
  const { db, records, blobs, book, timers, now, turn, onChange, reportError } = deps;
  const kept = (): Kept => records.settings.get(setting, keptSchema) ?? keptSchema.parse({});
  const keep = (change: Partial<Kept>): void => records.settings.put(setting, { ...kept(), ...change });
  let progress = { running: false, checked: 0, total: 0 };
  let stopped = new AbortController();
  let cancelTimer: () => void = () => undefined;
  let work: { readonly abort: AbortController; readonly done: Promise<void> } | undefined;

  const say = (next: Partial<typeof progress>): void => {
    progress = { ...progress, ...next };
    onChange();
  };

  const pause = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const end = () => {
        cancel();
        reject(signal.reason);
      };
      const cancel = timers.set(ms, () => {
        signal.removeEventListener('abort', end);
        resolve();
      });
      signal.addEventListener('abort', end, { once: true });
    });
  const gently: Rest = (workedMs, signal) => pause(Math.ceil(workedMs * restFactor), signal);

  const referred = async (signal: AbortSignal): Promise<string[]> => {
    const hashes = new Set<string>();
    let seen = 0;
    for (const { sha256 } of ownedFiles(db, records)) {
      hashes.add(sha256);
      seen += 1;
      if (seen % 500 === 0) {
        await turn();
        signal.throwIfAborted();
      }
    }
    book.keepOnly(hashes);
    return [...hashes].sort();
  };

  /** From the directory alone, and what changed since a round has read it. */
  const glance = async (signal: AbortSignal): Promise<void> => {
    const { finishedAt } = kept();
    const readUpTo = finishedAt === null ? Number.POSITIVE_INFINITY : Date.parse(finishedAt) - clockSlackMs;
    const found = new Map<string, FileState>();
    const changed: string[] = [];
    for (const sha256 of await referred(signal)) {
      signal.throwIfAborted();
      const { state, changedAtMs } = await glanceAt(blobs, sha256);
      if (state !== 'sound') found.set(sha256, state);
      else if (changedAtMs > readUpTo || book.hashes().includes(sha256)) changed.push(sha256);
    }
    book.note(found);
    for (const sha256 of changed) book.note(new Map([[sha256, await checkFile(blobs, sha256, gently, signal)]]));
  };

  const round = async (
    rest: Rest,
    isAnew: boolean,
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ): Promise<void> => {
    const after = isAnew ? null : kept().after;
    const hashes = await referred(signal);
    let checked = after === null ? 0 : hashes.filter((sha256) => sha256 <= after).length;
    say({ running: true, checked, total: hashes.length });
    let last = after;
    try {
      for (const sha256 of hashes.slice(checked)) {
        book.note(new Map([[sha256, await checkFile(blobs, sha256, rest, signal)]]));
        last = sha256;
        checked += 1;
        onProgress(checked, hashes.length);
        if (checked % savedEvery === 0) {
          keep({ after: last });
          say({ checked });
        }
      }
      // First: a text that is none would end the app when it is read.
      await setAsideUnreadableText(db, now(), turn);
      const found = await checkRecords(db, turn, signal);
      keep({ after: null, finishedAt: now(), records: { checkedAt: now(), ...found, damaged: [...found.damaged] } });
    } catch (error) {
      keep({ after: last });
      throw error;
    } finally {
      say({ running: false, checked });
    }
  };

  /** One thing at a time; what was under way gives way. */
  const run = async (task: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> => {
    work?.abort.abort();
    await work?.done;
    const abort = new AbortController();
    const both = AbortSignal.any([signal, abort.signal, stopped.signal]);
    const done = task(both);
    work = { abort, done: done.catch(() => undefined) };
    try {
      await done;
    } finally {
      if (work?.abort === abort) work = undefined;
    }
  };

  const isDue = ({ after, finishedAt }: Kept): boolean =>
    after !== null || finishedAt === null || Date.parse(now()) - Date.parse(finishedAt) >= roundEveryMs;

  const inBackground = (task: (signal: AbortSignal) => Promise<void>): Promise<void> =>
    run(task, stopped.signal).catch((error: unknown) => {
      // A disk that takes no note of what was found is told of by everything else; the next look tries again.
      if (!(error instanceof Error && error.name === 'AbortError') && databaseFault(error) === undefined)
        reportError(error);
    });

  const wait = (delayMs: number, task: () => Promise<void>): void => {
    cancelTimer = timers.set(delayMs, () => {
      void task().finally(() => {
        if (!stopped.signal.aborted) wait(lookEveryMs, lookAgain);
      });
    });
  };
  const lookAgain = async (): Promise<void> => {
    if (work === undefined && isDue(kept()))
      await inBackground((signal) => round(gently, false, signal, () => undefined));
  };
  const atOpening = async (): Promise<void> => {
    await inBackground(glance);
    await pause(readAfterMs, stopped.signal).then(lookAgain, () => undefined);
  };

  return {
    view: () => {
      const { finishedAt, records: checked } = kept();
      // Records of a case are told of by what they are.
      const others = setAsideTexts(records.settings).filter(
        ({ table, column }) => !(checkedTables.includes(table) && column === 'json'),
      );
      const damaged = [
        ...checked.damaged,
        ...others.map(({ table, column }) => ({ kind: 'other' as const, caseId: '', caseRef: `${table}.${column}` })),
      ];
      return { records: { ...checked, damaged }, files: { ...progress, finishedAt } };
    },
    checkNow: (signal, onProgress) => run((both) => round(noRest, true, both, onProgress), signal),
    checkFiles: async (hashes, signal) => {
      const damaged = new Set<string>();
      const found = new Map<string, FileState>();
      for (const sha256 of hashes) {
        const state = await checkFile(blobs, sha256, noRest, signal);
        found.set(sha256, state);
        if (state !== 'sound' && state !== 'unsure') damaged.add(sha256);
      }
      book.note(found);
      return damaged;
    },
    start: () => {
      stopped = new AbortController();
      wait(glanceAfterMs, atOpening);
    },
    stop: async () => {
      cancelTimer();
      stopped.abort();
      await work?.done;
    },
  };
};
