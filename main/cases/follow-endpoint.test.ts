import { afterEach, beforeEach, expect, test } from 'vitest';
import { ids, soundCase, soundClaim, soundNotice, soundOriginal } from '../../shared/claim/testing/sound-records.ts';
import { onEndpointEvent } from './follow-endpoint.ts';
import { endpointId, feedEvent, openTestDesk } from './testing/desk-fixture.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

const sent = { ...soundNotice, state: 'submitted' as const, endpointFilingId: endpointId };
const notice = () => bench.records.filings.get(ids.notice);

test('acceptance gives the case its number once and for all', () => {
  bench.store(soundCase, [sent]);
  onEndpointEvent(bench.desk, feedEvent('accepted', { caseNo: 'AN-1' }, { caseNo: 'AN-1' }));
  expect(bench.records.cases.get(ids.claimCase)?.caseNo).toBe('AN-1');
  expect(notice()?.state).toBe('accepted');
  onEndpointEvent(bench.desk, feedEvent('message', { text: 'x' }, { caseNo: 'AN-2' }));
  expect(bench.records.cases.get(ids.claimCase)?.caseNo).toBe('AN-1');
});

test('a return keeps its reasons with field and document, and the list shows what to do', () => {
  bench.store(soundCase, [sent]);
  onEndpointEvent(
    bench.desk,
    feedEvent('returned', {
      reasons: [
        { text: '发票号不符', field: '/form/invoices/0/invoiceNo' },
        { text: '提单不清晰', documentId: ids.document },
      ],
    }),
  );
  expect(notice()).toMatchObject({
    state: 'returned',
    returnReasons: [
      { text: '发票号不符', field: '/form/invoices/0/invoiceNo' },
      { text: '提单不清晰', documentId: ids.document },
    ],
  });
  expect(bench.records.index.open()[0]?.nextStep).toMatchObject({ kind: 'fix-returned', filingId: ids.notice });
});

test('the other side’s word counts although our receipt is still missing', () => {
  bench.store(soundCase, [{ ...soundNotice, state: 'sending' }]);
  onEndpointEvent(bench.desk, feedEvent('accepted', { caseNo: 'AN-1' }, { caseNo: 'AN-1' }));
  expect(notice()).toMatchObject({ state: 'accepted', endpointFilingId: endpointId });
});

test('a request asked twice is one request', () => {
  bench.store({ ...soundCase, caseNo: 'AN-1' }, [sent]);
  const asked = feedEvent('supplement-requested', {
    requestId: 'R-1',
    what: [{ text: '提单正本', documentCode: 'TRD-BL' }],
    by: '2026-03-20',
  });
  onEndpointEvent(bench.desk, asked);
  onEndpointEvent(bench.desk, asked);
  expect(notice()?.supplementRequests).toEqual([
    { requestId: 'R-1', what: [{ text: '提单正本', documentCode: 'TRD-BL' }], by: '2026-03-20', answeredBy: null },
  ]);
});

test('confirmed papers close their obligation; unknown ones change nothing', () => {
  bench.store({ ...soundCase, caseNo: 'AN-1' }, [sent]);
  bench.desk.change(ids.claimCase, () => bench.records.originals.put({ ...soundOriginal, status: 'posted' }));
  onEndpointEvent(bench.desk, feedEvent('original-received', { documentIds: [ids.document, ids.claim] }));
  expect(bench.records.originals.get(ids.document)).toMatchObject({
    status: 'received',
    receivedAt: '2026-03-06T00:00:00.000Z',
  });
  expect(bench.records.index.open()[0]?.originalsOwed).toBe(0);
});

test('assessed and paid move the claim and leave what was said in the record', () => {
  bench.store({ ...soundCase, caseNo: 'AN-1' }, [{ ...soundClaim, state: 'in-review', endpointFilingId: endpointId }]);
  onEndpointEvent(
    bench.desk,
    feedEvent('assessed', { amounts: [{ label: '核定损失', amount: '90000', currency: 'USD' }] }),
  );
  onEndpointEvent(bench.desk, feedEvent('paid', { amount: '81000', currency: 'USD', paidOn: '2026-03-30' }));
  expect(bench.records.filings.get(ids.claim)?.state).toBe('paid');
  expect(bench.records.journal.ofCase(ids.claimCase).map((entry) => [entry.kind, entry.by, entry.params])).toEqual([
    ['them-paid', 'them', { amount: 'USD 81,000.00', paidOn: '2026-03-30' }],
    ['them-assessed', 'them', { amounts: '核定损失 USD 90,000.00' }],
  ]);
});

test('an event about a case we do not have is passed over', () => {
  expect(onEndpointEvent(bench.desk, feedEvent('in-review', {}, { caseKey: ids.otherInvoice }))).toBeUndefined();
});

test('what the other side says of a filing whose answer got lost counts while it waits to be sent again', () => {
  bench.store(soundCase, [{ ...soundNotice, state: 'queued', endpointFilingId: endpointId }]);
  onEndpointEvent(bench.desk, feedEvent('returned', { reasons: [{ text: '发票号不符' }] }));
  expect(notice()).toMatchObject({ state: 'returned', returnReasons: [{ text: '发票号不符' }] });
});

test('late news of the package that was returned does not move the one that replaces it', () => {
  bench.store(soundCase, [{ ...soundNotice, state: 'queued', endpointFilingId: endpointId, resubmits: endpointId }]);
  onEndpointEvent(bench.desk, feedEvent('returned', { reasons: [{ text: '旧' }] }));
  expect(notice()?.state).toBe('queued');
});

test('a damaged record is passed over, and left as it is', () => {
  bench.store(soundCase, [sent]);
  bench.db.run('UPDATE filing SET json = \'{"id": 7}\'');
  expect(onEndpointEvent(bench.desk, feedEvent('in-review'))).toBeUndefined();
  expect(bench.db.get('SELECT json FROM filing')).toEqual({ json: '{"id": 7}' });
});
