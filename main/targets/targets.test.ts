import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shippedTargets } from '../../shared/claim/targets.ts';
import { ids, soundCase, soundDocument, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import { ok } from '../../shared/ipc/result.ts';
import type { Manifest } from '../../shared/singleWindow/manifest.ts';
import { keptPagesJob } from '../cases/sent-files.ts';
import { submitFiling } from '../cases/submit.ts';
import { fakePdfs, openTestDesk } from '../cases/testing/desk-fixture.ts';
import { wordsIn } from '../cases/words.ts';
import type { PageShrinker, Shrunk } from '../documents/page-shrinker.ts';
import { buildSegmentFromPdf, PDF_LIMITS } from '../documents/segment/build-from-pdf.ts';
import { makeTestJpeg } from '../documents/segment/test-jpeg.ts';
import { checklistOf } from '../records/own-checklist.ts';
import { targetsHandlers } from './targets-handlers.ts';

const call = { signal: new AbortController().signal };
const { signal } = call;
const jobId = '0192f0c1-0000-7000-8000-00000000aaaa';
let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  bench = openTestDesk();
});
afterEach(() => bench.close());

/** A segment whose pages each have a picture of about so many bytes. */
const segmentOf = async (pageBytes: readonly number[]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  for (const [i, bytes] of pageBytes.entries()) {
    const picture = Buffer.concat([makeTestJpeg({ widthPx: 8 + 8 * i, heightPx: 8 }), Buffer.alloc(bytes, i)]);
    pdf.addPage([300, 400]).drawImage(await pdf.embedJpg(picture));
  }
  const built = await buildSegmentFromPdf(await pdf.save(), PDF_LIMITS);
  if (!built.ok) throw new Error(built.error.code);
  return built.value.segment;
};

const setUp = async (pageBytes: readonly number[], coded: readonly (number | null)[]) => {
  const blobs = new Map<string, Uint8Array>();
  const put = (bytes: Uint8Array): { sha256: string; sizeBytes: number } => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    blobs.set(sha256, bytes);
    return { sha256, sizeBytes: bytes.length };
  };
  const original = put(await segmentOf(pageBytes));
  const smaller = put(await segmentOf(coded.map((bytes, i) => bytes ?? pageBytes[i] ?? 0)));
  const sizeBytes = pageBytes.reduce((sum, bytes) => sum + bytes, 3000);
  const pages = pageBytes.map((_bytes, index) => ({ index, rotation: 0 as const, removed: false }));
  const document = { ...soundDocument, pages, sizeBytes };
  bench.store(soundCase, [soundNotice], []);
  bench.records.documents.put({
    document,
    derived: { segment: original.sha256, view: null, thumbs: [], text: null, attachments: [] },
  });
  const isAny = coded.some((bytes) => bytes !== null);
  const pdfBytes = coded.reduce<number>((sum, bytes, i) => sum + (bytes ?? pageBytes[i] ?? 0), 3000);
  const shrunk: Shrunk = {
    coded,
    made: isAny ? { segment: smaller, pdf: { sha256: 'd'.repeat(64), sizeBytes: pdfBytes } } : null,
  };
  const room: PageShrinker = { shrink: async () => ok(shrunk) };
  const pdfs = fakePdfs();
  const words = () => wordsIn('zh-CN', checklistOf(bench.records.settings));
  const handlers = targetsHandlers({
    desk: bench.desk,
    announce: { progress: () => {} },
    room,
    makePdf: pdfs.makePdf,
    open: async function* (sha256: string) {
      yield blobs.get(sha256) ?? new Uint8Array();
    },
    store: async () => ok(smaller),
    showPdf: (sha256) => sha256,
    pagesJob: (stored) => keptPagesJob(stored, bench.desk, words()),
  });
  const row = async () => {
    const sizes = await handlers['targets.sizes']({ filingId: ids.notice }, call);
    if (!sizes.ok) throw new Error(sizes.error.code);
    return sizes.value.rows[0];
  };
  const send = async (): Promise<Manifest['documents']> => {
    const added: { manifest: Manifest }[] = [];
    const outbox = { add: ({ job }: { job: { manifest: Manifest } }) => added.push(job) };
    await submitFiling(
      { desk: bench.desk, outbox: outbox as never, makePdf: pdfs.makePdf, words, assertSound: async () => {} },
      ids.notice,
      {
        signal,
      },
    );
    return added[0]?.manifest.documents.slice(1) ?? [];
  };
  return { handlers, row, send, document, smaller };
};
const documentIds = [ids.document];

