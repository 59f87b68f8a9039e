import { degrees, PDFArray, PDFDict, PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { buildSegmentFromJpeg } from '../documents/segment/build-from-image.ts';
import { buildSegmentFromPdf } from '../documents/segment/build-from-pdf.ts';
import { makeTestJpeg } from '../documents/segment/test-jpeg.ts';
import { blobFault } from '../vault/blob-store.ts';
import { assemble } from './assemble.ts';
import type { DossierJob } from './job.ts';
import { jobSchema } from './job.ts';
import {
  assembleToFile,
  createTestSegments,
  hasPrograms,
  inkIn,
  renderPage,
  run,
  sampleDossier,
  scratchFolder,
  TEST_FONTS,
} from './test-tools.ts';

const ROTATIONS = [0, 90, 180, 270] as const;

/** Four pages, turned by 0, 90, 180 and 270, cropped away from the origin, with their number in words. */
const turnedPdf = async () => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const rotation of ROTATIONS) {
    const page = document.addPage([500, 700]);
    page.setCropBox(50, 60, 400, 600);
    page.setRotation(degrees(rotation));
    page.drawText(`secret${rotation}`, { x: 150, y: 400, size: 20, font });
  }
  return document.save();
};

const unwrap = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const all = (segment: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ segment, index, rotation: 0 as const }));

const setUp = async () => {
  const segments = createTestSegments();
  const pdf = segments.add(unwrap(await buildSegmentFromPdf(await turnedPdf())).segment);
  // Dark at the top left as stored; upright (orientation 6: a quarter turn clockwise) it is at the top right.
  const shade = (bx: number, by: number) => (bx < 10 && by < 10 ? 20 : 240);
  const photo = makeTestJpeg({ widthPx: 320, heightPx: 240, orientation: 6, shade });
  const jpeg = segments.add(unwrap(buildSegmentFromJpeg({ bytes: photo })).segment);
  const parts: DossierJob['parts'] = [
    { title: '贸易合同及补充协议', code: 'D01', originalToFollow: false, pages: all(pdf, 4) },
    {
      title: '商业发票 INV-20260715',
      code: 'D02',
      note: '约定 2026-12-01 前寄达',
      originalToFollow: true,
      pages: all(jpeg, 1),
    },
  ];
  return { ...segments, pdf, jpeg, parts, folder: scratchFolder() };
};

const textOf = (path: string, page?: number) =>
  run('pdftotext', ['-layout', ...(page === undefined ? [] : ['-f', String(page), '-l', String(page)]), path, '-']);

