import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PolicyTerms } from '../../shared/claim/deadlines/policy-terms.ts';
import { emptyTerms } from '../../shared/claim/deadlines/policy-terms.ts';
import { ids, soundCase, soundInvoice, soundNotice, soundOriginal } from '../../shared/claim/testing/sound-records.ts';
import { viewCase, viewHome } from '../cases/case-views.ts';
import { openFilingFile } from '../cases/package.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import { createRecords } from '../records/records.ts';
import { migrate } from '../vault/migrate.ts';
import { migrations } from '../vault/migrations/index.ts';
import { openTestDatabase } from '../vault/test-database.ts';
import type { NoticeWords } from '../workspace/follow-events.ts';
import { deadlineHandlers } from './deadline-handlers.ts';
import { createDeadlines } from './deadlines.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

const call = { signal: new AbortController().signal };
const pause = async (): Promise<void> => {};
const { policyNo } = soundCase.facts;
const { confirmedOn: _, ...empty } = emptyTerms(policyNo);
const terms: Omit<PolicyTerms, 'confirmedOn'> = {
  ...empty,
  terms: { 'notice-default': { count: 192, unit: 'days', from: 'due-date' } },
};
/** 192 days from 1 September 2025. */
const day = '2026-03-12';
const days = (count: number): Date => new Date(Date.parse('2026-03-05T08:00:00Z') + count * 86_400_000);

describe('terms of a policy', () => {
  test('make deadlines once they are confirmed, and take them back when they are changed or removed', async () => {
    bench.store();
    const handlers = deadlineHandlers(bench.desk, pause);
    const due = () => viewHome(bench.desk).due.map(({ deadline }) => deadline.day);
    expect(due()).toEqual([]);
    await handlers['terms.save']({ terms, isConfirmed: false }, call);
    expect(due()).toEqual([]);
    expect(viewCase(bench.desk, () => 't', ids.claimCase).hasTerms).toBe(false);
    await handlers['terms.save']({ terms, isConfirmed: true }, call);
    expect(due()).toEqual([day]);
    const view = viewCase(bench.desk, () => 't', ids.claimCase);
    expect(view.hasTerms).toBe(true);
    expect(view.deadlines.map(({ id }) => id)).toEqual(['payment-due', 'notice-default']);
    expect(bench.desk.records.settings).toBeDefined();
    await handlers['terms.remove']({ policyNo }, call);
    expect(due()).toEqual([]);
  });

  test('are listed beside the policies of current cases nobody has confirmed', async () => {
    bench.store();
    const handlers = deadlineHandlers(bench.desk, pause);
    const list = async () => {
      const result = await handlers['terms.list']({}, call);
      return result.ok ? result.value : undefined;
    };
    expect(await list()).toEqual({ policies: [], unconfirmed: [{ policyNo, cases: 1 }] });
    await handlers['terms.save']({ terms, isConfirmed: true }, call);
    expect(await list()).toEqual({ policies: [{ ...terms, confirmedOn: '2026-03-05' }], unconfirmed: [] });
  });

  test('decide what is late at the submission too, as a warning with its relief', async () => {
    bench.store();
    const handlers = deadlineHandlers(bench.desk, pause);
    await handlers['terms.save']({ terms, isConfirmed: true }, call);
    const late = () => openFilingFile(bench.desk, ids.notice).doubts.filter(({ ruleId }) => ruleId === 'notice-late');
    expect(late()).toEqual([]);
    bench.clock.at = days(8);
    expect(late()).toMatchObject([{ severity: 'warning', relief: 'late-notice', params: { day } }]);
  });
});

describe('the calendar', () => {
  test('lists what falls on its days, and every duty that is late', async () => {
    bench.store();
    bench.desk.change(ids.claimCase, () =>
      bench.desk.records.originals.put({ ...soundOriginal, promisedOn: '2026-03-01' }),
    );
    const handlers = deadlineHandlers(bench.desk, pause);
    await handlers['terms.save']({ terms, isConfirmed: true }, call);
    const result = await handlers['deadline.list']({ from: '2026-03-01', to: '2026-03-31' }, call);
    if (!result.ok) throw new Error(result.error.code);
    expect(
      result.value.rows.map(({ deadline, caseRef, buyerName }) => [deadline.id, deadline.day, caseRef, buyerName]),
    ).toEqual([
      ['original', '2026-03-01', soundCase.ref, soundCase.facts.buyer.name],
      ['notice-default', day, soundCase.ref, soundCase.facts.buyer.name],
    ]);
    expect(result.value.late.map(({ deadline }) => deadline.id)).toEqual(['original']);
    bench.desk.change(ids.claimCase, () =>
      bench.desk.records.cases.put({ ...soundCase, archivedAt: '2026-03-05T00:00:00.000Z' }),
    );
    const after = await handlers['deadline.list']({ from: '2026-03-01', to: '2026-03-31' }, call);
    expect(after).toEqual({ ok: true, value: { rows: [], late: [] } });
  });
});

