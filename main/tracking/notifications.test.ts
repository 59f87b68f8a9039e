import { expect, it } from 'vitest';
import { type FeedEvent, feedEventSchema } from '../../shared/singleWindow/events.ts';
import { testId } from '../outbox/testing/manifests.ts';
import { noticeOf } from './notifications.ts';

const base = {
  seq: 1,
  eventId: testId(1),
  at: '2026-04-01T00:00:00Z',
  filingId: testId(2),
  caseKey: testId(3),
  caseNo: 'CLM-1',
  state: 'in-review',
};

const tracked = (content: object) => {
  const event = feedEventSchema.parse({ ...base, ...content });
  return { base: event, event };
};

it.each<[FeedEvent['kind'], object, object]>([
  ['accepted', {}, { caseNo: 'CLM-1' }],
  [
    'returned',
    { reasons: [{ text: '缺提单' }, { text: '金额不符' }] },
    { caseNo: 'CLM-1', reasons: '缺提单；金额不符' },
  ],
  ['in-review', {}, { caseNo: 'CLM-1' }],
  [
    'supplement-requested',
    { requestId: testId(4), what: [{ text: '提单正本' }], by: '2026-05-01' },
    { caseNo: 'CLM-1', what: '提单正本', by: '2026-05-01' },
  ],
  ['original-received', { documentIds: [testId(5), testId(6)] }, { caseNo: 'CLM-1', count: 2 }],
  [
    'assessed',
    { amounts: [{ label: '核定损失', amount: '900.00', currency: 'USD' }] },
    { caseNo: 'CLM-1', amounts: '核定损失 USD 900.00' },
  ],
  [
    'paid',
    { amount: '810.00', currency: 'USD', paidOn: '2026-06-01' },
    { caseNo: 'CLM-1', amount: 'USD 810.00', paidOn: '2026-06-01' },
  ],
  ['refused', { reasons: [{ text: '超过期限' }] }, { caseNo: 'CLM-1', reasons: '超过期限' }],
  ['withdrawn', { reason: '买方已付款' }, { caseNo: 'CLM-1', reason: '买方已付款' }],
  ['message', { text: '请来电' }, { caseNo: 'CLM-1', text: '请来电' }],
])('%s', (kind, content, params) => {
  expect(noticeOf(tracked({ kind, ...content }))).toEqual({
    titleKey: `notice.${kind}.title`,
    bodyKey: `notice.${kind}.body`,
    params,
    target: { caseKey: testId(3), endpointFilingId: testId(2) },
  });
});

it('what the person has just done, and what has no words, disturbs nobody', () => {
  expect(noticeOf(tracked({ kind: 'received', acceptanceNo: 'SL1' }))).toBeNull();
  expect(noticeOf(tracked({ kind: 'supplement-received', requestId: testId(4), suppliedBy: testId(5) }))).toBeNull();
  expect(noticeOf({ base: { ...tracked({ kind: 'accepted' }).base, kind: 'new' }, event: null })).toBeNull();
});
