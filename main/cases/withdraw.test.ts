import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Filing } from '../../shared/claim/filing.ts';
import { nextStep, stageOf } from '../../shared/claim/spine.ts';
import { ids, soundCase, soundClaim, soundNotice, soundWithdrawal } from '../../shared/claim/testing/sound-records.ts';
import { ok } from '../../shared/ipc/result.ts';
import type { OutboxItem } from '../outbox/item.ts';
import type { NewItem, Outbox } from '../outbox/outbox.ts';
import { checklistOf } from '../records/own-checklist.ts';
import { onOutboxChange, onOutboxOutcome } from './follow-outbox.ts';
import { submitFiling } from './submit.ts';
import { fakePdfs, openTestDesk } from './testing/desk-fixture.ts';
import { withdrawHandlers } from './withdraw.ts';
import { wordsIn } from './words.ts';

const signal = new AbortController().signal;
const accepted: Filing = { ...soundNotice, state: 'accepted', submittedAt: soundNotice.createdAt };
const inReview: Filing = { ...soundClaim, state: 'in-review', endpointFilingId: ids.otherInvoice };

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
  bench.store({ ...soundCase, caseNo: 'AN-1' }, [accepted, inReview]);
});
afterEach(() => bench.close());

const state = (id: string) => bench.records.filings.get(id)?.state;
const item = (kind: OutboxItem['state'], filingId = ids.withdrawal): OutboxItem => ({
  id: 'item',
  caseId: ids.claimCase,
  filingId,
  job: 'withdrawal',
  state: kind,
  dueAt: null,
  createdAt: '',
  attempt: 0,
  fault: null,
  endpointFilingId: ids.otherInvoice,
  canCancel: false,
});

test('a withdrawal is begun once, and only of what the other side has', async () => {
  const { 'filing.withdraw': withdraw } = withdrawHandlers(bench.desk);
  const begun = await withdraw({ filingId: ids.claim }, { signal });
  expect(begun).toEqual(await withdraw({ filingId: ids.claim }, { signal }));
  expect(bench.records.filings.ofCase(ids.claimCase)).toHaveLength(3);
  bench.records.filings.put({ ...inReview, state: 'paid' });
  bench.records.filings.put({ ...soundWithdrawal, id: begun.ok ? begun.value.filingId : '', state: 'withdrawn' });
  expect(await withdraw({ filingId: ids.claim }, { signal })).toMatchObject({
    ok: false,
    error: { code: 'filing-not-withdrawable' },
  });
});

test('it is one call with a reason; confirmed, it ends the claim, and the case waits for nothing', async () => {
  const added: NewItem[] = [];
  const outbox = {
    add: (one: NewItem) => {
      added.push(one);
      return item('waiting');
    },
  } as unknown as Outbox;
  const pdfs = fakePdfs();
  bench.records.filings.put(soundWithdrawal);
  const words = () => wordsIn('zh-CN', checklistOf(bench.records.settings));
  const deps = { desk: bench.desk, outbox, makePdf: pdfs.makePdf, words, assertSound: async () => {} };
  expect(await submitFiling(deps, ids.withdrawal, { signal })).toEqual({ state: 'queued' });
  expect(pdfs.jobs).toEqual([]);
  expect(added[0]?.job).toEqual({
    kind: 'withdrawal',
    filingId: ids.claim,
    reason: '买方已付清全部货款',
    settType: '买方已付款',
  });
  onOutboxChange(bench.desk, item('submitting'));
  expect(bench.records.filings.get(ids.withdrawal)).toMatchObject({ state: 'sending', endpointFilingId: null });
  onOutboxOutcome(bench.desk, item('done'), { kind: 'withdrawn' });
  expect([state(ids.withdrawal), state(ids.claim), state(ids.notice)]).toEqual(['accepted', 'withdrawn', 'accepted']);
  const claimCase = bench.desk.needCase(ids.claimCase);
  const filings = bench.records.filings.ofCase(ids.claimCase);
  expect(stageOf(claimCase, filings)).toBe('closed');
  expect(nextStep(claimCase, filings, [], '2026-03-05')).toEqual({ kind: 'closed' });
});

test('without a reason it stays; refused by the endpoint it is parked; dropped, the claim goes on', async () => {
  const form = { ...soundWithdrawal.form, reason: '' } as Filing['form'];
  bench.records.filings.put({ ...soundWithdrawal, form });
  const outbox = { add: () => item('waiting'), list: () => [], cancel: () => ok(item('cancelled')) };
  const words = () => wordsIn('zh-CN', checklistOf(bench.records.settings));
  const deps = {
    desk: bench.desk,
    outbox: outbox as unknown as Outbox,
    makePdf: fakePdfs().makePdf,
    words,
    assertSound: async () => {},
  };
  await expect(submitFiling(deps, ids.withdrawal, { signal })).rejects.toThrow('self-check-errors');
  bench.records.filings.put({ ...soundWithdrawal, state: 'sending' });
  onOutboxOutcome(bench.desk, item('needs-attention'), {
    kind: 'needs-attention',
    fault: { code: 'not-acceptable-now', retry: 'after-user' },
  });
  expect(state(ids.withdrawal)).toBe('needs-attention');
  bench.records.filings.put(soundWithdrawal);
  const { 'filing.discard': discard } = withdrawHandlers(bench.desk);
  expect(await discard({ filingId: ids.notice }, { signal })).toMatchObject({ ok: false });
  expect(await discard({ filingId: ids.withdrawal }, { signal })).toEqual({ ok: true, value: null });
  expect([state(ids.withdrawal), state(ids.claim)]).toEqual(['withdrawn', 'in-review']);
});
