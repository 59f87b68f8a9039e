import { z } from 'zod';
import { referenceLists } from '../../../shared/claim/reference/records.ts';
import type { Fault } from '../../../shared/ipc/result.ts';
import type { TestTime } from '../../outbox/testing/bench.ts';
import { sha256Of, testBytes, testId } from '../../outbox/testing/manifests.ts';
import type { PracticeBench } from '../../outbox/testing/practice-bench.ts';
import { createRecords } from '../../records/records.ts';
import { createReferenceSync } from '../../reference/reference-sync.ts';
import { createTracking } from '../../tracking/tracking.ts';

export type StageName =
  | 'reference sync'
  | 'create'
  | 'upload offset'
  | 'upload'
  | 'submission'
  | 'events'
  | 'dispatch'
  | 'withdrawal';

export type StageDeps = { readonly bench: PracticeBench; readonly time: TestTime; readonly number: number };

/** One piece of work of a stage, from just before its first request to its end. */
export type Cell = {
  start(): void;
  /** What went wrong last. */
  fault(): Fault | null;
  /** Where the work stands: `waiting` comes again by itself, `needs-attention` waits for a person. */
  state(): 'waiting' | 'needs-attention' | 'under-way' | 'done';
  /** The person's "try again"; needed only after `needs-attention`. */
  retry(): void;
  /** What there is now, here and at the endpoint, of what may be there only once. */
  result(): Promise<unknown>;
  stop(): Promise<void>;
};

export type Stage = {
  readonly name: StageName;
  /** Requests of the stage itself. */
  readonly match: { readonly method?: string; readonly pathPattern: string };
  prepare(deps: StageDeps): Promise<Cell>;
  /** Of `result()` in the end. */
  readonly expected: (number: number) => unknown;
};

const alwaysOnline = { online: () => true, onChange: () => () => {} };
const fail = (error: unknown) => {
  throw error;
};
const adminFiling = z.looseObject({
  state: z.string(),
  events: z.array(z.looseObject({ kind: z.string() })),
  dispatches: z.array(z.looseObject({ waybill: z.string() })),
});
const adminFilings = z.object({ filings: z.array(z.looseObject({ filingId: z.string(), corpSerialNo: z.string() })) });

const documentsOf = (number: number) => [testBytes(30_000, number * 2), testBytes(20_000, number * 2 + 1)];

const filingsOf = async ({ bench, number }: StageDeps) => {
  const { filings } = adminFilings.parse(await bench.admin('filings'));
  return filings.filter(({ corpSerialNo }) => corpSerialNo === `GC-${number}`).map(({ filingId }) => filingId);
};

const settle = async (deps: StageDeps, test: () => boolean) => {
  for (let steps = 0; !test(); steps += 1) {
    if (steps > 30_000) throw new Error(`not settled: ${JSON.stringify(deps.bench.outbox.list())}`);
    await deps.time.step();
  }
};

const sendFiling = async (deps: StageDeps): Promise<string> => {
  const { bench, number } = deps;
  bench.outbox.start();
  const { id } = bench.queue(number, documentsOf(number), testId(number));
  await settle(deps, () => bench.outbox.get(id)?.state === 'done');
  const [filingId = ''] = await filingsOf(deps);
  return filingId;
};

/** What the endpoint has of the filing: its state, the events, and whether the bytes are ours. */
const filingThere = async (deps: StageDeps) => {
  const ids = await filingsOf(deps);
  const found = adminFiling.parse(await deps.bench.admin(`filings/${ids[0]}`));
  const bytes = await Promise.all(
    documentsOf(deps.number).map(async (document, index) => {
      const held = await deps.bench.admin(`filings/${ids[0]}/documents/${testId(deps.number * 100 + index)}/sha256`);
      return JSON.stringify(held) === JSON.stringify({ sha256: sha256Of(document), sizeBytes: document.length });
    }),
  );
  return {
    filings: ids.length,
    state: found.state,
    events: found.events.map(({ kind }) => kind),
    waybills: found.dispatches.map(({ waybill }) => waybill),
    bytes,
  };
};

const itemCell = (deps: StageDeps, queue: () => string): Cell => {
  const { bench } = deps;
  const before = bench.outcomes.length;
  let id = '';
  const item = () => bench.outbox.get(id);
  return {
    start: () => {
      bench.outbox.start();
      id = queue();
    },
    fault: () => item()?.fault ?? null,
    state: () => {
      const state = item()?.state ?? 'waiting';
      if (state === 'done' || state === 'needs-attention') return state;
      return state === 'waiting' ? 'waiting' : 'under-way';
    },
    retry: () => void bench.outbox.retry(id),
    result: async () => ({
      ...(await filingThere(deps)),
      outcomes: bench.outcomes
        .slice(before)
        .map(({ outcome }) => outcome.kind)
        .filter((kind) => kind !== 'needs-attention'),
    }),
    stop: async () => {},
  };
};