describe.runIf(hasPrograms)('a dossier', () => {
  test('has cover, index, all pages in order, labels, bookmarks and metadata', async () => {
    const { source, parts, folder } = await setUp();
    const { result, path, bytes } = await assembleToFile(sampleDossier(parts), source, folder);
    expect(unwrap(result)).toMatchObject({ pages: 7, firstPages: [3, 7], missingCharacters: [] });
    run('qpdf', ['--check', path]);

    const cover = textOf(path, 1);
    for (const words of [
      '可能损失通知材料卷宗',
      '宁波远航进出口有限公司',
      'USD 128,450.00',
      '商业发票 INV-20260715',
      '正本后补',
      '约定 2026-12-01 前寄达',
      '说明与声明',
    ]) {
      expect(cover).toContain(words);
    }
    expect(textOf(path, 2)).toMatch(/目录[\s\S]*1\s+贸易合同及补充协议\s+3–6[\s\S]*2\s+商业发票 INV-20260715\s+7/);
    ROTATIONS.forEach((rotation, i) => {
      const page = textOf(path, 3 + i).replaceAll(/\s/g, '');
      expect(page).toContain(`secret${rotation}`);
    });
    const label = (page: number) => textOf(path, page).trim().split('\n').at(-1)?.trim();
    expect(label(1)).toBe('GC-2026-000123 · 第 1 页 / 共 7 页');
    expect(label(3)).toBe('GC-2026-000123 · 材料 1 · 第 3 页 / 共 7 页');
    expect(label(7)).toBe('GC-2026-000123 · 材料 2 · 第 7 页 / 共 7 页 · 正本后补');

    const info = run('pdfinfo', [path]);
    expect(info).toMatch(/Title:\s+可能损失通知 GC-2026-000123/);
    expect(info).toMatch(/Author:\s+宁波远航进出口有限公司/);
    const read = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(read.getCreationDate()?.toISOString()).toBe('2026-11-18T01:30:00.000Z');
    const json = JSON.parse(run('qpdf', ['--json=2', '--json-key=outlines', path])) as {
      outlines: { title: string; destpageposfrom1: number }[];
    };
    expect(json.outlines.map((o) => [o.title, o.destpageposfrom1])).toEqual([
      ['封面', 1],
      ['目录', 2],
      ['1. 贸易合同及补充协议', 3],
      ['2. 商业发票 INV-20260715（正本后补）', 7],
    ]);
  });

  test('a filing without papers is a cover and an index that says so', async () => {
    const { source, folder } = await setUp();
    const { result, path } = await assembleToFile(sampleDossier([]), source, folder);
    expect(unwrap(result)).toMatchObject({ pages: 2, firstPages: [] });
    run('qpdf', ['--check', path]);
    expect(textOf(path, 1)).toContain('宁波远航进出口有限公司');
  });

  test('QR code and bar code say the filing id', async () => {
    const { source, parts, folder } = await setUp();
    const { path } = await assembleToFile(sampleDossier(parts), source, folder);
    run('pdftoppm', ['-r', '150', '-l', '1', '-png', '-singlefile', path, `${folder}/cover`]);
    const codes = run('zbarimg', ['-q', `${folder}/cover.png`])
      .trim()
      .split('\n')
      .sort();
    expect(codes).toEqual(['CODE-128:GC-2026-000123-PL-01', 'QR-Code:GC-2026-000123-PL-01']);
  });

  test('the label is at the lower right of the page as seen, whatever its turn and crop', async () => {
    const { source, parts, folder, pdf } = await setUp();
    const pages = ROTATIONS.flatMap((_, index) => ({ segment: pdf, index, rotation: 90 as const }));
    const again = [...parts, { title: '同上，再转', code: 'D09', originalToFollow: false, pages }];
    const { path } = await assembleToFile(sampleDossier(again), source, folder);
    // pages 3–6 as they are, 7 the photo, 8–11 turned once more
    for (const page of [3, 4, 5, 6, 8, 9, 10, 11]) {
      const picture = renderPage(path, page, 72, ['-cropbox']);
      const turnedBy = (page >= 8 ? page - 8 + 1 : page - 3) % 2;
      expect([picture.width, picture.height]).toEqual(turnedBy === 1 ? [600, 400] : [400, 600]);
      expect(inkIn(picture, 0.5, 0.94, 1, 1, 190)).toBeGreaterThan(60);
      for (const [x0, y0, x1, y1] of [
        [0, 0, 1, 0.06],
        [0, 0, 0.06, 1],
        [0, 0.94, 0.4, 1],
      ] as const) {
        expect(inkIn(picture, x0, y0, x1, y1, 190)).toBe(0);
      }
    }
  });

  test('a photo is upright and keeps its proportions', async () => {
    const { source, parts, folder } = await setUp();
    const { path } = await assembleToFile(sampleDossier(parts), source, folder);
    const picture = renderPage(path, 7);
    expect([picture.width, picture.height]).toEqual([596, 842]);
    expect(inkIn(picture, 0.75, 0.04, 1, 0.2)).toBeGreaterThan(5000);
    expect(inkIn(picture, 0, 0.04, 0.6, 0.9)).toBe(0);
  });

  test('a removed page leaves nothing behind, and links to it lead nowhere', async () => {
    const { source, folder, add } = await setUp();
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const [first, second] = [document.addPage([300, 300]), document.addPage([300, 300])];
    first.drawText('stays', { font });
    second.drawText('removed-page', { font });
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 50, 50] };
    const links = [second, first].map((page) =>
      document.context.register(document.context.obj({ ...link, Dest: [page.ref, 'Fit'] })),
    );
    for (const ref of links) first.node.addAnnot(ref);
    const segment = add(unwrap(await buildSegmentFromPdf(await document.save())).segment);
    const job = (pages: ReturnType<typeof all>) => ({
      ...sampleDossier([]),
      kind: 'document' as const,
      part: { pages },
    });
    const whole = await assembleToFile(job(all(segment, 2)), source, folder);
    const one = await assembleToFile(job(all(segment, 1)), source, folder);
    run('qpdf', ['--check', one.path]);
    expect(textOf(one.path)).toContain('stays');
    expect(unwrap(one.result).pages).toBe(1);
    const plain = (bytes: Uint8Array) => PDFDocument.load(bytes, { throwOnInvalidObject: true });
    expect((await plain(whole.bytes)).context.enumerateIndirectObjects().length).toBeGreaterThan(
      (await plain(one.bytes)).context.enumerateIndirectObjects().length + 2,
    );
  });

  test('pages of several files lie in the order asked for, one of them twice, each with its own label', async () => {
    const { source, folder, pdf, jpeg } = await setUp();
    const [first, , third] = all(pdf, 4);
    const [photo] = all(jpeg, 1);
    if (first === undefined || third === undefined || photo === undefined) throw new Error('no pages');
    const mixed = { title: '拼成一份', code: 'D01', originalToFollow: false, pages: [third, photo, first, third] };
    const { path, result } = await assembleToFile(sampleDossier([mixed]), source, folder);
    run('qpdf', ['--check', path]);
    const front = unwrap(result).pages - 4;
    const texts = [1, 2, 3, 4].map((page) => textOf(path, front + page));
    expect(texts.map((text) => /secret\d+/.exec(text)?.[0])).toEqual(['secret180', undefined, 'secret0', 'secret180']);
    for (const [i, text] of texts.entries()) expect(text).toContain(`第 ${front + i + 1} 页`);
  });

  test('the same job gives the same bytes', async () => {
    const { source, parts, folder } = await setUp();
    const first = await assembleToFile(sampleDossier(parts), source, folder);
    const second = await assembleToFile(sampleDossier(parts), source, folder);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test('a long list flows over several pages and the numbers still agree', async () => {
    const { source, jpeg, folder } = await setUp();
    const parts = Array.from({ length: 75 }, (_, i) => ({
      title: `第 ${i + 1} 份材料，标题较长，用来检查清单换行和换页时的版面`,
      code: `D${i + 1}`,
      originalToFollow: i % 4 === 0,
      pages: all(jpeg, 1),
    }));
    const job = sampleDossier(parts);
    job.cover.practice = true;
    const { result, path } = await assembleToFile(job, source, folder);
    const { pages, firstPages } = unwrap(result);
    const front = pages - 75;
    expect(front).toBeGreaterThan(5);
    expect(firstPages).toEqual(parts.map((_, i) => front + 1 + i));
    run('qpdf', ['--check', path]);
    expect(textOf(path, front + 40)).toContain(
      `演练 · GC-2026-000123 · 材料 40 · 第 ${front + 40} 页 / 共 ${pages} 页`,
    );
    expect(textOf(path)).toMatch(new RegExp(`75\\s+第 75 份材料[^\\n]*\\s+${pages}`));
    expect(textOf(path, 1)).toMatch(/演练文件\s+不具效力\s+PRACTICE ONLY/);
  });

  test('a dossier can be a document of another dossier', async () => {
    const { source, parts, folder, add } = await setUp();
    const inner = await assembleToFile(sampleDossier(parts), source, folder);
    const built = unwrap(await buildSegmentFromPdf(inner.bytes));
    expect(built.dropped).toEqual([]);
    const outer = sampleDossier([
      { title: '前次卷宗', code: 'X', originalToFollow: false, pages: all(add(built.segment), 7) },
    ]);
    const { path, bytes } = await assembleToFile(outer, source, folder);
    run('qpdf', ['--check', path]);
    // The inner index is page 4 now; its links lead to where its documents have gone.
    const pages = (await PDFDocument.load(bytes)).getPages();
    const links = pages[3]?.node.Annots()?.asArray() ?? [];
    const targets = links.map((link) => {
      const destination = link instanceof PDFDict ? link.lookup(PDFName.of('Dest'), PDFArray).get(0) : undefined;
      return pages.findIndex((page) => page.ref === destination) + 1;
    });
    expect(targets).toEqual([5, 9]);
    // In the order drawn: the new label lies on the old one.
    const drawn = run('pdftotext', ['-raw', '-f', '5', '-l', '5', path, '-']);
    expect(drawn).toMatch(/第 3 页 \/ 共 7 页[\s\S]*第 5 页 \/ 共 9 页/);
  });
});

