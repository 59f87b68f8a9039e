import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JournalKind, JournalText } from '../../shared/claim/by-hand-record.ts';
import { shippedChannels } from '../../shared/claim/channel-settings.ts';
import {
  ids,
  soundCase,
  soundClaim,
  soundDocument,
  soundNotice,
  soundOriginal,
} from '../../shared/claim/testing/sound-records.ts';
import { freezeFiling } from '../cases/freeze.ts';
import type { MakePdf } from '../cases/package.ts';
import { submitFiling } from '../cases/submit.ts';
import { fakePdfs, openTestDesk } from '../cases/testing/desk-fixture.ts';
import { wordsIn } from '../cases/words.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { checklistOf } from '../records/own-checklist.ts';
import { openByHand } from './by-hand.ts';
import { channelSetting } from './channel-settings.ts';

const signal = new AbortController().signal;
const call = { signal };
const recipientId = '0192f0c1-0000-7000-8000-00000000aaaa';
const jobId = '0192f0c1-0000-7000-8000-00000000bbbb';
const filingId = ids.notice;

let folder: string;
let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'by-hand-test-'));
  bench = openTestDesk();
  bench.records.settings.put('clerk-name', '张三');
  bench.records.settings.put(channelSetting, {
    ...shippedChannels,
    from: 'claims@example.cn',
    recipients: [{ id: recipientId, name: '上海分公司', to: ['lipei@example.com'], cc: [] }],
  });
});
afterEach(() => {
  bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (opened: string[] = [], copied: string[] = []) => {
  const { makePdf } = fakePdfs();
  const words = () => wordsIn('zh-CN', checklistOf(bench.records.settings));
  const byHand = openByHand({
    desk: bench.desk,
    makePdf,
    words,
    assertSound: async () => {},
    db: bench.db,
    blobs: {
      open: async function* (sha256) {
        yield Buffer.from(`bytes of ${sha256}`);
      },
    },
    announce: { progress: () => undefined },
    mode: 'practice',
    pickFolder: async () => folder,
    desktop: {
      openPath: async (place) => {
        opened.push(place);
        return true;
      },
      tempRoot: folder,
      copyText: (text) => copied.push(text),
      stayOnTop: () => undefined,
    },
    reportError: (error) => {
      throw error;
    },
  });
  return { ...byHand, makePdf, words };
};
const filing = () => bench.desk.needFiling(filingId);
const said = (kind: JournalKind, change: Partial<JournalText> = {}): JournalText => ({
  kind,
  on: '2026-03-05',
  no: '',
  note: '',
  by: null,
  amount: '',
  currency: '',
  documentId: null,
  ...change,
});
const kinds = () => bench.records.journal.ofCase(ids.claimCase).map(({ kind }) => kind);

test('by mail: fixed, written, opened, sent, never by the endpoint as well', async () => {
  bench.store();
  const opened: string[] = [];
  const { handlers, makePdf, words } = open(opened);
  expect(await handlers['hand.prepare']({ filingId, channel: 'email', jobId }, call)).toMatchObject({ ok: true });
  expect(filing()).toMatchObject({ state: 'queued', byHand: { channel: 'email', preparedBy: '张三', sentAt: null } });
  // Fixed is fixed: the other way out is closed.
  const outbox = { add: () => expect.unreachable() } as unknown as Outbox;
  await expect(
    submitFiling({ desk: bench.desk, outbox, makePdf, words, assertSound: async () => {} }, filingId, { signal }),
  ).rejects.toThrow('filing-not-editable');
  const view = await handlers['hand.package']({ filingId }, call);
  expect(view).toMatchObject({
    ok: true,
    value: { digest: filing().byHand?.packageDigest, plan: { mails: [{ of: 1 }] } },
  });
  const saved = await handlers['hand.save-mails']({ filingId, recipientId, jobId }, call);
  expect(saved).toEqual({ ok: true, value: { folder: 'GC-2026-0001_mails', count: 1 } });
  const [name = ''] = readdirSync(path.join(folder, 'GC-2026-0001_mails'));
  const mail = await PostalMime.parse(readFileSync(path.join(folder, 'GC-2026-0001_mails', name)));
  expect(mail.attachments.map(({ filename }) => filename)).toEqual([
    '可能损失通知书（报损）材料_GC-2026-0001.pdf',
    'manifest.json',
    '商业发票.pdf',
  ]);
  expect(mail.subject).toContain('GC-2026-0001');
  expect(mail.text).toContain(filing().byHand?.packageDigest);
  expect(await handlers['hand.open-mails']({ filingId, recipientId, jobId }, call)).toMatchObject({ ok: true });
  expect(opened).toHaveLength(1);
  expect(await handlers['hand.sent']({ filingId, sentOn: '2026-03-04' }, call)).toMatchObject({ ok: true });
  expect(filing()).toMatchObject({ state: 'submitted', submittedAt: '2026-03-04T04:00:00.000Z' });
  // What lay readable for the mail program is gone; what was saved stays.
  expect(readdirSync(folder)).toEqual(['GC-2026-0001_mails']);
  expect(await handlers['hand.take-back']({ filingId }, call)).toMatchObject({
    error: { code: 'already-sent-by-hand' },
  });
  expect(kinds()).toEqual(['hand-sent', 'hand-mails', 'hand-mails', 'hand-prepared']);
});

test('taken back before it was sent it is a draft like any other; sent again it is said so', async () => {
  bench.store();
  const { handlers } = open();
  await handlers['hand.prepare']({ filingId, channel: 'hand-over', jobId }, call);
  expect(await handlers['hand.take-back']({ filingId }, call)).toMatchObject({ ok: true });
  expect(filing()).toMatchObject({ state: 'draft', byHand: null });
  expect(bench.db.all('SELECT filing_id FROM hand_package')).toEqual([]);

  await handlers['hand.prepare']({ filingId, channel: 'hand-over', jobId }, call);
  await handlers['hand.sent']({ filingId, sentOn: '2026-03-05' }, call);
  const first = filing().byHand;
  expect(await handlers['hand.again']({ filingId, channel: 'email' }, call)).toMatchObject({ ok: true });
  expect(filing()).toMatchObject({
    state: 'queued',
    byHand: { channel: 'email', packageDigest: first?.packageDigest },
  });
  expect(filing().byHand?.id).not.toBe(first?.id);
  await handlers['hand.sent']({ filingId, sentOn: '2026-03-05' }, call);
  await handlers['hand.note']({ filingId, text: said('accepted', { no: 'A1' }) }, call);
  expect(await handlers['hand.again']({ filingId, channel: 'email' }, call)).toMatchObject({
    error: { code: 'answered-by-hand' },
  });
  expect(await handlers['hand.sent']({ filingId, sentOn: '2026-03-05' }, call)).toMatchObject({ ok: false });
});

test('the journal leads the filing: number, request, return; a correction leaves its trace', async () => {
  bench.store();
  const { handlers } = open();
  const write = (text: JournalText) => handlers['hand.note']({ filingId, text }, call);
  await handlers['hand.prepare']({ filingId, channel: 'email', jobId }, call);
  expect(await write(said('accepted'))).toMatchObject({ error: { code: 'not-followed-by-hand' } });
  await handlers['hand.sent']({ filingId, sentOn: '2026-03-05' }, call);

  expect(await write(said('accepted', { on: '2026-03-09' }))).toMatchObject({ error: { code: 'day-in-future' } });
  expect(await write(said('returned'))).toMatchObject({ error: { code: 'journal-note-missing' } });
  expect(await write(said('accepted', { no: 'CASE-7' }))).toMatchObject({ ok: true });
  expect([filing().state, bench.desk.needCase(ids.claimCase).caseNo]).toEqual(['accepted', 'CASE-7']);
  const wrong = filing().journal[0];
  await handlers['hand.correct'](
    { filingId, entryId: wrong?.id ?? '', text: said('accepted', { no: 'CASE-8' }) },
    call,
  );
  expect(bench.desk.needCase(ids.claimCase).caseNo).toBe('CASE-8');
  expect(filing().journal).toMatchObject([
    { no: 'CASE-7', overruled: { by: '张三' } },
    { no: 'CASE-8', overruled: null },
  ]);
  await handlers['hand.correct']({ filingId, entryId: filing().journal[1]?.id ?? '', text: null }, call);
  expect([filing().state, bench.desk.needCase(ids.claimCase).caseNo]).toEqual(['submitted', null]);

  await write(said('supplement-requested', { note: '提单', by: '2026-03-20' }));
  expect(filing()).toMatchObject({ state: 'supplement-requested', supplementRequests: [{ by: '2026-03-20' }] });
  expect(bench.records.index.open()[0]).toMatchObject({ dueOn: '2026-03-20', nextStep: { kind: 'answer-request' } });
  await write(said('returned', { note: '缺章' }));
  expect(filing()).toMatchObject({ state: 'returned', returnReasons: [{ text: '缺章' }] });
  expect(await write(said('paid', { amount: '1.00' }))).toMatchObject({
    error: { code: 'journal-not-possible', detail: { state: 'returned', kind: 'paid' } },
  });
  expect(kinds().slice(0, 5)).toEqual([
    'journal-added',
    'journal-added',
    'journal-struck',
    'journal-corrected',
    'journal-added',
  ]);
});

test('posted papers arrive by the journal, and nothing of them waits for an endpoint', async () => {
  bench.store(
    soundCase,
    [soundNotice],
    [{ ...soundDocument, originalToFollow: { promisedOn: '2026-04-01', reason: '居家' } }],
  );
  const { handlers } = open();
  await handlers['hand.prepare']({ filingId, channel: 'email', jobId }, call);
  await handlers['hand.sent']({ filingId, sentOn: '2026-03-05' }, call);
  bench.records.originals.put({
    ...soundOriginal,
    status: 'posted',
    courier: 'EMS',
    waybill: 'E1',
    postedOn: '2026-03-05',
  });
  await handlers['hand.note']({ filingId, text: said('original-received') }, call);
  expect(bench.records.originals.get(ids.document)).toMatchObject({ status: 'received' });
});

test('a dossier too large for one mail is made in volumes; one document that is too large is named', async () => {
  const other = { ...soundDocument, id: ids.invoice, sha256: 'c'.repeat(64), title: '提单', code: 'TRD-BL' };
  bench.store(soundCase, [{ ...soundClaim, documentIds: [ids.document, ids.invoice] }], [soundDocument, other]);
  const makePdf: MakePdf = async (job) => ({
    ok: true,
    value: {
      sha256: (job.kind === 'dossier' ? String(job.parts.length) : '0').repeat(64),
      sizeBytes: job.kind === 'dossier' ? 100_000 + 600_000 * job.parts.length : 1,
      pageCount: 1,
      missingCharacters: [],
    },
  });
  const deps = {
    desk: bench.desk,
    makePdf,
    assertSound: async () => {},
    words: () => wordsIn('zh-CN', checklistOf(bench.records.settings)),
  };
  const names = await freezeFiling(deps, ids.claim, { signal, maxFileBytes: 900_000 }, ({ manifest }) =>
    manifest.documents.map(({ fileName, part }) => [fileName, part?.no, part?.of]),
  );
  expect(names.slice(0, 2).map((name) => name.slice(1))).toEqual([
    [1, 2],
    [2, 2],
  ]);
  bench.desk.change(ids.claimCase, () =>
    bench.records.filings.put({ ...bench.desk.needFiling(ids.claim), state: 'draft' }),
  );
  await expect(freezeFiling(deps, ids.claim, { signal, maxFileBytes: 500_000 }, () => null)).rejects.toThrow(
    'file-too-large-for-mail',
  );
});

test('copied field by field: what is done stays done, the files lie in a folder with their list', async () => {
  bench.store();
  const copied: string[] = [];
  const { handlers } = open([], copied);
  await handlers['hand.prepare']({ filingId, channel: 'copy-out', jobId }, call);
  const out = await handlers['hand.copy-out']({ filingId }, call);
  const rows = out.ok ? out.value.groups.flatMap((group) => group.rows) : [];
  expect(rows.length).toBeGreaterThan(20);
  const [first, second] = rows.map(({ key }) => key);
  await handlers['hand.copy']({ filingId, key: first ?? '', text: '文本' }, call);
  await handlers['hand.mark']({ filingId, key: second ?? '', mark: 'skipped' }, call);
  expect(copied).toEqual(['文本']);
  expect(filing().byHand).toMatchObject({ copied: [first], skipped: [second] });
  await handlers['hand.mark']({ filingId, key: second ?? '', mark: 'open' }, call);
  expect(filing().byHand).toMatchObject({ copied: [first], skipped: [] });
  expect(await handlers['hand.copy']({ filingId, key: 'no such', text: 'x' }, call)).toMatchObject({
    error: { code: 'copy-row-unknown' },
  });
  expect(copied).toHaveLength(1);

  expect(await handlers['hand.lay-out']({ filingId, jobId }, call)).toEqual({
    ok: true,
    value: { folder: 'GC-2026-0001_报损', count: 3, tooLarge: 0 },
  });
  expect(readdirSync(path.join(folder, 'GC-2026-0001_报损')).sort()).toEqual([
    '00_清单_index.xlsx',
    'manifest.json',
    '可能损失通知书（报损）材料_GC-2026-0001.pdf',
    '商业发票.pdf',
  ]);
  expect(await handlers['hand.open-folder']({ filingId }, call)).toMatchObject({ ok: true });
});
