import { longestWaitMs } from '../singleWindow/retry-policy.ts';
import type { StoredItem } from './item.ts';
import { isFinal } from './item-state.ts';

/** What choosing needs to know of an item; a thousand of them are kept in memory. */
export type QueueEntry = Pick<StoredItem, 'id' | 'caseId' | 'state' | 'dueAt'> & {
  /** Waits for something no other item of the queue must wait for (a case number). */
  readonly letsPass: boolean;
};

export type Choice = {
  /** Due now, the longest due first. */
  readonly ready: readonly string[];
  /** When the next one is due, in ms since 1970; null when none waits for time alone. */
  readonly nextDueMs: number | null;
};

/**
 * Chooses among `entries` (in order of creation). The first unfinished item of a case goes first, and while it is being
 * sent, paused or needs attention, the case's others wait behind it.
 */
export const choose = (entries: Iterable<QueueEntry>, nowMs: number): Choice => {
  const taken = new Set<string>();
  const ready: { id: string; dueMs: number }[] = [];
  let nextDueMs: number | null = null;
  for (const entry of entries) {
    if (isFinal(entry.state) || taken.has(entry.caseId)) continue;
    if (!entry.letsPass) taken.add(entry.caseId);
    if (entry.state !== 'waiting') continue;
    const dueMs = entry.dueAt === null ? 0 : Date.parse(entry.dueAt);
    // Further away than any wait can be: the clock has been set back since.
    const isDue = dueMs <= nowMs || dueMs - nowMs > longestWaitMs;
    if (isDue) ready.push({ id: entry.id, dueMs });
    else nextDueMs = Math.min(nextDueMs ?? dueMs, dueMs);
  }
  ready.sort((a, b) => a.dueMs - b.dueMs);
  return { ready: ready.map(({ id }) => id), nextDueMs };
};