const filingStage = (name: StageName, match: Stage['match']): Stage => ({
  name,
  match,
  prepare: async (deps) =>
    itemCell(deps, () => deps.bench.queue(deps.number, documentsOf(deps.number), testId(deps.number)).id),
  expected: () => ({
    filings: 1,
    state: 'received',
    events: ['received'],
    waybills: [],
    bytes: [true, true],
    outcomes: ['received'],
  }),
});

const dispatch: Stage = {
  name: 'dispatch',
  match: { method: 'POST', pathPattern: 'originals$' },
  prepare: async (deps) => {
    const { bench, number } = deps;
    const filingId = await sendFiling(deps);
    const caseNo = `CLM-${number}`;
    await bench.admin(`filings/${filingId}/accept`, { caseNo });
    const note = {
      dispatchId: testId(number * 100 + 50),
      courier: '顺丰',
      waybill: `SF${number}`,
      sentOn: '2026-04-01',
      documentIds: [testId(number * 100 + 1)],
    };
    const job = { kind: 'originals-dispatch', caseNo, note } as const;
    return itemCell(deps, () => bench.outbox.add({ caseId: testId(number), filingId: `filing-${number}`, job }).id);
  },
  expected: (number) => ({
    filings: 1,
    state: 'accepted',
    events: ['received', 'accepted'],
    waybills: [`SF${number}`],
    bytes: [true, true],
    outcomes: ['dispatched'],
  }),
};

const withdrawal: Stage = {
  name: 'withdrawal',
  match: { method: 'POST', pathPattern: 'withdrawal$' },
  prepare: async (deps) => {
    const { bench, number } = deps;
    await sendFiling(deps);
    const filingId = `filing-${number}`;
    const job = { kind: 'withdrawal', filingId, reason: '买方已付款' } as const;
    return itemCell(deps, () => bench.outbox.add({ caseId: testId(number), filingId, job }).id);
  },
  expected: () => ({
    filings: 1,
    state: 'withdrawn',
    events: ['received', 'withdrawn'],
    waybills: [],
    bytes: [true, true],
    outcomes: ['withdrawn'],
  }),
};

const events: Stage = {
  name: 'events',
  match: { method: 'GET', pathPattern: 'events$' },
  prepare: async (deps) => {
    const { bench, time } = deps;
    const filingId = await sendFiling(deps);
    await bench.admin(`filings/${filingId}/in-review`, {});
    await bench.admin(`filings/${filingId}/message`, { text: '请来电' });
    const kinds: string[] = [];
    const tracking = createTracking({
      db: bench.db,
      endpoint: 'practice',
      adapter: bench.adapter,
      onEvent: ({ base, event }) => {
        if (base.filingId === filingId) kinds.push(event?.kind ?? '');
      },
      network: alwaysOnline,
      timers: time.timers,
      random: () => 0,
      reportError: fail,
      waitSeconds: 0,
    });
    return {
      start: tracking.start,
      fault: () => tracking.state().fault,
      state: () => {
        if (tracking.state().fault !== null) return 'waiting';
        return kinds.length < 3 ? 'under-way' : 'done';
      },
      retry: () => {},
      result: async () => kinds,
      stop: tracking.stop,
    };
  },
  expected: () => ['received', 'in-review', 'message'],
};

const reference: Stage = {
  name: 'reference sync',
  match: { method: 'GET', pathPattern: 'reference/' },
  prepare: async ({ bench, time, number }) => {
    const records = createRecords(bench.db);
    const sync = createReferenceSync({
      db: bench.db,
      settings: records.settings,
      store: records.reference,
      adapter: bench.adapter,
      endpoint: `practice-${number}`,
      network: alwaysOnline,
      timers: time.timers,
      random: () => 0,
      now: () => new Date(time.now()).toISOString(),
      onChange: () => {},
      reportError: fail,
    });
    const isSynced = () => referenceLists.every((list) => sync.state().lists[list]?.syncedAt);
    return {
      start: sync.start,
      fault: () => sync.state().fault,
      state: () => {
        if (sync.state().isRunning) return 'under-way';
        if (sync.state().fault !== null) return 'waiting';
        return isSynced() ? 'done' : 'under-way';
      },
      retry: () => {},
      result: async () => {
        const there = z.object({ rows: z.array(z.unknown()) });
        return Promise.all(
          referenceLists.map(async (list) => {
            const { rows } = there.parse(await bench.admin(`reference/${list}`));
            const { endpoint } = records.reference.count(list);
            return [endpoint === rows.length && endpoint > 0, sync.state().lists[list]?.unreadable];
          }),
        );
      },
      stop: sync.stop,
    };
  },
  expected: () => referenceLists.map(() => [true, 0]),
};

/** Everything the client does at the endpoint, in its order. */
export const stages: readonly Stage[] = [
  reference,
  filingStage('create', { method: 'POST', pathPattern: 'filings$' }),
  filingStage('upload offset', { method: 'HEAD', pathPattern: 'uploads/' }),
  filingStage('upload', { method: 'PATCH', pathPattern: 'uploads/' }),
  filingStage('submission', { method: 'POST', pathPattern: 'submission$' }),
  events,
  dispatch,
  withdrawal,
];
