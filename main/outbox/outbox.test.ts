import { afterEach, beforeEach, expect, it } from 'vitest';
import { ok } from '../../shared/ipc/result.ts';
import type { Db } from '../vault/db.ts';
import { openTestDatabase } from '../vault/test-database.ts';
import { createLife, createTestTime, type Life, stepUntil, stepUntilQuiet, type TestTime } from './testing/bench.ts';
import { createFakeAdapter, type Mishap } from './testing/fake-adapter.ts';
import { createFakeEndpoint, type FakeEndpoint } from './testing/fake-endpoint.ts';
import { sha256Of, testBytes, testId, testManifest } from './testing/manifests.ts';

let store: Db;
let time: TestTime;
let endpoint: FakeEndpoint;
let blobs: Map<string, Uint8Array>;
let mishaps: Mishap[];
beforeEach(async () => {
  store = openTestDatabase();
  time = createTestTime();
  endpoint = await createFakeEndpoint();
  blobs = new Map();
  mishaps = [];
});
afterEach(() => store.close());

const newLife = (more: Partial<Parameters<typeof createLife>[0]> = {}) =>
  createLife({ db: store, endpoint, time, blobs, nextMishap: () => mishaps.shift() ?? 'none', ...more });

const add = (life: Life, number: number, caseNumber = number) => {
  const bytes = testBytes(2000 + number, number);
  blobs.set(sha256Of(bytes), bytes);
  const manifest = testManifest(number, testId(caseNumber), [bytes]);
  return life.outbox.add({
    caseId: `case-${caseNumber}`,
    filingId: `filing-${number}`,
    job: { kind: 'filing', manifest },
  });
};

const finish = (life: Life) => stepUntil(time, () => life.outbox.list().length === 0);

it('what is added in a transaction that fails was never there', async () => {
  const life = await newLife();
  life.outbox.start();
  expect(() =>
    store.transaction(() => {
      add(life, 1);
      throw new Error('the case could not be stored');
    }),
  ).toThrow('the case could not be stored');
  await stepUntilQuiet(time, life);
  expect(life.outbox.list({ finished: true })).toEqual([]);
  expect(endpoint.effects).toEqual([]);
  expect(life.errors).toEqual([]);
});

it('what has gone out can still be seen, the newest first and not more than asked for', async () => {
  const life = await newLife();
  life.outbox.start();
  for (const number of [1, 2, 3]) add(life, number);
  await finish(life);
  expect(life.outbox.finished(2).map(({ filingId, state }) => [filingId, state])).toEqual([
    ['filing-3', 'done'],
    ['filing-2', 'done'],
  ]);
});

it('refuses a job that isn’t one', async () => {
  const life = await newLife();
  const manifest = { ...testManifest(1, testId(1), []), corpSerialNo: '' };
  expect(() => life.outbox.add({ caseId: 'c', filingId: 'f', job: { kind: 'filing', manifest } })).toThrow();
});

it('does nothing offline and sends when the network returns', async () => {
  const life = await newLife();
  life.setOnline(false);
  life.outbox.start();
  add(life, 1);
  await stepUntilQuiet(time, life);
  expect(life.outbox.state()).toMatchObject({ online: false, waiting: 1, sending: 0, percent: null });
  life.setOnline(true);
  await finish(life);
  expect(endpoint.effects).toEqual(['GC-1']);
});

it('the network’s return ends every wait but the endpoint’s own', async () => {
  mishaps = ['lost-request', 'busy'];
  const life = await newLife();
  life.outbox.start();
  add(life, 1);
  await stepUntil(time, () => life.outbox.list()[0]?.fault?.code === 'network-cut');
  life.setOnline(true);
  await stepUntil(time, () => life.outbox.state().hold !== null);
  const { hold } = life.outbox.state();
  expect(hold?.fault.code).toBe('endpoint-busy');
  const untilMs = Date.parse(hold?.until ?? '');
  life.setOnline(true);
  await finish(life);
  expect(endpoint.effects).toEqual(['GC-1']);
  expect(time.now()).toBeGreaterThanOrEqual(untilMs);
});

it('a failing connection is tried with one item, not with each of a hundred', async () => {
  let calls = 0;
  const life = await newLife({
    nextMishap: () => {
      calls += 1;
      return calls <= 4 ? 'portal' : 'none';
    },
    concurrency: 1,
  });
  life.setOnline(false);
  life.outbox.start();
  for (let number = 1; number <= 100; number += 1) add(life, number);
  life.setOnline(true);
  await stepUntil(time, () => calls === 4);
  const touched = life.outbox.list().filter((item) => item.attempt > 0);
  expect(touched.length).toBeLessThanOrEqual(4);
  await stepUntil(time, () => life.outbox.list().length === 0);
  expect(endpoint.effects).toHaveLength(100);
});

