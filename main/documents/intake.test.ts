import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { DocumentRoom, Inspection, InspectRequest } from './document-room.ts';
import { type DocumentSource, memorySource } from './file-source.ts';
import { createIntake } from './intake.ts';
import { defaultDocumentLimits } from './limits.ts';
import type { OfficePages } from './office/office-pages.ts';
import { buildSegmentFromJpeg } from './segment/build-from-image.ts';
import { createMemoryBlobs } from './test-blobs.ts';

const marker = (code: number, ...data: number[]) => [0xff, code, 0, data.length + 2, ...data];
const jpeg = Uint8Array.from([
  ...[0xff, 0xd8],
  ...marker(0xc0, 8, 0, 40, 0, 30, 1, 1, 0x11, 0),
  ...marker(0xda, 1, 1, 0, 0, 63, 0),
  ...[1, 2, 3, 0xff, 0xd9],
]);
const pdf = Buffer.from('%PDF-1.4 a document\nstartxref\n0\n%%EOF\n');

const segmentOfOnePage = (): Uint8Array => {
  const built = buildSegmentFromJpeg({ bytes: jpeg });
  if (!built.ok) throw new Error(built.error.code);
  return built.value.segment;
};

async function* inParts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
}

type Inspect = (request: InspectRequest, signal: AbortSignal) => Promise<Result<Inspection>>;

/** What a good room does: reads the document, stores a segment, tells what it saw. */
const inspectWell =
  (segment = segmentOfOnePage(), view?: Uint8Array): Inspect =>
  async ({ read, storeSegment, storeView }, signal) => {
    for await (const part of read()) if (part.length === 0) throw new Error('empty part');
    const stored = await storeSegment(inParts(segment), signal);
    if (!stored.ok) return stored;
    const seen = { text: ['发票号码 88'], thumbs: [jpeg], warnings: ['script-removed'], segment: stored.value };
    if (view === undefined) return ok({ ...seen, view: null, attachments: [] });
    const shown = await storeView(inParts(view), signal);
    return shown.ok ? ok({ ...seen, view: shown.value, attachments: [] }) : shown;
  };

const setUp = (inspect: Inspect = inspectWell(), maxFileBytes = 1_000_000, officePages?: OfficePages) => {
  const blobs = createMemoryBlobs();
  const room: DocumentRoom = {
    inspect: (request, { signal }) => inspect(request, signal),
    renderPage: async () => fault('page-not-found', 'never'),
    unpack: async () => fault('page-not-found', 'never'),
    close: () => {},
  };
  const limits = { ...defaultDocumentLimits, maxFileBytes };
  const deps = { room, blobs, limits, concurrency: 2 };
  return { blobs, intake: createIntake(officePages === undefined ? deps : { ...deps, officePages }) };
};

const take = (intake: ReturnType<typeof createIntake>, source: DocumentSource, signal = new AbortController().signal) =>
  intake.take(source, { signal });

test('an accepted document is described and everything named is stored', async () => {
  const { blobs, intake } = setUp();
  const outcome = await take(intake, memorySource('C:\\scans\\发票\u202E.pdf', pdf));
  if (!outcome.ok) throw new Error(outcome.error.code);
  expect(outcome.value).toMatchObject({
    fileName: '发票.pdf',
    mediaType: 'application/pdf',
    sizeBytes: pdf.length,
    pageCount: 1,
    text: ['发票号码 88'],
    warnings: ['script-removed'],
  });
  expect(outcome.value.pages).toEqual([{ widthPt: 595.28, heightPt: expect.any(Number), rotation: 0 }]);
  const { sha256, segment, thumbs } = outcome.value;
  expect(Buffer.from(blobs.files.get(sha256) ?? [])).toEqual(pdf);
  expect(new Set(blobs.files.keys())).toEqual(new Set([sha256, segment, ...thumbs]));
});

async function* failing(): AsyncGenerator<Uint8Array> {
  yield pdf;
  throw Object.assign(new Error('input/output error'), { code: 'EIO' });
}

