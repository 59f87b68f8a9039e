import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { EventBase, TolerantEventPage } from '../../shared/singleWindow/events.ts';
import { createTestTime, stepUntil, type TestTime } from '../outbox/testing/bench.ts';
import { testId } from '../outbox/testing/manifests.ts';
import type { Db } from '../vault/db.ts';
import { openTestDatabase } from '../vault/test-database.ts';
import { createTracking, type TrackedEvent, type TrackingDeps } from './tracking.ts';

let store: Db;
let time: TestTime;
beforeEach(() => {
  store = openTestDatabase();
  time = createTestTime();
});
afterEach(() => store.close());

const eventOf = (seq: number, kind = 'in-review'): EventBase => ({
  seq,
  eventId: testId(seq),
  at: '2026-04-01T00:00:00Z',
  filingId: testId(1),
  caseKey: testId(2),
  caseNo: null,
  state: 'in-review',
  kind,
});

const feedOf = (count: number) => Array.from({ length: count }, (_, index) => eventOf(index + 1));

const pageOf = (feed: readonly EventBase[], after: number, size: number): TolerantEventPage => {
  const events = feed.filter((event) => event.seq > after).slice(0, size);
  return { events, next: events.at(-1)?.seq ?? after, more: feed.some((event) => event.seq > after + size) };
};

type Poll = (after: number, waitSeconds: number) => Result<TolerantEventPage> | 'hang';

const track = (poll: Poll, more: Partial<TrackingDeps> = {}) => {
  const seen: TrackedEvent[] = [];
  const errors: unknown[] = [];
  const polls: [number, number][] = [];
  let online = true;
  const listeners = new Set<() => void>();
  const tracking = createTracking({
    db: store,
    endpoint: 'practice',
    adapter: {
      events: async (after, waitSeconds, { signal }) => {
        polls.push([after, waitSeconds]);
        const answer = poll(after, waitSeconds);
        if (answer !== 'hang') return answer;
        return new Promise((resolve) => {
          if (signal.aborted) resolve(fault('aborted', 'later'));
          signal.addEventListener('abort', () => resolve(fault('aborted', 'later')));
        });
      },
    },
    onEvent: (tracked) => seen.push(tracked),
    network: {
      online: () => online,
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    timers: time.timers,
    random: () => 0,
    reportError: (error) => errors.push(error),
    ...more,
  });
  const setOnline = (next: boolean) => {
    online = next;
    for (const listener of [...listeners]) listener();
  };
  return { tracking, seen, errors, polls, setOnline, seqs: () => seen.map(({ base }) => base.seq) };
};

/** Answers out of a feed until it has been told, then holds the poll as an endpoint without news does. */
const told = (feed: readonly EventBase[], size = 100): Poll => {
  return (after) => (after >= feed.length ? 'hang' : ok(pageOf(feed, after, size)));
};

it('catches up after a month away, page by page, and goes on from there', async () => {
  const feed = feedOf(950);
  const first = track(told(feed));
  first.tracking.start();
  await stepUntil(time, () => first.seen.length === 950);
  expect(first.seqs()).toEqual(feed.map((event) => event.seq));
  expect(first.polls).toHaveLength(11);
  expect(first.tracking.state()).toEqual({ cursor: 950, fault: null });
  await first.tracking.stop();

  const longer = [...feed, eventOf(951)];
  const second = track(told(longer));
  second.tracking.start();
  await stepUntil(time, () => second.seen.length === 1);
  expect(second.seqs()).toEqual([951]);
  await second.tracking.stop();
});

it('tells each event once and in order, whatever pages come and wherever the process dies', async () => {
  type Trouble = 'none' | 'cut' | 'twice' | 'turned' | 'hole' | 'die';
  const troubles = fc.array(fc.constantFrom<Trouble>('none', 'cut', 'twice', 'turned', 'hole', 'die'), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 8 }),
      troubles,
      async (count, size, drawn) => {
        const db = openTestDatabase();
        const feed = feedOf(count);
        const left = [...drawn];
        const seqs: number[] = [];
        const poll: Poll = (after) => {
          if (after >= feed.length) return 'hang';
          const page = pageOf(feed, after, size);
          switch (left.shift() ?? 'none') {
            case 'cut':
              return fault('network-cut', 'later');
            case 'twice':
              return ok({
                ...page,
                events: [...feed.slice(Math.max(0, after - 2), after), ...page.events, ...page.events],
              });
            case 'turned':
              return ok({ ...page, events: page.events.toReversed() });
            case 'hole':
              return ok({ ...page, events: page.events.filter((_, index) => index !== 1) });
            default:
              return ok(page);
          }
        };
        let dying = false;
        for (let lives = 0; lives < 30 && seqs.length < count; lives += 1) {
          dying = false;
          const life = track(poll, {
            db,
            onEvent: ({ base }) => {
              // The process dies in the middle of the transaction; what it did in there is undone.
              if (left[0] === 'die') {
                left.shift();
                dying = true;
                throw new Error('dead');
              }
              seqs.push(base.seq);
            },
          });
          life.tracking.start();
          await stepUntil(time, () => dying || seqs.length >= count);
          await life.tracking.stop();
        }
        expect(seqs).toEqual(feed.map((event) => event.seq));
        expect(db.all('SELECT seq FROM endpoint_event ORDER BY seq')).toEqual(feed.map(({ seq }) => ({ seq })));
        db.close();
      },
    ),
    { numRuns: 40 },
  );
});