it('one filing the endpoint refuses blocks its case and no other', async () => {
  mishaps = ['refused'];
  const life = await newLife({ concurrency: 1 });
  life.outbox.start();
  const first = add(life, 1, 1);
  add(life, 2, 1);
  add(life, 3, 3);
  await stepUntil(time, () => endpoint.effects.length === 1);
  await stepUntilQuiet(time, life);
  expect(endpoint.effects).toEqual(['GC-3']);
  expect(life.outbox.get(first.id)).toMatchObject({ state: 'needs-attention', fault: { code: 'not-acceptable-now' } });
  expect(life.outcomes[0]).toMatchObject({ id: first.id, outcome: { kind: 'needs-attention' } });
  expect(life.outbox.retry(first.id)).toMatchObject({ ok: true, value: { state: 'waiting', attempt: 0, fault: null } });
  await finish(life);
  expect(endpoint.effects).toEqual(['GC-3', 'GC-1', 'GC-2']);
});

it('signing in lets the whole queue go on', async () => {
  let signedIn = false;
  const base = createFakeAdapter(endpoint, { next: () => 'none', crash: () => {}, dead: () => false });
  let refused = 0;
  const life = await newLife({
    concurrency: 1,
    adapter: {
      ...base,
      createFiling: async (manifest, call) => {
        if (signedIn) return base.createFiling(manifest, call);
        refused += 1;
        return { ok: false, error: { code: 'sign-in-needed', retry: 'after-user', detail: { status: 401 } } };
      },
    },
  });
  life.outbox.start();
  for (const number of [1, 2, 3]) add(life, number);
  await stepUntilQuiet(time, life);
  expect(refused).toBe(1);
  expect(life.outbox.state()).toMatchObject({ needsAttention: 1, waiting: 2, hold: { until: null } });
  signedIn = true;
  life.outbox.retryFault('sign-in-needed');
  await finish(life);
  expect([...endpoint.effects].sort()).toEqual(['GC-1', 'GC-2', 'GC-3']);
});

it('pauses, goes on, cancels before the submission', async () => {
  const life = await newLife();
  life.setOnline(false);
  life.outbox.start();
  const one = add(life, 1);
  const two = add(life, 2);
  expect(life.outbox.pause(one.id)).toMatchObject({ ok: true, value: { state: 'paused' } });
  expect(life.outbox.cancel(two.id)).toMatchObject({ ok: true, value: { state: 'cancelled', canCancel: false } });
  life.setOnline(true);
  await stepUntilQuiet(time, life);
  expect(endpoint.effects).toEqual([]);
  life.outbox.retry(one.id);
  await finish(life);
  expect(endpoint.effects).toEqual(['GC-1']);
  expect(life.outcomes.map(({ outcome }) => outcome.kind)).toEqual(['cancelled', 'received']);
  for (const id of [one.id, two.id]) {
    expect(life.outbox.cancel(id)).toMatchObject({ ok: false, error: { code: 'too-late' } });
    expect(life.outbox.pause(id)).toMatchObject({ ok: false, error: { code: 'too-late' } });
  }
  expect(life.outbox.cancel('nobody')).toMatchObject({ ok: false, error: { code: 'outbox-item-unknown' } });
});

it('ends an upload that is cancelled in its middle', async () => {
  const base = createFakeAdapter(endpoint, { next: () => 'none', crash: () => {}, dead: () => false });
  let aborted = false;
  const life = await newLife({
    adapter: {
      ...base,
      uploadDocument: (_upload, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            aborted = true;
            resolve({ ok: false, error: { code: 'aborted', retry: 'later' } });
          });
        }),
    },
  });
  life.outbox.start();
  const item = add(life, 1);
  await stepUntil(time, () => life.outbox.get(item.id)?.state === 'uploading');
  expect(life.outbox.cancel(item.id).ok).toBe(true);
  await stepUntil(time, () => aborted);
  await stepUntilQuiet(time, life);
  expect(life.outbox.get(item.id)?.state).toBe('cancelled');
  expect(life.errors).toEqual([]);
});

it('a submission whose answer was lost can’t be cancelled any more, not even after a refusal', async () => {
  // create, upload, submit: the answer to the last is lost; then the endpoint refuses.
  mishaps = ['none', 'none', 'lost-answer', 'refused'];
  const life = await newLife();
  life.outbox.start();
  const item = add(life, 1);
  await stepUntil(time, () => life.outbox.get(item.id)?.fault?.code === 'network-cut');
  expect(life.outbox.cancel(item.id)).toMatchObject({ ok: false, error: { code: 'too-late' } });
  await stepUntil(time, () => life.outbox.get(item.id)?.state === 'needs-attention');
  expect(life.outbox.cancel(item.id)).toMatchObject({ ok: false, error: { code: 'too-late' } });
  life.outbox.retry(item.id);
  await finish(life);
  expect(endpoint.effects).toEqual(['GC-1']);
  expect(endpoint.violations).toEqual([]);
});

