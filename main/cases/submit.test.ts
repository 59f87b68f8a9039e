import { afterEach, beforeEach, expect, test } from 'vitest';
import { newMeasureUse } from '../../shared/claim/measures/measure-use.ts';
import {
  ids,
  soundCase,
  soundClaim,
  soundDocument,
  soundNotice,
  soundSupplement,
} from '../../shared/claim/testing/sound-records.ts';
import { fault, ok } from '../../shared/ipc/result.ts';
import type { OutboxItem } from '../outbox/item.ts';
import type { NewItem, Outbox } from '../outbox/outbox.ts';
import { checklistOf } from '../records/own-checklist.ts';
import { onOutboxOutcome } from './follow-outbox.ts';
import { settle } from './settle.ts';
import { submitFiling, takeBack } from './submit.ts';
import { fakePdfs, openTestDesk } from './testing/desk-fixture.ts';
import { wordsIn } from './words.ts';

/** The queue at its interface: keeps what it is given, lets go of it on `cancel` as the real one does. */
const fakeOutbox = () => {
  const added: NewItem[] = [];
  let handedIn = false;
  const item = (): OutboxItem => ({
    id: 'item',
    caseId: ids.claimCase,
    filingId: added[0]?.filingId ?? '',
    job: 'filing',
    state: 'waiting',
    dueAt: null,
    createdAt: '',
    attempt: 0,
    fault: null,
    endpointFilingId: null,
    canCancel: !handedIn,
  });
  const outbox: Pick<Outbox, 'add' | 'list' | 'cancel'> = {
    add: (one) => {
      added.push(one);
      return item();
    },
    list: () => (added.length === 0 ? [] : [item()]),
    cancel: () => {
      if (handedIn) return fault('too-late', 'never');
      onOutboxOutcome(bench.desk, item(), { kind: 'cancelled' });
      return ok(item());
    },
  };
  return {
    added,
    outbox: outbox as Outbox,
    handIn: () => {
      handedIn = true;
    },
  };
};

let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

const signal = new AbortController().signal;
const deps = (queue: ReturnType<typeof fakeOutbox>, pdfs = fakePdfs()) => ({
  desk: bench.desk,
  outbox: queue.outbox,
  makePdf: pdfs.makePdf,
  assertSound: async () => {},
  words: () => wordsIn('zh-CN', checklistOf(bench.records.settings)),
});
const state = (id: string) => bench.records.filings.get(id)?.state;

test.each([
  ['practice', true],
  ['real', false],
] as const)('the dossier of a vault of %s says so on every page: %s', async (mode, practice) => {
  bench.close();
  bench = openTestDesk(undefined, mode);
  bench.store(soundCase, [soundNotice]);
  const pdfs = fakePdfs();
  await submitFiling(deps(fakeOutbox(), pdfs), ids.notice, { signal });
  expect(pdfs.jobs).toContainEqual(
    expect.objectContaining({ kind: 'dossier', cover: expect.objectContaining({ practice }) }),
  );
});

test('a sound notice is frozen and queued: dossier first, each document as it came', async () => {
  bench.store(soundCase, [{ ...soundNotice, explanations: { 'hs-code-shape:gone': '不再成立' } }]);
  const queue = fakeOutbox();
  expect(await submitFiling(deps(queue), ids.notice, { signal })).toEqual({ state: 'queued' });
  expect(state(ids.notice)).toBe('queued');
  expect(queue.added).toHaveLength(1);
  expect(queue.added[0]?.job).toMatchObject({
    kind: 'filing',
    manifest: {
      kind: 'possible-loss-notice',
      declarations: [],
      documents: [
        { code: 'DOSSIER', fileName: '可能损失通知书（报损）材料_GC-2026-0001.pdf' },
        { documentId: ids.document, sha256: soundDocument.sha256, fileName: '商业发票.pdf', pageCount: 3 },
      ],
    },
  });
});

test('a page that was taken out does not travel: the edited document is made anew', async () => {
  const pages = soundDocument.pages.map((page, i) => (i === 1 ? { ...page, removed: true } : page));
  bench.store(soundCase, [soundNotice], [{ ...soundDocument, pages, mediaType: 'image/jpeg' }]);
  const queue = fakeOutbox();
  const pdfs = fakePdfs();
  await submitFiling(deps(queue, pdfs), ids.notice, { signal });
  const sent = queue.added[0]?.job.kind === 'filing' ? queue.added[0].job.manifest.documents[1] : undefined;
  expect(sent).toMatchObject({ mediaType: 'application/pdf', pageCount: 2, fileName: '商业发票.pdf' });
  expect(sent?.sha256).not.toBe(soundDocument.sha256);
  expect(pdfs.jobs[0]).toMatchObject({ kind: 'document', part: { pages: [{ index: 0 }, { index: 2 }] } });
});

