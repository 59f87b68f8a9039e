import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { createCanvas } from './canvas.ts';
import { createFontInk } from './font-ink.ts';
import { createPdfWriter } from './pdf-writer.ts';
import { hasPrograms, inkIn, renderPage, run, scratchFolder, TEST_FONTS } from './test-tools.ts';
import { writeFrontPage } from './write-front.ts';

/** One page with the lines, drawn and embedded by our own code. */
const ourPage = async (lines: readonly string[]) => {
  const chunks: Uint8Array[] = [];
  const writer = createPdfWriter({ write: async (bytes) => void chunks.push(bytes.slice()) });
  const regular = await createFontInk(writer, await readFile(TEST_FONTS.regular), 'NotoSansSC-Regular');
  const bold = await createFontInk(writer, await readFile(TEST_FONTS.bold), 'NotoSansSC-Bold');
  const fonts = { regular, bold };
  const canvas = createCanvas(fonts);
  lines.forEach((line, i) => {
    canvas.text(60, 100 + i * 40, line, { size: 24 });
  });
  const [pages, page, root, info] = [writer.reserve(), writer.reserve(), writer.reserve(), writer.reserve()];
  await writeFrontPage(writer, fonts, pages, { canvas, number: page, label: undefined }, [page]);
  await regular.embed();
  await bold.embed();
  await writer.object(pages, `<</Type/Pages/Count 1/Kids[${page} 0 R]>>`);
  await writer.object(root, `<</Type/Catalog/Pages ${pages} 0 R>>`);
  await writer.object(info, '<<>>');
  expect(await writer.finish({ root, info, id: '00'.repeat(16) })).toMatchObject({ ok: true });
  const path = join(scratchFolder(), 'ours.pdf');
  writeFileSync(path, Buffer.concat(chunks));
  return { path, missing: [...regular.missing], sizeBytes: Buffer.concat(chunks).length };
};

/** The same page with the whole font embedded by pdf-lib: no subset that could lose anything. */
const wholeFontPage = async (lines: readonly string[]) => {
  const document = await PDFDocument.create();
  document.registerFontkit({ create: (data) => fontkit.create(data as Buffer) as never });
  const font = await document.embedFont(await readFile(TEST_FONTS.regular), { subset: false });
  const page = document.addPage([595.28, 841.89]);
  lines.forEach((line, i) => {
    page.drawText(line, { x: 60, y: 841.89 - 100 - i * 40, size: 24, font });
  });
  const path = join(scratchFolder(), 'whole.pdf');
  writeFileSync(path, await document.save());
  return path;
};

describe.runIf(hasPrograms)('Chinese text as it is printed', () => {
  // Short on purpose: the fault this looks for (blank glyphs) hides in subsets of 300 characters and more.
  test.each([[['保险理赔']], [['正本后补', '宁波远航进出口有限公司']], [['一']], [['可能损失通知书：买方拖欠货款']]])(
    '%j has the ink of the whole font',
    async (lines) => {
      const ours = renderPage((await ourPage(lines)).path, 1, 100);
      const whole = renderPage(await wholeFontPage(lines), 1, 100);
      const ink = inkIn(whole, 0, 0, 1, 1);
      expect(ink).toBeGreaterThan(20 * lines.join('').length);
      let different = 0;
      whole.grey.forEach((grey, i) => {
        if (Math.abs(grey - (ours.grey[i] ?? 0)) > 64) different += 1;
      });
      expect(different).toBeLessThan(ink * 0.02);
    },
  );

  test('extracts as typed, with numbers, Latin and full-width marks', async () => {
    const lines = ['报损 USD 128,450.00（1/2）2026-11-18', '“正本后补”：提单、发票；共３份', '½ ft fi ﬂuß Köln №7 ①'];
    const { path, missing } = await ourPage(lines);
    expect(missing).toEqual([]);
    expect(
      run('pdftotext', ['-layout', path, '-'])
        .trim()
        .split(/\s*\n\s*/),
    ).toEqual(lines);
  });

  test('what the font lacks is shown as a mark and reported, not left out', async () => {
    const { path, missing } = await ourPage(['甲𠮷乙🙂丙']);
    expect(missing.sort()).toEqual(['🙂', '𠮷'].sort());
    expect(run('pdftotext', [path, '-']).trim()).toBe('甲〓乙〓丙');
    expect(inkIn(renderPage(path, 1), 0, 0, 1, 1)).toBeGreaterThan(100);
  });

  test('only what is used is embedded, under a subset name', async () => {
    const { path, sizeBytes } = await ourPage(['保险理赔']);
    expect(sizeBytes).toBeLessThan(20_000);
    expect(run('pdffonts', [path])).toMatch(/GCSUBS\+NotoSansSC-Regular\s+CID TrueType\s+Identity-H\s+yes\s+yes\s+yes/);
  });
});