const refusals: [string, DocumentSource, Inspect | undefined, string][] = [
  ['an empty file', memorySource('a.pdf', new Uint8Array()), undefined, 'file-empty'],
  ['another type', memorySource('a.pdf', Buffer.from('hello')), undefined, 'type-not-supported'],
  ['two types in one', memorySource('a.jpg', Buffer.concat([jpeg, pdf])), undefined, 'type-ambiguous'],
  ['too large, as it says', { name: 'a.pdf', sizeBytes: 2e6, open: () => inParts(pdf) }, undefined, 'file-too-large'],
  ['too large, as it turns out', memorySource('a.pdf', Buffer.alloc(2e6, pdf)), undefined, 'file-too-large'],
  ['a disk that fails while reading', { name: 'a.pdf', open: failing }, undefined, 'file-unreadable'],
  [
    'a locked PDF',
    memorySource('a.pdf', pdf),
    async () => fault('pdf-password-needed', 'after-user'),
    'pdf-password-needed',
  ],
  [
    'a room that dies',
    memorySource('a.pdf', pdf),
    async () => fault('document-room-crashed', 'after-user'),
    'document-room-crashed',
  ],
  ['a forged segment', memorySource('a.pdf', pdf), inspectWell(Buffer.alloc(500, 7)), 'segment-invalid'],
  ['a cut-off segment', memorySource('a.pdf', pdf), inspectWell(segmentOfOnePage().slice(0, -1)), 'segment-invalid'],
  [
    'a page count that differs',
    memorySource('a.pdf', pdf),
    async (request, signal) => {
      const good = await inspectWell()(request, signal);
      return good.ok ? ok({ ...good.value, text: ['', ''] }) : good;
    },
    'segment-invalid',
  ],
];

test.each(refusals)('%s is refused and leaves nothing behind', async (_name, source, inspect, code) => {
  const { blobs, intake } = setUp(inspect);
  expect(await take(intake, source)).toMatchObject({ ok: false, error: { code } });
  expect(blobs.files.size).toBe(0);
});

test('a refusal does not take away what was there before', async () => {
  const { blobs, intake } = setUp(async () => fault('pdf-damaged', 'after-user'));
  await blobs.put(pdf);
  await take(intake, memorySource('a.pdf', pdf));
  expect(blobs.files.size).toBe(1);
});

test("the vault's own trouble is passed on and nothing stays", async () => {
  const { blobs, intake } = setUp(async (request, signal) => {
    blobs.failNext({ code: 'disk-full', retry: 'after-user' });
    return inspectWell()(request, signal);
  });
  expect(await take(intake, memorySource('a.pdf', pdf))).toMatchObject({ error: { code: 'disk-full' } });
  expect(blobs.files.size).toBe(0);
});

test('cancelling in the middle leaves nothing behind', async () => {
  const controller = new AbortController();
  const { blobs, intake } = setUp(async (request, signal) => {
    const good = await inspectWell()(request, signal);
    controller.abort();
    return good;
  });
  expect(await take(intake, memorySource('a.pdf', pdf), controller.signal)).toMatchObject({
    error: { code: 'cancelled' },
  });
  expect(blobs.files.size).toBe(0);
});

test('bad files do not stop a batch', async () => {
  const { intake } = setUp();
  const sources = [
    ...refusals.filter(([, , inspect]) => inspect === undefined).map(([, source]) => source),
    ...Array.from({ length: 5 }, (_, i) => memorySource(`${i}.pdf`, Buffer.concat([pdf, Buffer.from([48 + i])]))),
  ];
  const outcomes = await Promise.all(sources.map((source) => take(intake, source)));
  expect(outcomes.map((outcome) => outcome.ok)).toEqual([...new Array(6).fill(false), ...new Array(5).fill(true)]);
});