test('errors stop it before anything is made', async () => {
  bench.store({ ...soundCase, facts: { ...soundCase.facts, policyNo: '' } });
  const queue = fakeOutbox();
  const pdfs = fakePdfs();
  expect(await settle(() => submitFiling(deps(queue, pdfs), ids.notice, { signal }))).toMatchObject({
    ok: false,
    error: { code: 'self-check-errors', detail: { count: 1 } },
  });
  expect([pdfs.jobs.length, queue.added.length, state(ids.notice)]).toEqual([0, 0, 'draft']);
});

test('an edit while the dossier is made leaves the draft a draft', async () => {
  bench.store();
  const queue = fakeOutbox();
  const pdfs = fakePdfs();
  const typing = {
    ...deps(queue, pdfs),
    makePdf: async (...args: Parameters<typeof pdfs.makePdf>) => {
      bench.desk.change(ids.claimCase, () => bench.records.cases.put({ ...soundCase, revision: 4 }));
      return pdfs.makePdf(...args);
    },
  };
  expect(await settle(() => submitFiling(typing, ids.notice, { signal }))).toMatchObject({
    ok: false,
    error: { code: 'changed-meanwhile' },
  });
  expect([queue.added.length, state(ids.notice)]).toEqual([0, 'draft']);
});

test('a page taken out while the dossier is made must not travel all the same', async () => {
  bench.store();
  const queue = fakeOutbox();
  const pdfs = fakePdfs();
  const tidying = {
    ...deps(queue, pdfs),
    makePdf: async (...args: Parameters<typeof pdfs.makePdf>) => {
      const stored = bench.desk.needDocument(ids.document);
      const pages = stored.document.pages.map((page, i) => (i === 1 ? { ...page, removed: true } : page));
      bench.records.documents.put({ ...stored, document: { ...stored.document, pages } });
      return pdfs.makePdf(...args);
    },
  };
  expect(await settle(() => submitFiling(tidying, ids.notice, { signal }))).toMatchObject({
    ok: false,
    error: { code: 'changed-meanwhile' },
  });
  expect([queue.added.length, state(ids.notice)]).toEqual([0, 'draft']);
});

test('cancelled half-way, nothing has happened', async () => {
  bench.store();
  const stop = new AbortController();
  const queue = fakeOutbox();
  stop.abort(new DOMException('x', 'AbortError'));
  expect(await settle(() => submitFiling(deps(queue), ids.notice, { signal: stop.signal }))).toMatchObject({
    ok: false,
    error: { code: 'cancelled' },
  });
  expect(state(ids.notice)).toBe('draft');
});

test('taking back makes it a draft again, unless the other side may have it', async () => {
  bench.store();
  const queue = fakeOutbox();
  await submitFiling(deps(queue), ids.notice, { signal });
  takeBack(deps(queue), ids.notice);
  expect(state(ids.notice)).toBe('draft');

  const late = fakeOutbox();
  await submitFiling(deps(late), ids.notice, { signal });
  late.handIn();
  expect(await settle(() => takeBack(deps(late), ids.notice))).toMatchObject({
    ok: false,
    error: { code: 'too-late' },
  });
  expect(state(ids.notice)).toBe('queued');
});

test('a supplement answers its request when it is queued and opens it again when it is taken back', async () => {
  const requestId = '0192f0c1-0000-7000-8000-0000000000bb';
  const asked = {
    ...soundClaim,
    state: 'supplement-requested' as const,
    supplementRequests: [{ requestId, what: [{ text: '提单' }], by: null, answeredBy: null }],
  };
  bench.store({ ...soundCase, caseNo: 'AN-1' }, [
    asked,
    {
      ...soundSupplement,
      form: { kind: 'supplement', inReplyTo: requestId, answersFilingId: ids.claim, note: '附上' },
    },
  ]);
  const queue = fakeOutbox();
  const answeredBy = () => bench.records.filings.get(ids.claim)?.supplementRequests[0]?.answeredBy;
  await submitFiling(deps(queue), ids.supplement, { signal });
  expect(answeredBy()).toBe(ids.supplement);
  takeBack(deps(queue), ids.supplement);
  expect(answeredBy()).toBeNull();
});

test('a relief measure stands on the cover and travels in both languages, with its evidence', async () => {
  const evidence = { ...soundDocument, code: 'MSR-LATE-PLN' };
  const use = { ...newMeasureUse('late-notice'), reason: '居家办公', en: 'Late because of the lockdown.' };
  bench.store({ ...soundCase, facts: { ...soundCase.facts, measures: [use] } }, [soundNotice], [evidence]);
  const queue = fakeOutbox();
  const pdfs = fakePdfs();
  await submitFiling(deps(queue, pdfs), ids.notice, { signal });
  const job = queue.added[0]?.job;
  expect(job?.kind === 'filing' && job.manifest.measures).toEqual([
    {
      code: 'late-notice',
      zh: expect.stringContaining('因居家办公，未能在保单 SCH017067-161600 约定期限内报损'),
      en: 'Late because of the lockdown.',
      evidence: [ids.document],
    },
  ]);
  expect(pdfs.jobs.at(-1)).toMatchObject({
    cover: { measures: [{ title: '报损迟报说明', text: expect.stringContaining('居家办公') }] },
  });
});