describe('other cases', () => {
  const other = { ...soundCase, id: ids.otherCase, ref: 'GC-2026-0002' };
  test('are found by an invoice of the same number and a name with another punctuation, as it is typed', async () => {
    bench.store();
    bench.store(
      { ...other, facts: { ...other.facts, buyer: { ...other.facts.buyer, name: 'SAMPLE TRADING, INC' } } },
      [],
      [],
    );
    const handlers = deadlineHandlers(bench.desk, pause);
    const found = await handlers['around.case'](
      {
        caseId: ids.claimCase,
        policyNo,
        keys: [
          { kind: 'invoice', key: 'INV2025001' },
          { kind: 'buyer', key: 'SAMPLETRADINGINC' },
          { kind: 'invoice', key: 'NOBODYS' },
        ],
      },
      call,
    );
    expect(found).toEqual({
      ok: true,
      value: {
        policy: null,
        elsewhere: [
          { kind: 'invoice', key: 'INV2025001', text: 'INV-2025-001', caseId: ids.otherCase, caseRef: 'GC-2026-0002' },
          {
            kind: 'buyer',
            key: 'SAMPLETRADINGINC',
            text: 'SAMPLE TRADING, INC',
            caseId: ids.otherCase,
            caseRef: 'GC-2026-0002',
          },
        ],
      },
    });
    expect(openFilingFile(bench.desk, ids.notice).doubts.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['invoice-elsewhere', 'name-nearly-same']),
    );
  });

  test('are forgotten with the number they no longer have', () => {
    bench.store();
    bench.store(other, [], []);
    const elsewhere = () =>
      bench.desk.records.keys.elsewhere(ids.claimCase, [{ kind: 'invoice', key: 'INV2025001' }]).length;
    expect(elsewhere()).toBe(1);
    bench.store({ ...other, facts: { ...other.facts, invoices: [{ ...soundInvoice, invoiceNo: 'X-1' }] } }, [], []);
    expect(elsewhere()).toBe(0);
  });
});

describe('notifications', () => {
  const start = () => {
    const told: NoticeWords[] = [];
    const many: number[] = [];
    let tick: (() => void) | undefined;
    const deadlines = createDeadlines({
      desk: bench.desk,
      timers: {
        set: (_delayMs, run) => {
          tick = run;
          return () => {
            tick = undefined;
          };
        },
      },
      notify: (notice) => told.push(notice),
      notifyMany: (count) => many.push(count),
      pause,
      reportError: (error) => {
        throw error;
      },
    });
    deadlines.start();
    return { deadlines, told, many, tick: () => tick?.() };
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  test('tell a deadline once at each step, at the start and when the day changes, over restarts', async () => {
    bench.store();
    await deadlineHandlers(bench.desk, pause)['terms.save']({ terms, isConfirmed: true }, call);
    const first = start();
    await settled();
    expect(first.told).toEqual([
      {
        titleKey: 'notice.deadline.days',
        bodyKey: 'deadline.notice-default',
        params: { invoices: soundInvoice.invoiceNo, count: 1, days: 7 },
      },
    ]);
    first.tick();
    bench.clock.at = days(1);
    first.tick();
    expect(first.told).toHaveLength(1);
    bench.clock.at = days(4);
    first.tick();
    expect(first.told.at(-1)?.params.days).toBe(3);
    await first.deadlines.stop();

    const second = start();
    await settled();
    expect(second.told).toEqual([]);
    bench.clock.at = days(7);
    second.tick();
    bench.clock.at = days(9);
    second.tick();
    expect(second.told.map(({ titleKey }) => titleKey)).toEqual(['notice.deadline.today', 'notice.deadline.late']);
    await second.deadlines.stop();
  });

  test('bundle many into one', async () => {
    bench.store();
    bench.desk.change(ids.claimCase, () => {
      for (let n = 0; n < 4; n += 1) {
        const documentId = `0192f0c1-0000-7000-8000-00000000020${n}`;
        const stored = bench.desk.records.documents.get(ids.document);
        if (stored !== undefined)
          bench.desk.records.documents.put({ ...stored, document: { ...stored.document, id: documentId } });
        bench.desk.records.originals.put({
          ...soundOriginal,
          documentId,
          runningNo: `ZB-00000${n}`,
          promisedOn: '2026-03-06',
        });
      }
    });
    const app = start();
    await settled();
    expect([app.told, app.many]).toEqual([[], [4]]);
    await app.deadlines.stop();
  });
});

test('cases from before there were deadlines get theirs at the first start', async () => {
  const db = openTestDatabase(migrations.slice(0, 1));
  db.run(
    'INSERT INTO claim_case (id, ref, updated_at, archived_at, json) VALUES (?, ?, ?, NULL, ?)',
    soundCase.id,
    soundCase.ref,
    soundCase.updatedAt,
    JSON.stringify(soundCase),
  );
  db.run(
    'INSERT INTO filing (id, case_id, kind, state, updated_at, json) VALUES (?, ?, ?, ?, ?, ?)',
    soundNotice.id,
    soundNotice.caseId,
    soundNotice.form.kind,
    soundNotice.state,
    soundNotice.updatedAt,
    JSON.stringify(soundNotice),
  );
  expect(migrate(db, migrations)).toMatchObject({ ok: true, value: { from: 1 } });
  const records = createRecords(db);
  const deadlines = createDeadlines({
    desk: { ...bench.desk, records },
    timers: { set: () => () => {} },
    notify: () => {},
    notifyMany: () => {},
    pause,
    reportError: (error) => {
      throw error;
    },
  });
  deadlines.start();
  await deadlines.stop();
  expect(records.due.ofCase(soundCase.id).map(({ id }) => id)).toEqual(['payment-due']);
  expect(records.keys.elsewhere(ids.otherCase, [{ kind: 'invoice', key: 'INV2025001' }])).toHaveLength(1);
  db.close();
});