test('a document within the targets is left alone', async () => {
  const { row } = await setUp([100_000, 200_000], [null, null]);
  expect(await row()).toMatchObject({ isOver: false, proposal: null, decided: null });
});

test('smaller scans are proposed, change nothing until they are used, and are undone with one press', async () => {
  const { handlers, row, send, document } = await setUp([100_000, 900_000], [null, 300_000]);
  expect(await row()).toMatchObject({ isOver: true });
  await handlers['targets.propose']({ documentIds, jobId }, call);
  expect(await row()).toMatchObject({ decided: null, proposal: { codedPages: 1, parts: [2], meets: true } });
  expect((await row())?.proposal?.compare).toMatchObject({ before: { index: 1 }, after: { index: 1 } });
  expect(bench.desk.needDocument(ids.document).sending).toBeUndefined();

  expect(await handlers['targets.use']({ documentIds }, call)).toMatchObject({ ok: true });
  expect(await row()).toMatchObject({ decided: { codedPages: 1, parts: [2] } });
  await handlers['targets.restore']({ documentIds }, call);
  expect(await row()).toMatchObject({ decided: null, proposal: null });
  expect(bench.desk.needDocument(ids.document).document).toEqual(document);
  expect(await send()).toMatchObject([{ sha256: document.sha256, sizeBytes: document.sizeBytes }]);
});

test('what was used is what is sent', async () => {
  const { handlers, send } = await setUp([100_000, 900_000], [null, 300_000]);
  await handlers['targets.propose']({ documentIds, jobId }, call);
  await handlers['targets.use']({ documentIds }, call);
  expect(await send()).toMatchObject([{ sha256: 'd'.repeat(64), mediaType: 'application/pdf', pageCount: 2 }]);
});

test('a document that stays too large travels in numbered parts; its promised paper stands with the first', async () => {
  const { handlers, row, send } = await setUp([1_900_000, 1_900_000, 1_900_000], [null, null, null]);
  const promise = { promisedOn: '2026-04-01', reason: '在途' };
  const stored = bench.desk.needDocument(ids.document);
  bench.records.documents.put({ ...stored, document: { ...stored.document, originalToFollow: promise } });
  await handlers['targets.propose']({ documentIds, jobId }, call);
  expect(await row()).toMatchObject({ proposal: { codedPages: 0, parts: [2, 1], compare: null, meets: false } });
  await handlers['targets.use']({ documentIds }, call);
  const sent = await send();
  expect(sent).toMatchObject([
    {
      documentId: ids.document,
      fileName: '商业发票_part1of2.pdf',
      pageCount: 2,
      part: { no: 1, of: 2 },
      originalToFollow: promise,
    },
    {
      fileName: '商业发票_part2of2.pdf',
      pageCount: 1,
      part: { no: 2, of: 2, documentId: ids.document },
      originalToFollow: null,
    },
  ]);
  expect(new Set(sent.map(({ documentId }) => documentId)).size).toBe(2);
});

test('other pages make what was decided void', async () => {
  const { handlers, row } = await setUp([100_000, 900_000], [null, 300_000]);
  await handlers['targets.propose']({ documentIds, jobId }, call);
  await handlers['targets.use']({ documentIds }, call);
  const stored = bench.desk.needDocument(ids.document);
  const pages = stored.document.pages.map((page, i) => ({ ...page, removed: i === 0 }));
  bench.records.documents.put({ ...stored, document: { ...stored.document, pages } });
  expect(await row()).toMatchObject({ isOver: true, decided: null, proposal: null });
  expect(await handlers['targets.use']({ documentIds }, call)).toMatchObject({ ok: false });
});

test('the firm keeps its own targets', async () => {
  const { handlers, row } = await setUp([100_000, 900_000], [null, null]);
  const own = { ...shippedTargets, source: '保单附件', maxPageBytes: 1_000_000 };
  expect(await handlers['targets.save']({ data: own }, call)).toEqual(ok({ data: own, isOwn: true }));
  expect(await row()).toMatchObject({ isOver: false });
  expect(await handlers['targets.reset']({}, call)).toEqual(ok({ data: shippedTargets, isOwn: false }));
});