describe('an event', () => {
  it('of a kind we don’t know is told as such and doesn’t stop the feed', async () => {
    const feed = [eventOf(1, 'hologram-received'), eventOf(2)];
    const life = track(told(feed));
    life.tracking.start();
    await stepUntil(time, () => life.seen.length === 2);
    expect(life.seen.map(({ event, base }) => [base.kind, event?.kind ?? null])).toEqual([
      ['hologram-received', null],
      ['in-review', 'in-review'],
    ]);
    await life.tracking.stop();
  });

  it('that can’t be taken in comes again, and nothing of it is stored before', async () => {
    let failing = true;
    const life = track(told(feedOf(2)), {
      onEvent: ({ base }) => {
        if (base.seq === 2 && failing) throw new Error('bug');
      },
    });
    life.tracking.start();
    await stepUntil(time, () => life.errors.length === 3);
    expect(life.tracking.state()).toMatchObject({ cursor: 1, fault: { code: 'unexpected' } });
    failing = false;
    await stepUntil(time, () => life.tracking.state().cursor === 2);
    expect(life.tracking.state()).toEqual({ cursor: 2, fault: null });
    await life.tracking.stop();
  });
});

it('a hole that stays is stepped over in the end', async () => {
  const feed = [eventOf(1), eventOf(3), eventOf(4)];
  const life = track((after) => (after >= 4 ? 'hang' : ok(pageOf(feed, after, 100))));
  life.tracking.start();
  await stepUntil(time, () => life.seen.length === 3);
  expect(life.seqs()).toEqual([1, 3, 4]);
  expect(life.polls.filter(([after]) => after === 1).length).toBeGreaterThanOrEqual(4);
  await life.tracking.stop();
});

it('an endpoint whose numbers began anew is reported, not followed', async () => {
  const before = track(told(feedOf(5)));
  before.tracking.start();
  await stepUntil(time, () => before.seen.length === 5);
  await before.tracking.stop();
  const life = track(() => ok({ events: [], next: 2, more: false }));
  life.tracking.start();
  await stepUntil(time, () => life.tracking.state().fault !== null);
  expect(life.tracking.state().fault).toMatchObject({ code: 'feed-restarted', detail: { cursor: 5, next: 2 } });
  await life.tracking.stop();
});

it('an endpoint that doesn’t hold the poll isn’t asked in a circle', async () => {
  const life = track((after) => ok({ events: [], next: after, more: false }));
  const before = time.now();
  life.tracking.start();
  await stepUntil(time, () => life.polls.length >= 20);
  expect(time.now() - before).toBeGreaterThanOrEqual(19_000);
  await life.tracking.stop();
});

it('waits longer with each failure, asks without waiting while it fails, and at once when the network returns', async () => {
  let failing = true;
  const life = track((after) => (failing ? fault('network-offline', 'later') : told(feedOf(1))(after, 0)));
  const before = time.now();
  life.tracking.start();
  await stepUntil(time, () => life.polls.length === 6);
  expect(time.now() - before).toBe(31_000);
  expect(life.polls.map(([, wait]) => wait)).toEqual([25, 0, 0, 0, 0, 0]);
  failing = false;
  life.setOnline(false);
  life.setOnline(true);
  await stepUntil(time, () => life.seen.length === 1);
  expect(time.now() - before).toBeLessThan(64_000);
  await life.tracking.stop();
});

it('asks nothing while there is no network', async () => {
  const life = track(told(feedOf(1)));
  life.setOnline(false);
  life.tracking.start();
  for (let steps = 0; steps < 20; steps += 1) await time.step();
  expect(life.polls).toEqual([]);
  life.setOnline(true);
  await stepUntil(time, () => life.seen.length === 1);
  await life.tracking.stop();
});
