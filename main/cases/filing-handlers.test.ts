import { afterEach, beforeEach, expect, test } from 'vitest';
import { everyCase } from '../../shared/claim/case-filter.ts';
import { ids, soundCase, soundInvoice, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import { caseHandlers } from './case-handlers.ts';
import { documentHandlers } from './document-handlers.ts';
import { filingEditHandlers } from './filing-handlers.ts';
import { openTestDesk } from './testing/desk-fixture.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

const call = { signal: new AbortController().signal };
const filings = () => filingEditHandlers(bench.desk);
const cases = () => caseHandlers(bench.desk, () => 'token');
const empty = async () => ({ accepted: [], refused: [], skipped: 0 });
const documents = () =>
  documentHandlers(bench.desk, {
    pickFiles: async () => [],
    pickFolder: async () => null,
    takeFiles: empty,
    takeBytes: empty,
    retryLocked: empty,
  });

test('cases are numbered within their year, one after the other', async () => {
  for (const ref of ['GC-2026-0001', 'GC-2026-0002']) {
    const made = await cases()['case.create']({}, call);
    expect(made.ok && bench.records.cases.get(made.value.caseId)?.ref).toBe(ref);
  }
  bench.clock.at = new Date('2026-12-31T16:30:00Z');
  const next = await cases()['case.create']({}, call);
  expect(next.ok && bench.records.cases.get(next.value.caseId)?.ref).toBe('GC-2027-0001');
});

test('a save on an old revision is refused and changes nothing', async () => {
  bench.store();
  const facts = { ...soundCase.facts, policyNo: 'SCH018838' };
  expect(await cases()['case.save-facts']({ caseId: ids.claimCase, revision: 3, facts }, call)).toMatchObject({
    ok: true,
    value: { revision: 4 },
  });
  expect(
    await cases()['case.save-facts']({ caseId: ids.claimCase, revision: 3, facts: soundCase.facts }, call),
  ).toMatchObject({ ok: false, error: { code: 'revision-conflict' } });
  expect(bench.records.cases.get(ids.claimCase)?.facts.policyNo).toBe('SCH018838');
});

test('what has left can not be edited, and a returned filing only after it was reopened', async () => {
  bench.store(soundCase, [{ ...soundNotice, state: 'submitted', endpointFilingId: 'E-1' }]);
  const save = () => filings()['filing.save-form']({ filingId: ids.notice, revision: 1, form: soundNotice.form }, call);
  expect(await save()).toMatchObject({ ok: false, error: { code: 'filing-not-editable' } });
  bench.desk.change(ids.claimCase, () =>
    bench.records.filings.put({ ...soundNotice, state: 'returned', endpointFilingId: 'E-1' }),
  );
  expect(await save()).toMatchObject({ ok: false });
  expect(await filings()['filing.reopen']({ filingId: ids.notice }, call)).toMatchObject({ ok: true });
  expect(bench.records.filings.get(ids.notice)).toMatchObject({
    state: 'draft',
    resubmits: 'E-1',
    corpSerialNo: soundNotice.corpSerialNo,
  });
});

test('a claim takes over from its notice: words, answers, amounts, documents', async () => {
  bench.store(
    { ...soundCase, caseNo: 'AN-1', facts: { ...soundCase.facts, invoices: [{ ...soundInvoice, claimSum: '' }] } },
    [{ ...soundNotice, state: 'accepted' }],
  );
  const started = await filings()['filing.start']({ caseId: ids.claimCase, kind: 'claim' }, call);
  if (!started.ok) throw new Error(started.error.code);
  expect(bench.records.filings.get(started.value.filingId)).toMatchObject({
    form: {
      kind: 'claim',
      caseExplain: '买方拖欠货款',
      applicant: '张三',
      appliedOn: '2026-03-05',
      answers: { troverFlag: 'yes' },
    },
    documentIds: [ids.document],
  });
  expect(bench.records.cases.get(ids.claimCase)?.facts.invoices[0]?.claimSum).toBe(soundInvoice.lossSum);
  expect(await filings()['filing.start']({ caseId: ids.claimCase, kind: 'claim' }, call)).toEqual(started);
});

test('a promise opens an entry in the register, and unmaking it closes it while nothing is on its way', async () => {
  bench.store();
  const flag = (originalToFollow: { promisedOn: string; reason: string } | null) =>
    documents()['document.set-original']({ documentId: ids.document, originalToFollow }, call);
  expect(await flag({ promisedOn: '2026-04-01', reason: '居家' })).toMatchObject({ ok: true });
  expect(bench.records.originals.get(ids.document)).toMatchObject({
    runningNo: 'ZB-000001',
    status: 'electronic-only',
    promisedOn: '2026-04-01',
  });
  await flag({ promisedOn: '2026-04-10', reason: '居家' });
  expect(bench.records.originals.get(ids.document)).toMatchObject({ runningNo: 'ZB-000001', promisedOn: '2026-04-10' });
  await flag(null);
  expect(bench.records.originals.get(ids.document)).toBeUndefined();
  await flag({ promisedOn: '2026-04-01', reason: '居家' });
  const owed = bench.records.originals.get(ids.document);
  if (owed === undefined) throw new Error('not owed');
  bench.desk.change(ids.claimCase, () => bench.records.originals.put({ ...owed, status: 'posted' }));
  expect(await flag(null)).toMatchObject({ ok: false, error: { code: 'original-already-posted' } });
});

test('search finds a case by buyer, invoice number and any order of words; archived ones only when asked', async () => {
  bench.store();
  const find = async (text: string, archived = false) => {
    const found = await cases()['case.list']({ ...everyCase, text, archived, offset: 0, limit: 10 }, call);
    return found.ok ? found.value.total : -1;
  };
  expect([
    await find('sample'),
    await find('inv-2025-001 TRADING'),
    await find('上海样例'),
    await find('100%'),
    await find('nobody'),
  ]).toEqual([1, 1, 1, 0, 0]);
  await cases()['case.archive']({ caseId: ids.claimCase }, call);
  expect([await find('sample'), await find('sample', true)]).toEqual([0, 1]);
});

test('remarks end at a thousand keys, and none names a prototype', async () => {
  bench.store();
  const filingId = ids.notice;
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`k${i}`, 'x']));
  const filing = bench.desk.needFiling(filingId);
  bench.records.filings.put({ ...filing, state: 'draft', explanations: many, notApplicable: many });
  const refused = { ok: false, error: { code: 'message-malformed' } };
  const explain = (doubtKey: string) => filings()['filing.explain']({ filingId, doubtKey, text: '因为' }, call);
  const waive = (code: string) => filings()['filing.not-applicable']({ filingId, code, reason: '因为' }, call);
  for (const one of [explain, waive]) {
    expect(await one('one-more')).toMatchObject(refused);
    expect(await one('__proto__')).toMatchObject(refused);
    expect(await one('k7')).toMatchObject({ ok: true });
  }
  expect(bench.desk.needFiling(filingId).explanations.k7).toBe('因为');
});
