import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RegisterChange } from '../../shared/claim/register-change.ts';
import { ids, soundCase, soundDocument, soundNotice, soundOriginal } from '../../shared/claim/testing/sound-records.ts';
import { fault, ok } from '../../shared/ipc/result.ts';
import { onEndpointEvent } from '../cases/follow-endpoint.ts';
import { onOutboxOutcome } from '../cases/follow-outbox.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import { wordsIn } from '../cases/words.ts';
import type { OutboxItem } from '../outbox/item.ts';
import type { NewItem, Outbox } from '../outbox/outbox.ts';
import { checklistOf } from '../records/own-checklist.ts';
import { postOriginals } from './post-originals.ts';
import { createRegisterChanges } from './register-changes.ts';
import { registerHandlers } from './register-handlers.ts';
import { originalRows } from './register-rows.ts';

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

const other = { claimCase: ids.otherInvoice, document: ids.claim };
const call = { signal: new AbortController().signal };

const setUp = (isSent = true, canCancel = true) => {
  const queued: NewItem[] = [];
  const outbox: Pick<Outbox, 'add' | 'cancel'> = {
    add: (item) => {
      queued.push(item);
      return { id: String(queued.length) } as OutboxItem;
    },
    cancel: (id) => {
      if (!canCancel) return fault('too-late', 'never');
      delete queued[Number(id) - 1];
      return ok({ id } as OutboxItem);
    },
  };
  const sent = { ...soundNotice, state: 'accepted' as const, documentIds: [ids.document] };
  bench.store(soundCase, [isSent ? sent : soundNotice], [{ ...soundDocument, originalToFollow: promise }]);
  bench.store(
    { ...soundCase, id: other.claimCase, ref: 'GC-2026-0002' },
    [],
    [{ ...soundDocument, id: other.document, caseId: other.claimCase, originalToFollow: promise }],
  );
  bench.records.originals.put(soundOriginal);
  bench.records.originals.put({
    ...soundOriginal,
    documentId: other.document,
    caseId: other.claimCase,
    runningNo: 'ZB-000099',
  });
  const deps = {
    desk: bench.desk,
    outbox,
    words: () => wordsIn('zh-CN', checklistOf(bench.records.settings)),
    clerkName: () => '李小姐',
  };
  const handlers = registerHandlers(deps, createRegisterChanges(deps));
  const change = async (change: RegisterChange, documentIds = [ids.document, other.document]) => {
    const result = await handlers['originals.change']({ documentIds, change }, call);
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const post = (documentIds: string[], waybill: string, again?: 'correction' | 'lost' | 'returned') =>
    postOriginals(
      { ...deps, signed: (kind, params) => ({ kind, params }) },
      { documentIds, courier: '顺丰速运', waybill, postedOn: '2026-03-05', ...(again === undefined ? {} : { again }) },
    );
  const parcels = async () => {
    const result = await handlers['originals.parcels']({}, call);
    if (!result.ok) throw new Error(result.error.code);
    return result.value.parcels.map(({ waybill, papers }) => [
      waybill,
      ...papers.map(({ original, standing }) => `${original.runningNo} ${standing}`),
    ]);
  };
  return { queued, handlers, change, post, parcels };
};
const promise = { promisedOn: '2026-04-01', reason: '居家办公无法盖章' };
const paper = (documentId = ids.document) => bench.records.originals.get(documentId) ?? soundOriginal;
const later = { kind: 'promise', promisedOn: '2026-05-01', reason: '封控延长' } as const;

describe('a change of many papers', () => {
  test('is made where it fits, the others are left and counted', async () => {
    const { change } = setUp();
    bench.records.originals.put({ ...paper(other.document), status: 'posted' });
    expect(await change({ kind: 'mark', event: 'stamp', note: '' })).toMatchObject({ changed: 1, left: 1 });
    expect([paper().status, paper(other.document).status]).toEqual(['stamped', 'posted']);
    expect(paper().history).toMatchObject([{ event: 'stamp', by: '李小姐', from: 'electronic-only', to: 'stamped' }]);
  });

  test('can be taken back as one, and only while nothing else has happened', async () => {
    const { change, handlers } = setUp();
    const { undoId } = await change({ kind: 'shelf', shelf: 'A 柜 3 层' });
    expect([paper().shelf, paper(other.document).shelf]).toEqual(['A 柜 3 层', 'A 柜 3 层']);
    expect(await handlers['originals.shelves']({}, call)).toEqual({ ok: true, value: { shelves: ['A 柜 3 层'] } });
    const undone = await handlers['originals.undo']({ undoId: undoId ?? '' }, call);
    expect(undone).toEqual({ ok: true, value: { changed: 2 } });
    expect([paper().shelf, paper(other.document).shelf]).toEqual(['', '']);
    const again = await change({ kind: 'shelf', shelf: 'B' });
    await change({ kind: 'mark', event: 'hold', note: '' }, [ids.document]);
    const refused = await handlers['originals.undo']({ undoId: again.undoId ?? '' }, call);
    expect(refused).toMatchObject({ ok: false, error: { code: 'original-changed-since' } });
    expect(paper(other.document).shelf).toBe('B');
  });

  test('a waiver closes the paper, with its reason and who allowed it', async () => {
    const { change } = setUp();
    await change({ kind: 'waive', reason: '对方接受电子件', allowedBy: '理赔处王经理' }, [ids.document]);
    expect(paper()).toMatchObject({ status: 'waived', waived: { allowedBy: '理赔处王经理' } });
    expect(originalRows(bench.desk, true).map(({ original }) => original.runningNo)).toEqual(['ZB-000001']);
    expect(bench.records.due.between('1900-01-01', '2999-01-01', true, 9).map(({ caseId }) => caseId)).not.toContain(
      ids.claimCase,
    );
  });
});

describe('another day', () => {
  test('moves deadline and slot, and is told where the first day was told', async () => {
    const { change, queued } = setUp();
    expect(await change(later)).toMatchObject({ changed: 2 });
    expect(queued.map(({ caseId, job }) => [caseId, job.kind])).toEqual([[ids.claimCase, 'original-promises']]);
    expect(queued[0]?.job).toMatchObject({
      update: { changes: [{ documentId: ids.document, promisedOn: '2026-05-01', reason: '封控延长' }] },
    });
    expect(bench.desk.needDocument(ids.document).document.originalToFollow?.promisedOn).toBe('2026-05-01');
    const due = bench.records.due.between('1900-01-01', '2999-01-01', true, 9);
    expect(due.filter(({ deadline }) => deadline.id === 'original').map(({ deadline }) => deadline.day)).toEqual([
      '2026-05-01',
      '2026-05-01',
    ]);
    expect(paper(other.document).history).toMatchObject([{ kind: 'promise', updateId: null }]);
  });

  test('the answer of the other side stands in the history', async () => {
    const { change, queued } = setUp();
    await change(later);
    const job = queued[0]?.job;
    if (job?.kind !== 'original-promises') throw new Error('no update');
    const { updateId } = job.update;
    const item = { caseId: ids.claimCase, filingId: ids.claimCase, job: job.kind } as OutboxItem;
    const recordedAt = '2026-03-05T09:00:00.000Z';
    onOutboxOutcome(bench.desk, item, { kind: 'promises-noted', updateId, recordedAt, note: '同意' });
    expect(paper().history).toMatchObject([{ kind: 'promise', updateId, answer: { recordedAt, note: '同意' } }]);
  });

  test.each([
    [true, []],
    [false, ['2026-05-01', '2026-04-01']],
  ])('taken back: not told if it still waited (%s), else told again', async (canCancel, told) => {
    const { change, queued, handlers } = setUp(true, canCancel);
    const { undoId } = await change(later);
    await handlers['originals.undo']({ undoId: undoId ?? '' }, call);
    expect(paper().promisedOn).toBe('2026-04-01');
    expect(bench.desk.needDocument(ids.document).document.originalToFollow).toEqual(promise);
    const days = queued.flatMap((item) =>
      item?.job.kind === 'original-promises' ? item.job.update.changes.map(({ promisedOn }) => promisedOn) : [],
    );
    expect(days).toEqual(told);
  });

  test('of a filing that was never sent is nobody else’s business', async () => {
    const { change, queued } = setUp(false);
    await change(later);
    expect(queued).toEqual([]);
  });
});

describe('parcels', () => {
  const arrive = (documentIds: string[]) =>
    onEndpointEvent(bench.desk, {
      kind: 'original-received',
      seq: 1,
      eventId: ids.otherCase,
      at: '2026-03-08T08:00:00.000Z',
      filingId: ids.otherCase,
      caseKey: ids.claimCase,
      caseNo: 'CLM-1',
      state: 'accepted',
      documentIds,
    });

  test('one parcel of two cases: one number, a note for each case, both with the same waybill', async () => {
    const { post, parcels, queued } = setUp();
    post([ids.document, other.document], 'SF1234567890123');
    expect(queued.map(({ caseId }) => caseId)).toEqual([ids.claimCase, other.claimCase]);
    expect(paper().parcelId).toBe(paper(other.document).parcelId);
    expect(await parcels()).toEqual([['SF1234567890123', 'ZB-000001 on-way', 'ZB-000099 on-way']]);
  });

  test('what arrives closes, what is missing stays open and is named', async () => {
    const { post, parcels } = setUp();
    const second = { ...soundDocument, id: ids.otherCase, caseId: ids.claimCase };
    bench.store(soundCase, [], [soundDocument, second]);
    bench.records.originals.put({ ...soundOriginal, documentId: second.id, runningNo: 'ZB-000002' });
    post([ids.document, second.id], 'SF1234567890123');
    const dispatch = () => bench.records.filings.dispatches(9)[0]?.state;
    bench.desk.change(ids.claimCase, () => {
      const [filing] = bench.records.filings.dispatches(9);
      if (filing !== undefined) bench.records.filings.put({ ...filing, state: 'submitted' });
    });
    arrive([ids.document]);
    expect(await parcels()).toEqual([['SF1234567890123', 'ZB-000001 received', 'ZB-000002 on-way']]);
    expect(dispatch()).toBe('submitted');
    expect(bench.records.journal.ofCase(ids.claimCase).map(({ kind, params }) => [kind, params.nos])).toContainEqual([
      'originals-missing',
      'ZB-000002',
    ]);
    arrive([second.id]);
    expect(dispatch()).toBe('accepted');
  });

  test('a lost parcel is posted again: another parcel, the first kept with what became of it', async () => {
    const { post, parcels, queued } = setUp();
    post([ids.document], 'SF1234567890123');
    post([ids.document], 'SF9999999999999', 'lost');
    expect(await parcels()).toEqual([
      ['SF9999999999999', 'ZB-000001 on-way'],
      ['SF1234567890123', 'ZB-000001 moved'],
    ]);
    expect(paper().history).toMatchObject([
      { event: 'post', parcel: '顺丰速运 SF1234567890123' },
      { event: 'lose', parcel: '顺丰速运 SF1234567890123' },
      { event: 'post', parcel: '顺丰速运 SF9999999999999' },
    ]);
    const [first, second] = queued.map(({ job }) => (job.kind === 'originals-dispatch' ? job.note : undefined));
    expect(second).toMatchObject({ waybill: 'SF9999999999999', replaces: [first?.dispatchId] });
  });

  test('a corrected waybill is the same parcel', async () => {
    const { post, parcels } = setUp();
    post([ids.document], 'SF1234567890123');
    post([ids.document], 'SF1234567890124', 'correction');
    expect(await parcels()).toEqual([['SF1234567890124', 'ZB-000001 on-way']]);
  });
});