describe('what can go wrong', () => {
  const options = (source: Parameters<typeof assemble>[1]['source'], change: object = {}) => ({
    source,
    fonts: TEST_FONTS,
    sink: { write: async () => undefined },
    signal: new AbortController().signal,
    faultOf: () => undefined,
    ...change,
  });
  const documentJob = (segment: string, index = 0) =>
    jobSchema.parse({ ...sampleDossier([]), kind: 'document', part: { pages: [{ segment, index, rotation: 0 }] } });

  test('a page that the segment does not have', async () => {
    const { source, jpeg } = await setUp();
    expect(await assemble(documentJob(jpeg, 5), options(source))).toMatchObject({
      ok: false,
      error: { code: 'segment-page-missing', detail: { page: 5, part: 0 } },
    });
  });

  test('a segment that is broken off or not one', async () => {
    const { source, jpeg } = await setUp();
    const cut = {
      open: async function* (sha256: string, at: { signal: AbortSignal }) {
        let left = 900;
        for await (const piece of source.open(sha256, at)) {
          yield piece.subarray(0, left);
          left -= piece.length;
          if (left <= 0) return;
        }
      },
    };
    expect(await assemble(documentJob(jpeg), options(cut))).toMatchObject({ error: { code: 'segment-invalid' } });
  });

  test('a store that fails at the very end, and only there', async () => {
    const { source, jpeg } = await setUp();
    const failing = {
      open: async function* (sha256: string, at: { signal: AbortSignal }) {
        yield* source.open(sha256, at);
        throw new Error('not the right bytes');
      },
    };
    const faultOf = () => ({ code: 'blob-damaged', retry: 'never' }) as const;
    expect(await assemble(documentJob(jpeg), options(failing, { faultOf }))).toMatchObject({
      error: { code: 'blob-damaged' },
    });
    await expect(assemble(documentJob(jpeg), options(failing))).rejects.toThrow('not the right bytes');
  });

  test('a disk that fills up on the way', async () => {
    const { source, parts } = await setUp();
    const write = async () => {
      throw Object.assign(new Error('write'), { code: 'ENOSPC' });
    };
    const change = { sink: { write }, faultOf: blobFault };
    expect(await assemble(jobSchema.parse(sampleDossier(parts)), options(source, change))).toMatchObject({
      error: { code: 'disk-full', retry: 'after-user' },
    });
  });

  test('cancelled before and while it writes', async () => {
    const { source, parts } = await setUp();
    const controller = new AbortController();
    const job = jobSchema.parse(sampleDossier(parts));
    const onProgress = () => controller.abort();
    const cancelled = { ok: false, error: { code: 'cancelled', retry: 'later' } };
    expect(await assemble(job, options(source, { signal: controller.signal, onProgress }))).toEqual(cancelled);
    expect(await assemble(job, options(source, { signal: controller.signal }))).toEqual(cancelled);
  });

  test('a job that is not one is refused by its schema', () => {
    const job = sampleDossier([]);
    const part = { title: 't', code: 'c', originalToFollow: false };
    const pages = [{ segment: 'a'.repeat(64), index: 1, rotation: 90 as const }];
    expect(jobSchema.safeParse({ ...job, parts: [] }).success).toBe(true);
    expect(jobSchema.safeParse({ ...job, parts: [{ ...part, pages: [] }] }).success).toBe(false);
    expect(jobSchema.safeParse({ ...job, parts: [{ ...part, pages }] }).success).toBe(true);
    expect(jobSchema.safeParse({ ...job, filingId: '编号', parts: [{ ...part, pages }] }).success).toBe(false);
  });
});
