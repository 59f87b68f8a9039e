import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { findFiling } from '../outbox/find-filing.ts';
import { testBytes } from '../outbox/testing/manifests.ts';
import { openPracticeBench, type PracticeBench } from '../outbox/testing/practice-bench.ts';
import { createTracking, type Tracking } from './tracking.ts';

const filingsSchema = z.object({ filings: z.array(z.looseObject({ filingId: z.string() })) });

let bench: PracticeBench;
let tracking: Tracking;
let kinds: string[];
let ours: (string | undefined)[];

const build = () =>
  createTracking({
    db: bench.db,
    endpoint: 'practice',
    adapter: bench.adapter,
    onEvent: ({ base, event }) => {
      kinds.push(event?.kind ?? '');
      ours.push(findFiling(bench.db, base.filingId)?.filingId);
    },
    network: { online: () => true, onChange: () => () => {} },
    timers: {
      set: (delayMs, run) => {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
    },
    random: () => 0,
    reportError: (error) => {
      throw error;
    },
    waitSeconds: 5,
  });

beforeEach(async () => {
  bench = await openPracticeBench();
  kinds = [];
  ours = [];
  tracking = build();
});
afterEach(async () => {
  await tracking.stop();
  await bench.close();
});

it('follows a filing from its receipt on, with twins, cuts and a restart on the way', async () => {
  await bench.order({ pathPattern: 'events$' }, { type: 'duplicate-event' }, 2);
  await bench.order({ pathPattern: 'events$' }, { type: 'cut', afterBytes: 20 });
  tracking.start();
  bench.outbox.start();
  bench.queue(1, [testBytes(1000, 1)]);
  await bench.settled(() => kinds.length === 1);
  const { filings } = filingsSchema.parse(await bench.admin('filings'));
  const route = (action: string) => `filings/${filings[0]?.filingId}/${action}`;
  await bench.admin(route('in-review'), {});
  await bench.settled(() => kinds.length === 2);
  await tracking.stop();
  await bench.order({ pathPattern: 'events$' }, { type: 'html' });
  await bench.admin(route('accept'), {});
  await bench.admin(route('message'), { text: '请来电' });
  tracking = build();
  tracking.start();
  await bench.settled(() => kinds.length === 4);
  expect(kinds).toEqual(['received', 'in-review', 'accepted', 'message']);
  expect(new Set(ours)).toEqual(new Set(['filing-1']));
  expect(tracking.state().cursor).toBe(4);
});
