import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../shared/ipc/result.ts';
import { buildSegmentFromJpeg } from '../documents/segment/build-from-image.ts';
import { buildSegmentFromPdf } from '../documents/segment/build-from-pdf.ts';
import { makeTestJpeg } from '../documents/segment/test-jpeg.ts';
import { assembleToFile, createTestSegments, hasPrograms, run, samplePack, scratchFolder } from './test-tools.ts';

const made = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(result.error.code);
};

/** A PDF of four numbered pages, and a photo that lies on its side when it is turned. */
const threePapers = async () => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const n of [1, 2, 3, 4]) document.addPage([595, 842]).drawText(`paper ${n}`, { x: 99, y: 400, size: 20, font });
  const segments = createTestSegments();
  const pdf = segments.add(made(await buildSegmentFromPdf(await document.save())).segment);
  const jpeg = segments.add(
    made(buildSegmentFromJpeg({ bytes: makeTestJpeg({ widthPx: 240, heightPx: 320 }) })).segment,
  );
  return { ...segments, pdf, jpeg, folder: scratchFolder() };
};

const pagesOf = (segment: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ segment, index, rotation: 0 as const }));

const words = (path: string, page: number): string =>
  run('pdftotext', ['-layout', '-f', String(page), '-l', String(page), path, '-']);

describe.runIf(hasPrograms)('a pack of originals', () => {
  test('has a scannable sheet with everything the desk needs, then the documents as they are', async () => {
    const { source, pdf, folder } = await threePapers();
    const contract = { kind: 'document', title: '贸易合同', sides: 'two', copies: 1 } as const;
    const pack = samplePack([{ ...contract, pages: pagesOf(pdf, 4) }]);
    const { result, path } = await assembleToFile(pack, source, folder);
    expect(made(result).pages).toBe(5);
    run('qpdf', ['--check', path]);
    const sheet = words(path, 1);
    for (const said of [
      '正本寄送单',
      '海运提单（全套正本）',
      '骑缝章应跨越全部页面',
      '加盖公章处',
      '收件地址',
      '运单号',
    ]) {
      expect(sheet).toContain(said);
    }
    expect(words(path, 2).trim()).toBe('paper 1');
    run('pdftoppm', ['-r', '150', '-l', '1', '-png', '-singlefile', path, `${folder}/sheet`]);
    const codes = run('zbarimg', ['-q', `${folder}/sheet.png`])
      .trim()
      .split('\n')
      .sort();
    expect(codes).toEqual(['CODE-128:GCO-2026-000123-7', 'QR-Code:GCO-2026-000123-7']);
  });
});

describe.runIf(hasPrograms)('a pack for both sides of the paper', () => {
  test('begins every copy on a front, turns wide pages upright, and ends with labels and a check list', async () => {
    const { source, pdf, jpeg, folder } = await threePapers();
    const label = { to: ['宁波市和济街 180 号', '承保公司'], from: ['远航公司'], reference: 'ZB-000001' };
    const pack = samplePack([{ kind: 'document', title: '合同', sides: 'two', copies: 2, pages: pagesOf(pdf, 3) }], {
      bothSides: true,
    });
    const wide = { segment: jpeg, index: 0, rotation: 90 } as const;
    const pieces: typeof pack.pieces = [
      ...pack.pieces,
      { kind: 'document', title: '照片', sides: 'one', copies: 1, pages: [wide, wide] },
      { kind: 'address', title: '地址', label },
      {
        kind: 'checklist',
        title: '核对',
        checklist: {
          heading: '装袋核对清单',
          subheading: 'GC-1',
          id: 'ZB-000001',
          mark: '重印　第 2 次　2026-11-22',
          sections: [{ heading: '袋内材料', items: [{ text: '封面', note: '' }] }],
          signatures: ['装袋人', '日期'],
          madeAt: '',
        },
      },
      { kind: 'labels', title: '标签', labels: Array.from({ length: 9 }, () => label) },
    ];
    const { result, path } = await assembleToFile({ ...pack, pieces }, source, folder);
    const pdfMade = made(result);
    // Sheet | contract, blank, contract, blank | two photos | address | check list | two sheets of labels.
    expect(pdfMade.firstPages).toEqual([1, 3, 11, 15, 17, 19]);
    expect(pdfMade.pages).toBe(21);
    run('qpdf', ['--check', path]);
    for (const blank of [2, 6, 10, 12, 14, 16, 18, 20]) expect(words(path, blank).trim()).toBe('');
    for (const copy of [3, 7]) expect(words(path, copy).trim()).toBe('paper 1');
    expect(words(path, 15)).toContain('宁波市和济街 180 号');
    expect(words(path, 17)).toMatch(/重印\s+第\s*2\s*次/);
    expect(words(path, 17)).toContain('装袋核对清单');
    run('pdftoppm', ['-r', '150', '-f', '17', '-l', '17', '-png', '-singlefile', path, `${folder}/check`]);
    expect(() => run('zbarimg', ['-q', `${folder}/check.png`])).toThrow();
    expect(words(path, 21).match(/承保公司/g)).toHaveLength(1);
    const sizes = run('pdfinfo', ['-f', '1', '-l', '21', path]).matchAll(
      /Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)[\s\S]*?rot:\s+(\d+)/g,
    );
    for (const [, width, height, turn] of sizes)
      expect(
        Number(turn) % 180 === 0 ? Number(height) - Number(width) : Number(width) - Number(height),
      ).toBeGreaterThan(0);
  });
});
