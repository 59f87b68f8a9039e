import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LoosePage, sheafOf } from '../../shared/claim/arrange-pages.ts';
import { isUntouched } from '../../shared/claim/document.ts';
import { ids, soundCase, soundDocument, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import { fault, ok } from '../../shared/ipc/result.ts';
import { documentHandlers } from '../cases/document-handlers.ts';
import { openFilingFile } from '../cases/package.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import type { PageFinisher } from '../documents/page-finisher.ts';
import { buildSegmentFromJpeg } from '../documents/segment/build-from-image.ts';
import { makeTestJpeg } from '../documents/segment/test-jpeg.ts';
import { createMemoryBlobs } from '../documents/test-blobs.ts';
import { createBlankWatch } from './blank-watch.ts';
import { segmentPage } from './page-sources.ts';
import { pagesHandlers } from './pages-handlers.ts';

const other = {
  ...soundDocument,
  id: '0192f0c1-0000-7000-8000-000000000071',
  title: '提单',
  sha256: 'e'.repeat(64),
};
const made = '0192f0c1-0000-7000-8000-000000000072';
const jobId = '0192f0c1-0000-7000-8000-000000000073';
const call = { signal: new AbortController().signal };

let bench: ReturnType<typeof openTestDesk>;
let asked: string[];
beforeEach(() => {
  bench = openTestDesk();
  bench.store(soundCase, [{ ...soundNotice, documentIds: [ids.document, other.id] }], [soundDocument, other]);
  asked = [];
});
afterEach(() => bench.close());

/** Stands for the room: every page is crooked and the second of each file blank; makes one and the same segment. */
const finisher = (fails = false): PageFinisher => ({
  lookAtPages: async ({ pages }) => {
    asked.push(`look ${pages.join()}`);
    return ok(pages.map((page) => ({ skew: 1.5, blank: page === 2 })));
  },
  finishPage: async ({ page, finish, storeSegment }, { signal }) => {
    asked.push(`finish ${page} ${finish.straighten}`);
    if (fails) return fault('document-room-memory', 'after-user');
    const built = buildSegmentFromJpeg({ bytes: makeTestJpeg({ widthPx: 60, heightPx: 80, shade: () => 200 }) });
    if (!built.ok) throw new Error(built.error.code);
    const { segment } = built.value;
    return storeSegment(
      (async function* () {
        yield segment;
      })(),
      signal,
    );
  },
});

const setUp = (room = finisher()) => {
  const blobs = createMemoryBlobs();
  const handlers = pagesHandlers({ desk: bench.desk, finisher: room, blobs, announce: { progress: () => {} } });
  const arrange = (documents: Input<'pages.arrange'>['documents'], created: Input<'pages.arrange'>['created'] = []) =>
    handlers['pages.arrange']({ caseId: ids.claimCase, jobId, documents, created }, call);
  return { blobs, handlers, arrange };
};
const pagesOf = (document: typeof soundDocument): readonly LoosePage[] => sheafOf(document).pages;
const stored = (id: string) => bench.desk.needDocument(id).document;
const [a0, a1, a2] = pagesOf(soundDocument) as [LoosePage, LoosePage, LoosePage];
const [b0, b1, b2] = pagesOf(other) as [LoosePage, LoosePage, LoosePage];

test('pages go from one document to another, and nothing is invented or lost', async () => {
  const { arrange } = setUp();
  const moved = [
    { documentId: ids.document, pages: [a0, b1, a2] },
    { documentId: other.id, pages: [b0, b2, a1] },
  ];
  expect(await arrange(moved)).toMatchObject({ ok: true });
  expect(stored(ids.document).pages).toEqual([
    { index: 0, rotation: 0, removed: false },
    { index: 1, rotation: 0, removed: false, source: other.sha256 },
    { index: 2, rotation: 0, removed: false },
  ]);
  expect([isUntouched(stored(ids.document)), stored(ids.document).filePageCount]).toEqual([false, 3]);
  for (const bad of [
    [{ documentId: ids.document, pages: [a0, b1] }],
    [{ documentId: ids.document, pages: [a0, b1, a2, a2] }],
    [{ documentId: ids.document, pages: [a0, b1, a2].map((page) => ({ ...page, removed: true })) }],
    [moved[0], moved[0]].flatMap((one) => one ?? []),
  ])
    expect(await arrange(bad)).toMatchObject({ ok: false, error: { code: 'pages-do-not-match' } });
  // Each page in the dossier comes from the segment of its own file.
  const file = openFilingFile(bench.desk, ids.notice);
  const own = bench.desk.needDocument(ids.document);
  expect(own.document.pages.map((page) => segmentPage(file.files, page, own).index)).toEqual([0, 1, 2]);
});

test('a document that is split off travels along, lies behind the one it came from, and is gone again when joined', async () => {
  const { arrange } = setUp();
  const created = [{ documentId: made, likeDocumentId: ids.document, title: '商业发票 (2)' }];
  const split = [
    { documentId: ids.document, pages: [a0] },
    { documentId: made, pages: [a1, a2] },
  ];
  expect(await arrange(split, created)).toMatchObject({ ok: true });
  expect(bench.records.documents.ofCase(ids.claimCase).map(({ document }) => document.id)).toEqual([
    ids.document,
    made,
    other.id,
  ]);
  expect(bench.records.filings.get(ids.notice)?.documentIds).toEqual([ids.document, made, other.id]);
  expect(stored(made)).toMatchObject({ code: 'TRD-INV', sha256: soundDocument.sha256, filePageCount: 3 });
  expect(isUntouched(stored(made))).toBe(false);

  const joined = [
    { documentId: ids.document, pages: [a0, a1, a2] },
    { documentId: made, pages: [] },
  ];
  expect(await arrange(joined)).toMatchObject({ ok: true });
  expect(isUntouched(stored(ids.document))).toBe(true);
  expect(stored(made).removedAt).not.toBeNull();
  const restore = documentHandlers(bench.desk, {} as never)['document.restore'];
  expect(await restore({ documentId: made }, call)).toMatchObject({
    ok: false,
    error: { code: 'document-was-joined' },
  });
  // And back once more, as undo and redo do.
  expect(await arrange(split, created)).toMatchObject({ ok: true });
  expect(stored(made).removedAt).toBeNull();
});

test('a document whose original is promised does not vanish into another', async () => {
  const { arrange } = setUp();
  const { id } = other;
  const promise = { promisedOn: '2026-04-01', reason: '居家' };
  await documentHandlers(bench.desk, {} as never)['document.set-original'](
    { documentId: id, originalToFollow: promise },
    call,
  );
  const joined = [
    { documentId: ids.document, pages: [a0, a1, a2, b0, b1, b2] },
    { documentId: id, pages: [] },
  ];
  expect(await arrange(joined)).toMatchObject({ ok: false, error: { code: 'document-original-promised' } });
  expect(stored(id)).toMatchObject({ removedAt: null, pages: other.pages });
});

test('a finished page is made once, kept with its page wherever it goes, and made before anything is written', async () => {
  const { arrange, blobs } = setUp();
  const finish = { straighten: -1.5, crop: null, clean: false };
  const [one] = [{ documentId: ids.document, pages: [{ ...a0, finish }, a1, a2] }];
  expect(await arrange([one])).toMatchObject({ ok: true });
  const segment = stored(ids.document).pages[0]?.made ?? '';
  expect([...blobs.files.keys()]).toEqual([segment]);
  expect(await arrange([{ documentId: ids.document, pages: [a0, a1, a2] }])).toMatchObject({ ok: true });
  expect(stored(ids.document).pages[0]).not.toHaveProperty('made');
  // Back to it, and over to the other document: nothing is made again.
  await arrange([one]);
  await arrange([
    { documentId: ids.document, pages: [a1, a2] },
    { documentId: other.id, pages: [b0, b1, b2, { ...a0, finish }] },
  ]);
  expect(asked).toEqual(['finish 1 -1.5']);
  const own = bench.desk.needDocument(other.id);
  const moved = own.document.pages[3];
  if (moved === undefined) throw new Error('not moved');
  expect(segmentPage(new Map(), moved, own)).toEqual({ segment, index: 0, rotation: 0 });

  const failing = setUp(finisher(true));
  const wish = [{ documentId: ids.document, pages: [{ ...a1, finish }, a2] }];
  expect(await failing.arrange(wish)).toMatchObject({ ok: false, error: { code: 'document-room-memory' } });
  expect(stored(ids.document).pages[0]).not.toHaveProperty('finish');
});

test('what was sent stays as it was sent', async () => {
  bench.desk.change(ids.claimCase, () => bench.records.filings.put({ ...soundNotice, state: 'submitted' }));
  const { arrange } = setUp();
  const turned = [{ documentId: ids.document, pages: [a2, a1, a0] }];
  expect(await arrange(turned)).toMatchObject({ ok: false, error: { code: 'document-already-sent' } });
});

test('pages are looked at one by one', async () => {
  const { handlers } = setUp();
  const wanted = [a0, b1].map(({ source, index }) => ({ source, index }));
  const seen = await handlers['pages.look']({ caseId: ids.claimCase, jobId, pages: wanted }, call);
  expect(seen).toMatchObject({
    ok: true,
    value: {
      pages: [
        { skew: 1.5, blank: false },
        { index: 1, blank: true },
      ],
    },
  });
});

test('blank pages are marked wherever they are, once, and never taken out', async () => {
  const { arrange, blobs } = setUp();
  await arrange([
    { documentId: ids.document, pages: [a0, a2] },
    { documentId: other.id, pages: [b0, b1, b2, a1] },
  ]);
  const watch = createBlankWatch({
    desk: bench.desk,
    finisher: finisher(),
    blobs,
    announce: { changed: () => {} },
    reportError: (error) => {
      throw error;
    },
  });
  watch.look(ids.claimCase);
  await watch.idle();
  expect(stored(other.id).pages.map(({ blank }) => blank)).toEqual([undefined, true, undefined, true]);
  expect(stored(other.id).pages.every(({ removed }) => !removed)).toBe(true);
  const before = asked.length;
  watch.look(ids.claimCase);
  await watch.idle();
  expect(asked.length).toBe(before);
  // Going back to pages from before they were looked at doesn't forget it.
  await arrange([{ documentId: other.id, pages: [a1, b0, b2, b1] }]);
  expect(stored(other.id).pages.map(({ blank }) => blank)).toEqual([true, undefined, undefined, true]);
});
