import { expect, test } from 'vitest';
import type { Filing } from './filing.ts';
import { nextStep, openRequests, spineOf, stageOf } from './spine.ts';
import { soundCase, soundClaim, soundNotice, soundOriginal, soundSupplement, today } from './testing/sound-records.ts';

const withNo = { ...soundCase, caseNo: 'AN-1' };
const accepted: Filing = { ...soundNotice, state: 'accepted' };
const asked: Filing = {
  ...soundClaim,
  state: 'supplement-requested',
  supplementRequests: [{ requestId: 'R-1', what: [{ text: '提单' }], by: '2026-03-20', answeredBy: null }],
};

test.each([
  ['an empty case starts with the notice', soundCase, [], 'start-notice', 'draft'],
  ['a draft is to be finished', soundCase, [soundNotice], 'finish', 'draft'],
  ['a queued notice is waited for', soundCase, [{ ...soundNotice, state: 'queued' }], 'wait', 'notice-sent'],
  ['what is returned comes first', soundCase, [{ ...soundNotice, state: 'returned' }], 'fix-returned', 'draft'],
  [
    'what is stuck is looked at',
    soundCase,
    [{ ...soundNotice, state: 'needs-attention' }],
    'look-at-sending',
    'notice-sent',
  ],
  ['a case number calls for the claim', withNo, [accepted], 'start-claim', 'case-open'],
  [
    'so does one typed by hand',
    { ...soundCase, facts: { ...soundCase.facts, knownCaseNo: ' AN-7 ' } },
    [accepted],
    'start-claim',
    'case-open',
  ],
  ['a claim under way is waited for', withNo, [accepted, { ...soundClaim, state: 'in-review' }], 'wait', 'claim-sent'],
  ['a question wants its answer', withNo, [accepted, asked], 'answer-request', 'claim-sent'],
  ['an answer begun is to be finished', withNo, [accepted, asked, soundSupplement], 'finish', 'claim-sent'],
  ['an assessed claim is waited for', withNo, [accepted, { ...soundClaim, state: 'assessed' }], 'wait', 'assessed'],
  ['a paid case is closed', withNo, [accepted, { ...soundClaim, state: 'paid' }], 'closed', 'paid'],
] as const)('%s', (_words, claimCase, filings, step, stage) => {
  expect(nextStep(claimCase, filings as unknown as Filing[], [], today).kind).toBe(step);
  expect(stageOf(claimCase, filings as unknown as Filing[])).toBe(stage);
});

test('an overdue original is the next step before a claim is begun, one in time only when nothing else is', () => {
  expect(nextStep(withNo, [accepted], [{ ...soundOriginal, promisedOn: '2026-03-01' }], today)).toMatchObject({
    kind: 'send-originals',
    overdue: true,
  });
  expect(nextStep(withNo, [accepted], [soundOriginal], today).kind).toBe('start-claim');
  expect(nextStep(withNo, [accepted, { ...soundClaim, state: 'in-review' }], [soundOriginal], today)).toMatchObject({
    kind: 'send-originals',
    count: 1,
    overdue: false,
  });
  expect(
    nextStep(withNo, [accepted, { ...soundClaim, state: 'in-review' }], [{ ...soundOriginal, status: 'posted' }], today)
      .kind,
  ).toBe('wait');
});

test('the spine follows the money', () => {
  expect(spineOf(soundCase, [])).toEqual({
    notice: 'todo',
    'case-no': 'todo',
    claim: 'todo',
    assessment: 'todo',
    payment: 'todo',
  });
  expect(spineOf(soundCase, [{ ...soundNotice, state: 'submitted' }])).toMatchObject({
    notice: 'waiting',
    'case-no': 'waiting',
  });
  expect(spineOf(withNo, [accepted, { ...soundClaim, state: 'paid' }])).toEqual({
    notice: 'done',
    'case-no': 'done',
    claim: 'done',
    assessment: 'done',
    payment: 'done',
  });
  expect(spineOf(withNo, [accepted, { ...soundClaim, state: 'refused' }])).toMatchObject({
    claim: 'refused',
    payment: 'refused',
  });
});

test('an answered request is no longer open', () => {
  expect(openRequests([asked])).toHaveLength(1);
  const answered = {
    ...asked,
    supplementRequests: asked.supplementRequests.map((r) => ({ ...r, answeredBy: soundSupplement.id })),
  };
  expect(openRequests([answered])).toEqual([]);
});
