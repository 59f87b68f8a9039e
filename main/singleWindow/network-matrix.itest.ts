import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { locales, textKey, translate } from '../../shared/locale/locale.ts';
import { createTestTime, type TestTime } from '../outbox/testing/bench.ts';
import { openPracticeBench, type PracticeBench } from '../outbox/testing/practice-bench.ts';
import type { PracticeFault } from '../practice/faults.ts';
import { type Cell, type StageName, stages } from './testing/stages.ts';

/** Of the endpoint, or of the line to it. */
type Trouble = {
  readonly name: string;
  readonly fault: PracticeFault;
  /** Code of the fault that must show; null: nothing must, and the work gets done. */
  readonly code: string | null;
  /** Who goes on: the work by itself or a person. Tracking and reference sync always go on by themselves. */
  readonly ends?: 'waiting' | 'needs-attention';
  /** The client gives up on an answer early. */
  readonly hasty?: boolean;
  /** The time the endpoint asked for. */
  readonly atLeastMs?: number;
  readonly only?: readonly StageName[];
};

const uploads: readonly StageName[] = ['upload offset', 'upload'];
const exceptHead: readonly StageName[] = [
  'reference sync',
  'create',
  'upload',
  'submission',
  'events',
  'dispatch',
  'withdrawal',
];
const troubles: readonly Trouble[] = [
  { name: 'a slow line', fault: { type: 'latency', ms: 20 }, code: null },
  { name: 'no answer (half-open)', fault: { type: 'latency', ms: 1000 }, code: 'network-timeout', hasty: true },
  { name: 'an answer that drips', fault: { type: 'drip', everyMs: 50 }, code: 'network-timeout', hasty: true },
  { name: 'cut before anything', fault: { type: 'cut', afterBytes: 0 }, code: 'network-cut' },
  { name: 'cut in the middle', fault: { type: 'cut', afterBytes: 60 }, code: 'network-cut' },
  { name: 'the answer is lost', fault: { type: 'lost-response' }, code: 'network-cut' },
  { name: 'a portal (HTML 200)', fault: { type: 'html' }, code: 'endpoint-not-speaking' },
  {
    name: '400',
    fault: { type: 'status', status: 400 },
    code: 'malformed-request',
    ends: 'needs-attention',
    only: exceptHead,
  },
  // An answer to HEAD has no body, so nothing shows that it is the endpoint that refuses.
  {
    name: '400 without words',
    fault: { type: 'status', status: 400 },
    code: 'endpoint-not-speaking',
    only: ['upload offset'],
  },
  { name: '401', fault: { type: 'status', status: 401 }, code: 'sign-in-needed', ends: 'needs-attention' },
  { name: '500', fault: { type: 'status', status: 500 }, code: 'endpoint-failed' },
  { name: '502', fault: { type: 'status', status: 502 }, code: 'endpoint-failed' },
  { name: '507', fault: { type: 'status', status: 507 }, code: 'endpoint-storage-full', ends: 'needs-attention' },
  {
    name: '429, in 90 s',
    fault: { type: 'status', status: 429, retryAfter: 90 },
    code: 'endpoint-busy',
    atLeastMs: 90_000,
  },
  {
    name: '503, in an hour',
    fault: { type: 'status', status: 503, retryAfter: 3600 },
    code: 'endpoint-busy',
    atLeastMs: 3_600_000,
  },
  { name: 'its clock is ahead', fault: { type: 'clock-skew', seconds: 3 * 3600 }, code: null },
  { name: 'its clock is behind', fault: { type: 'clock-skew', seconds: -400 * 24 * 3600 }, code: null },
  { name: 'every event twice', fault: { type: 'duplicate-event' }, code: null, only: ['events'] },
  { name: 'a wrong offset', fault: { type: 'wrong-offset' }, code: 'upload-offset-wrong', only: uploads },
  { name: 'the upload is gone (410)', fault: { type: 'expired-upload' }, code: 'upload-gone', only: uploads },
  {
    name: 'a receipt with a wrong signature',
    fault: { type: 'bad-receipt-signature' },
    code: 'receipt-signature-invalid',
    ends: 'needs-attention',
    only: ['submission'],
  },
];

/** More than any cell asks for. */
const always = 1_000_000;
let number = 0;

const until = async (time: TestTime, cell: Cell, test: () => boolean) => {
  for (let steps = 0; !test(); steps += 1) {
    if (steps > 30_000) throw new Error(`it stays ${cell.state()} with ${JSON.stringify(cell.fault())}`);
    await time.step();
  }
};

const expectWords = (cell: Cell) => {
  const found = cell.fault();
  if (found === null) throw new Error('no fault');
  const key = textKey(`fault.${found.code}`);
  if (key === undefined) throw new Error(`no words for ${found.code}`);
  for (const locale of locales) expect(translate(locale, key, found.detail)).not.toMatch(/^$|\{/);
};

describe.each(stages)('$name', (stage) => {
  let bench: PracticeBench;
  let time: TestTime;
  let isHasty = false;

  beforeAll(async () => {
    time = createTestTime();
    bench = await openPracticeBench({ time, isHasty: () => isHasty });
  });
  beforeEach(() => bench.clearFaults());
  afterAll(() => bench.close());

  const rows = troubles.filter(({ only }) => only?.includes(stage.name) ?? true);
  it.each(rows)('$name', async (trouble) => {
    number += 1;
    const cell = await stage.prepare({ bench, time, number });
    isHasty = trouble.hasty ?? false;
    await bench.order(stage.match, trouble.fault, always);
    const startedAtMs = time.now();
    cell.start();
    try {
      if (trouble.code === null) {
        await until(time, cell, () => cell.state() === 'done');
        expect(cell.fault()).toBeNull();
      } else {
        await until(time, cell, () => cell.fault() !== null && cell.state() !== 'under-way');
        const personal = stage.name !== 'events' && stage.name !== 'reference sync';
        const state = personal ? (trouble.ends ?? 'waiting') : 'waiting';
        expect([cell.fault()?.code, cell.state()]).toEqual([trouble.code, state]);
        expectWords(cell);
        await bench.clearFaults();
        isHasty = false;
        if (state === 'needs-attention') cell.retry();
        await until(time, cell, () => cell.state() === 'done');
        // From the start, not from when we saw the fault: waiting may have begun before we looked.
        expect(time.now() - startedAtMs).toBeGreaterThanOrEqual(trouble.atLeastMs ?? 0);
      }
      expect(await cell.result()).toEqual(stage.expected(number));
    } finally {
      // Else it would go on working beside the next cell.
      await cell.stop();
    }
  });
});