test('the view of what cannot be drawn is stored beside the original', async () => {
  const view = Buffer.from('%PDF-1.7 a view');
  const { blobs, intake } = setUp(inspectWell(segmentOfOnePage(), view));
  const tiff = Uint8Array.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]);
  const outcome = await take(intake, memorySource('fax.tif', tiff));
  if (!outcome.ok) throw new Error(outcome.error.code);
  expect(outcome.value).toMatchObject({ mediaType: 'image/tiff', sizeBytes: 8, view: { sizeBytes: view.length } });
  expect(Buffer.from(blobs.files.get(outcome.value.sha256) ?? [])).toEqual(Buffer.from(tiff));
  expect(Buffer.from(blobs.files.get(outcome.value.view?.sha256 ?? '') ?? [])).toEqual(view);
});

test('a refusal after the view was stored takes the view away again', async () => {
  const { blobs, intake } = setUp(inspectWell(Buffer.from('no segment'), Buffer.from('%PDF-1.7 a view')));
  const outcome = await take(intake, memorySource('a.pdf', pdf));
  expect(outcome).toMatchObject({ ok: false, error: { code: 'segment-invalid' } });
  expect(blobs.files.size).toBe(0);
});

const pages = Buffer.from('%PDF-1.7 pages made elsewhere\nstartxref\n0\n%%EOF\n');
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('a locked PDF comes in with the pages that were carried along, and says so', async () => {
  const lockedOnly: Inspect = (request, signal) =>
    request.sha256 === hashOf(pdf)
      ? Promise.resolve(fault('pdf-password-needed', 'after-user'))
      : inspectWell()(request, signal);
  const { intake } = setUp(lockedOnly);
  const signal = new AbortController().signal;
  const taken = await intake.take(memorySource('a.pdf', pdf), { signal, carriedView: memorySource('v.pdf', pages) });
  expect(taken).toMatchObject({
    ok: true,
    value: { sha256: hashOf(pdf), view: { sha256: hashOf(pages) }, warnings: ['view-carried', 'script-removed'] },
  });
  expect(await take(intake, memorySource('a.pdf', pdf))).toMatchObject({ error: { code: 'pdf-password-needed' } });
});

const workbook = new Uint8Array(Buffer.from('PK\x03\x04xl/workbook.xml'));
const attachedOnly: Inspect = async (request, signal) => {
  const seen = await inspectWell()(request, signal);
  if (!seen.ok || request.mediaType === 'application/pdf') return seen;
  return ok({ ...seen.value, warnings: ['attached-only', 'links-outside'] });
};

test('an Office file gets the pages a program makes of it; the original stays what it is', async () => {
  let disposed = 0;
  const made: OfficePages = async ({ ending }) => {
    expect(ending).toBe('xlsx');
    return { open: () => inParts(pages), dispose: async () => void disposed++ };
  };
  const { intake } = setUp(attachedOnly, 1_000_000, made);
  const taken = await take(intake, memorySource('a.xlsx', workbook));
  expect(taken).toMatchObject({
    ok: true,
    value: {
      sha256: hashOf(workbook),
      view: { sha256: hashOf(pages) },
      warnings: ['office-converted', 'script-removed', 'links-outside'],
    },
  });
  expect(disposed).toBe(1);
});

test('without the program, or when its pages are no good, one page tells of the file', async () => {
  const bad: Inspect = (request, signal) =>
    request.mediaType === 'application/pdf'
      ? Promise.resolve(fault('pdf-damaged', 'after-user'))
      : attachedOnly(request, signal);
  const made: OfficePages = async () => ({ open: () => inParts(pages), dispose: async () => {} });
  for (const [inspect, officePages] of [
    [attachedOnly, async () => undefined],
    [bad, made],
  ] as const) {
    const { intake } = setUp(inspect, 1_000_000, officePages);
    expect(await take(intake, memorySource('a.xlsx', workbook))).toMatchObject({
      ok: true,
      value: { warnings: ['attached-only', 'links-outside'] },
    });
  }
});
