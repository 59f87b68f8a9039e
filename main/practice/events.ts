import { EventEmitter } from 'node:events';
import { v7 as uuidv7 } from 'uuid';
import { type EventPage, type FeedEvent, feedEventSchema } from '../../shared/singleWindow/events.ts';
import type { Clock } from './clock.ts';
import type { Database } from './store/database.ts';
import type { FilingRow } from './store/filing-rows.ts';

const PAGE_SIZE = 100;

type BaseKey = 'seq' | 'eventId' | 'at' | 'filingId' | 'caseKey' | 'caseNo' | 'state';
/** Members of an event beyond those every event has; the index signature that keeps unknown members is left out. */
type ContentOf<E> = E extends unknown
  ? { [K in keyof E as string extends K ? never : K extends BaseKey ? never : K]: E[K] }
  : never;
export type EventContent = ContentOf<FeedEvent>;

export interface Events {
  /** Appends to the account's feed. Call inside the transaction that changes the filing, then `announce` after it. */
  append(filing: FilingRow, caseNo: string | null, content: EventContent): void;
  /** Wakes the long polls of an account. */
  announce(accountId: string): void;
  page(accountId: string, after: number): EventPage;
  /** The page after `after`, waiting up to `waitMs` for the first event. */
  waitForPage(accountId: string, after: number, waitMs: number, signal: AbortSignal): Promise<EventPage>;
  ofFiling(filingId: string): FeedEvent[];
  /** Ends every wait at once, with what there is. */
  close(): void;
}

export function createEvents(deps: { database: Database; clock: Clock }): Events {
  const { database, clock } = deps;
  const bell = new EventEmitter().setMaxListeners(0);
  const closing = new AbortController();
  const read = (rows: unknown[]) =>
    (rows as { event: string }[]).map((row) => feedEventSchema.parse(JSON.parse(row.event)));

  function page(accountId: string, after: number): EventPage {
    const rows = database
      .prepare('SELECT event FROM events WHERE accountId = ? AND seq > ? ORDER BY seq LIMIT ?')
      .all([accountId, after, PAGE_SIZE + 1]);
    const events = read(rows.slice(0, PAGE_SIZE));
    return { events, next: events.at(-1)?.seq ?? after, more: rows.length > PAGE_SIZE };
  }

  function ring(accountId: string, waitMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const ended = AbortSignal.any([signal, closing.signal]);
      const finish = () => {
        clearTimeout(timer);
        bell.off(accountId, finish);
        ended.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, waitMs);
      bell.on(accountId, finish);
      ended.addEventListener('abort', finish);
      if (ended.aborted) finish();
    });
  }

  return {
    append(filing, caseNo, content) {
      const last = database
        .prepare('SELECT COALESCE(MAX(seq), 0) AS seq FROM events WHERE accountId = ?')
        .get([filing.accountId]) as { seq: number };
      const event = feedEventSchema.parse({
        seq: last.seq + 1,
        eventId: uuidv7(),
        at: clock.isoNow(),
        filingId: filing.id,
        caseKey: filing.caseKey,
        caseNo,
        state: filing.state,
        ...content,
      });
      database
        .prepare('INSERT INTO events VALUES (?, ?, ?, ?)')
        .run([filing.accountId, event.seq, filing.id, JSON.stringify(event)]);
    },
    announce: (accountId) => void bell.emit(accountId),
    page,
    async waitForPage(accountId, after, waitMs, signal) {
      const first = page(accountId, after);
      if (first.events.length > 0 || waitMs === 0) return first;
      await ring(accountId, waitMs, signal);
      return page(accountId, after);
    },
    ofFiling: (filingId) =>
      read(database.prepare('SELECT event FROM events WHERE filingId = ? ORDER BY seq').all([filingId])),
    close: () => closing.abort(),
  };
}