it('a submission the endpoint refused at once can be cancelled', async () => {
  mishaps = ['none', 'none', 'refused'];
  const life = await newLife();
  life.outbox.start();
  const item = add(life, 1);
  await stepUntil(time, () => life.outbox.get(item.id)?.state === 'needs-attention');
  expect(life.outbox.get(item.id)?.canCancel).toBe(true);
  expect(life.outbox.cancel(item.id).ok).toBe(true);
});

it('stop waits for what is under way, and a new start goes on', async () => {
  const first = await newLife();
  first.outbox.start();
  add(first, 1);
  await stepUntil(time, () => first.outbox.list()[0]?.state === 'creating');
  await first.outbox.stop();
  expect(first.outbox.list()[0]).toMatchObject({ state: 'waiting', fault: null });
  const second = await newLife();
  second.outbox.start();
  await finish(second);
  expect(endpoint.effects).toEqual(['GC-1']);
});

it('a dispatch without a case number lets others pass and goes when the number is known', async () => {
  let caseNo: string | null = null;
  const life = await newLife({ caseNoOf: () => caseNo });
  life.outbox.start();
  const note = {
    dispatchId: testId(9),
    courier: '顺丰',
    waybill: 'SF1',
    sentOn: '2026-04-01',
    documentIds: [testId(8)],
  };
  const dispatch = life.outbox.add({
    caseId: 'case-1',
    filingId: 'filing-1',
    job: { kind: 'originals-dispatch', caseNo: null, note },
  });
  await stepUntil(time, () => life.outbox.get(dispatch.id)?.fault?.code === 'case-no-unknown');
  add(life, 2, 1);
  await stepUntil(time, () => endpoint.effects.length === 1);
  expect(endpoint.effects).toEqual(['GC-2']);
  caseNo = 'CLM-1';
  life.outbox.wake();
  await finish(life);
  expect(endpoint.effects).toEqual(['GC-2', 'originals SF1']);
  expect(life.outcomes.at(-1)?.outcome).toEqual({ kind: 'dispatched', recordedAt: '2026-04-01T00:00:00Z' });
});

it('a withdrawal waits behind its filing and uses the endpoint’s id of it', async () => {
  const life = await newLife();
  life.outbox.start();
  add(life, 1);
  const job = { kind: 'withdrawal', filingId: 'filing-1', reason: '买方已付款' } as const;
  life.outbox.add({ caseId: 'case-1', filingId: 'filing-1', job });
  const stray = life.outbox.add({ caseId: 'case-9', filingId: 'filing-9', job: { ...job, filingId: 'filing-9' } });
  await stepUntil(time, () => life.outbox.list().length === 1);
  const endpointFilingId = life.outbox.list({ finished: true })[0]?.endpointFilingId;
  expect(endpoint.effects).toEqual(['GC-1', `withdrawal ${endpointFilingId}`]);
  expect(life.outbox.get(stray.id)).toMatchObject({ state: 'needs-attention', fault: { code: 'filing-not-sent' } });
});

it('a receipt signed by somebody else is not stored', async () => {
  const impostor = await createFakeEndpoint();
  const base = createFakeAdapter(endpoint, { next: () => 'none', crash: () => {}, dead: () => false });
  const life = await newLife({
    adapter: {
      ...base,
      submit: async (filingId, jws, call) => {
        const real = await base.submit(filingId, jws, call);
        if (!real.ok) return real;
        const bytes = [...blobs.values()][0] ?? new Uint8Array();
        const forged = impostor.create(testManifest(1, testId(1), [bytes]), 'key-00000001');
        for (const document of forged.documents)
          if (document.status === 'upload') impostor.append(document.uploadUrl, 0, bytes);
        return ok((await impostor.submit(forged.filingId, jws, 'key-00000002')) ?? '');
      },
    },
  });
  life.outbox.start();
  const item = add(life, 1);
  await stepUntil(time, () => life.outbox.get(item.id)?.state === 'needs-attention');
  expect(life.outbox.get(item.id)?.fault?.code).toBe('receipt-signature-invalid');
  expect(store.all('SELECT * FROM receipt')).toEqual([]);
});

it('a disk that fails for a while loses nothing and doesn’t spin', async () => {
  let failing = false;
  let refusedWrites = 0;
  const flaky: Db = {
    ...store,
    transaction: (work) => {
      if (failing) {
        refusedWrites += 1;
        throw new Error('disk full');
      }
      return store.transaction(work);
    },
  };
  const life = await newLife({ db: flaky });
  life.outbox.start();
  add(life, 1);
  await stepUntil(time, () => life.outbox.list()[0]?.state === 'creating');
  failing = true;
  const before = time.now();
  for (let steps = 0; steps < 30; steps += 1) await time.step();
  expect(refusedWrites).toBeLessThan(40);
  expect(time.now() - before).toBeGreaterThan(10 * 60_000);
  expect(life.errors.length).toBeGreaterThan(0);
  failing = false;
  await finish(life);
  expect(endpoint.effects).toEqual(['GC-1']);
});
