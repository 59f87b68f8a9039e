import type { Fault, Result } from '../../shared/ipc/result.ts';
import { mergeEdits } from './merge-edits.ts';

/** How a draft stands with its store. `merged`: somebody else had saved meanwhile and both versions were put together. */
export type DraftStatus = {
  readonly kind: 'clean' | 'typing' | 'saving' | 'failed';
  readonly savedAt: string | null;
  readonly fault: Fault | null;
  readonly merged: boolean;
};

export type Stored<T> = { readonly value: T; readonly revision: number };

export type DraftStore<T> = {
  readonly save: (value: T, revision: number) => Promise<Result<{ revision: number; savedAt: string }>>;
  /** What is stored now; asked for when a save finds that somebody else was faster. */
  readonly reload: () => Promise<Result<Stored<T>>>;
};

/** The clock of a draft, passed in so that tests need not wait. */
export type Delay = { readonly start: (run: () => void, afterMs: number) => () => void };

export type Draft<T> = {
  readonly value: () => T;
  readonly status: () => DraftStatus;
  /** True while something typed is not stored yet. */
  readonly isDirty: () => boolean;
  readonly change: (value: T) => void;
  /** Takes what the server shows, if it is newer and nothing of ours is waiting. */
  readonly offer: (stored: Stored<T>) => void;
  /** Saves what is waiting now; resolves when there is nothing left to save or saving failed. */
  readonly flush: () => Promise<void>;
  /** The person has read that two versions were put together. */
  readonly acknowledgeMerge: () => void;
  readonly subscribe: (listen: () => void) => () => void;
};

export const saveDelayMs = 500;
/** A failed save tries again by itself at this pace; the banner's button does it at once. */
export const retryDelayMs = 5000;
/** Somebody who saves faster than we can merge, again and again, is not a person: then the banner asks. */
const mergeLimit = 5;

/**
 * Keeps what is typed and stores it: within `saveDelayMs` of the first change that is not stored, one save at a time, whatever is newest.
 * A failed save keeps the typed value and says so; nothing typed is ever replaced by what the store says.
 */
export const createDraft = <T>(stored: Stored<T>, store: DraftStore<T>, delay: Delay): Draft<T> => {
  let value = stored.value;
  let saved = stored;
  let status: DraftStatus = { kind: 'clean', savedAt: null, fault: null, merged: false };
  let stopTimer: (() => void) | null = null;
  let isRetry = false;
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const say = (next: Partial<DraftStatus>): void => {
    status = { ...status, ...next };
    for (const listen of listeners) listen();
  };
  const isDirty = (): boolean => value !== saved.value;
  const stop = (): void => {
    stopTimer?.();
    stopTimer = null;
  };
  const saveAfter = (ms: number): void => {
    stop();
    isRetry = ms === retryDelayMs;
    stopTimer = delay.start(() => void flush(), ms);
  };
  const fail = (fault: Fault): void => {
    say({ kind: 'failed', fault });
    if (fault.retry !== 'never') saveAfter(retryDelayMs);
  };

  const merge = async (): Promise<boolean> => {
    const latest = await store.reload();
    if (!latest.ok) {
      fail(latest.error);
      return false;
    }
    const merged = mergeEdits(saved.value, value, latest.value.value);
    saved = latest.value;
    value = merged;
    say({ merged: true });
    return true;
  };

  const saveAll = async (): Promise<void> => {
    let merges = 0;
    while (isDirty()) {
      const sent = value;
      say({ kind: 'saving' });
      const result = await store.save(sent, saved.revision);
      if (result.ok) {
        saved = { value: sent, revision: result.value.revision };
        say({ kind: isDirty() ? 'typing' : 'clean', savedAt: result.value.savedAt, fault: null });
      } else if (result.error.code === 'revision-conflict') {
        merges += 1;
        if (merges > mergeLimit) return fail(result.error);
        if (!(await merge())) return;
        if (!isDirty()) say({ kind: 'clean', fault: null });
      } else {
        fail(result.error);
        return;
      }
    }
    // Typed and taken back before it was written.
    if (status.kind === 'typing') say({ kind: 'clean' });
  };

  const flush = (): Promise<void> => {
    stop();
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    value: () => value,
    status: () => status,
    isDirty,
    change: (next) => {
      if (next === value) return;
      value = next;
      if (running === null) say({ kind: status.kind === 'failed' ? 'failed' : 'typing' });
      else say({});
      // Never put off by the next key: who types without a pause would have nothing written for minutes.
      if (stopTimer === null || isRetry) saveAfter(saveDelayMs);
    },
    offer: (newer) => {
      if (running !== null || isDirty() || newer.revision <= saved.revision) return;
      saved = newer;
      value = newer.value;
      say({});
    },
    flush,
    acknowledgeMerge: () => say({ merged: false }),
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
};
