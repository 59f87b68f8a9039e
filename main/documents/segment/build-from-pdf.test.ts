import { deflateSync } from 'node:zlib';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { PdfLimits } from './build-from-pdf.ts';
import { buildSegmentFromPdf, PDF_LIMITS } from './build-from-pdf.ts';
import { ascii, makePdfText, verifyBytes } from './test-segment.ts';

// pdf-lib reports every object it gives up on.
beforeAll(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const build = async (pdf: Uint8Array, limits: Partial<PdfLimits> = {}) => {
  const result = await buildSegmentFromPdf(pdf, { ...PDF_LIMITS, ...limits });
  if (result.ok) expect(await verifyBytes(result.value.segment)).toMatchObject({ ok: true });
  return result;
};

const built = async (pdf: Uint8Array) => {
  const result = await build(pdf);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { ...result.value, text: ascii(result.value.segment) };
};

const onePage = (page: string, ...more: string[]) =>
  makePdfText([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]${page}>>`,
    ...more,
  ]);

const stream = (dict: string, text = '') => `<<${dict}/Length ${text.length}>>\nstream\n${text}\nendstream`;

describe('what acts is left out and named', () => {
  test('JavaScript, automatic actions, embedded files and open actions of the document', async () => {
    const pdf = makePdfText([
      '<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R/AA<</WC 4 0 R>>/Names<</JavaScript<</Names[(a) 4 0 R]>>/EmbeddedFiles<</Names[(x) 5 0 R]>>>>>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/AA<</O 4 0 R>>>>',
      '<</S/JavaScript/JS(app.alert\\(1\\))>>',
      '<</Type/Filespec/F(evil.exe)/EF<</F 6 0 R>>>>',
      stream('/Type/EmbeddedFile', 'MZ'),
    ]);
    const { dropped, text } = await built(pdf);
    expect(dropped).toEqual(['automatic-action', 'embedded-file', 'javascript', 'open-action']);
    expect(text).not.toMatch(/JavaScript|app\.alert|evil\.exe|\/AA|OpenAction/);
  });

  test.each([
    ['launch', '<</S/Launch/F(cmd.exe)>>'],
    ['javascript', '<</S/JavaScript/JS(x)>>'],
    ['remote-link', '<</S/GoToR/F(//host/share)/D[0/Fit]>>'],
    ['form-action', '<</S/SubmitForm/F(http://evil)>>'],
  ])('%s on a link', async (name, action) => {
    const { dropped, text } = await built(onePage('/Annots[4 0 R]', `<</Subtype/Link/Rect[0 0 9 9]/A ${action}>>`));
    expect(dropped).toEqual([name]);
    expect(text).not.toMatch(/cmd\.exe|JavaScript|host|evil/);
  });

  test.each([
    ['media', '<</Subtype/RichMedia/Rect[0 0 9 9]>>'],
    ['media', '<</Subtype/Screen/Rect[0 0 9 9]/A<</S/GoTo>>>>'],
    ['embedded-file', '<</Subtype/FileAttachment/Rect[0 0 9 9]/FS<</Type/Filespec/F(evil)>>>>'],
    ['odd-link', '<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(file:///etc/passwd)>>>>'],
    ['odd-link', '<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(javascript:alert\\(1\\))>>>>'],
    ['automatic-action', '<</Subtype/Link/Rect[0 0 9 9]/AA<</E<<>>>>/Dest[3 0 R/Fit]>>'],
  ])('%s: %s', async (name, annotation) => {
    const { dropped } = await built(onePage('/Annots[4 0 R]', annotation));
    expect(dropped).toContain(name);
  });

  test('picture data in a file beside it', async () => {
    const { dropped, text } = await built(
      onePage('/Resources<</XObject<</X 4 0 R>>>>', stream('/Subtype/Image/F(other.jpg)')),
    );
    expect(dropped).toEqual(['external-data']);
    expect(text).not.toContain('other.jpg');
  });

  test('resource names that look like actions are only names', async () => {
    const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
    const { dropped, text } = await built(onePage('/Resources<</Font<</JS 4 0 R/AA 4 0 R/F 4 0 R>>>>', font));
    expect(dropped).toEqual([]);
    expect(text).toMatch(/\/JS {10}0 R\n\/AA {10}0 R\n\/F {10}0 R/);
  });
});

describe('what is seen is kept', () => {
  test('the look of a signature field, as a stamp', async () => {
    const { text, dropped } = await built(
      onePage(
        '/Annots[4 0 R]',
        '<</Subtype/Widget/FT/Sig/Rect[10 10 60 60]/F 4/V<</Type/Sig/Contents<00>>>/AP<</N 5 0 R>>>>',
        stream('/Subtype/Form/BBox[0 0 50 50]', '1 0 0 rg 0 0 50 50 re f'),
      ),
    );
    expect(dropped).toEqual([]);
    expect(text).toContain('1 0 0 rg 0 0 50 50 re f');
    expect(text).toContain('/Subtype/Stamp');
    expect(text).not.toContain('/Sig');
  });

  test('a ticked box by its state, without the other states', async () => {
    const { text } = await built(
      onePage(
        '/Annots[<</Subtype/Widget/Rect[0 0 9 9]/AS/Yes/AP<</N<</Yes 4 0 R/Off 5 0 R>>>>>>]',
        stream('/Subtype/Form', '%ticked'),
        stream('/Subtype/Form', '%empty'),
      ),
    );
    expect(text).toContain('%ticked');
    expect(text).not.toContain('%empty');
  });

  test('web links and links between pages, by page and by name', async () => {
    const pdf = makePdfText([
      '<</Type/Catalog/Pages 2 0 R/Dests<</old[4 0 R/Fit]>>/Names<</Dests<</Kids[5 0 R]>>>>>>',
      '<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 200 300]>>',
      `<</Type/Page/Parent 2 0 R/Annots[
        <</Subtype/Link/Rect[0 0 1 1]/Dest[4 0 R/XYZ 1 2 0]>>
        <</Subtype/Link/Rect[0 0 2 2]/Dest/old>>
        <</Subtype/Link/Rect[0 0 3 3]/A<</S/GoTo/D(chapter)>>>>
        <</Subtype/Link/Rect[0 0 4 4]/Dest(nowhere)>>
        <</Subtype/Link/Rect[0 0 5 5]/A<</S/URI/URI(https://www.singlewindow.cn/)>>>>]>>`,
      '<</Type/Page/Parent 2 0 R>>',
      '<</Names[(chapter) <</D[4 0 R/FitH 200]>>]>>',
    ]);
    const { text, dropped } = await built(pdf);
    expect(dropped).toEqual([]);
    expect(text.match(/\/Dest\[ {8} 0 R/g)).toHaveLength(3);
    expect(text).toContain(`<${Buffer.from('https://www.singlewindow.cn/').toString('hex')}>`);
  });

  test('boxes, turns and units, inherited ones too', async () => {
    const pdf = makePdfText([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[600 800 0 0]/Rotate -90>>',
      '<</Type/Page/Parent 2 0 R/CropBox[100 100 400 9000]>>',
      '<</Type/Page/Parent 2 0 R/Rotate 450/UserUnit 2>>',
    ]);
    expect((await built(pdf)).pages).toEqual([
      { widthPt: 300, heightPt: 700, rotation: 270 },
      { widthPt: 1200, heightPt: 1600, rotation: 90 },
    ]);
  });

  test('object streams, as pdf-lib and others write them', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    for (let i = 0; i < 5; i++) document.addPage([300, 300]).drawText(`page ${i}`, { font });
    const { pages, dropped } = await built(await document.save({ useObjectStreams: true }));
    expect(pages).toHaveLength(5);
    expect(dropped).toEqual([]);
  });

  test('the file that is read is not changed', async () => {
    const pdf = onePage('');
    const before = pdf.slice();
    await built(pdf);
    expect(pdf).toEqual(before);
  });
});

describe('hostile and broken files end in a fault', () => {
  const codeOf = async (pdf: Uint8Array, limits: Partial<PdfLimits> = {}) => {
    const result = await build(pdf, limits);
    return result.ok ? 'accepted' : `${result.error.code} ${result.error.detail?.reason ?? ''}`.trim();
  };
  const tree = (...nodes: string[]) => makePdfText(['<</Type/Catalog/Pages 2 0 R>>', ...nodes]);

  test('a page tree that contains itself', async () => {
    expect(await codeOf(tree('<</Type/Pages/Kids[3 0 R]>>', '<</Type/Pages/Kids[2 0 R]>>'))).toBe(
      'document-damaged page-tree',
    );
  });
  test('a page tree of 10^9 pages in a kilobyte', async () => {
    const kids = (n: number) => `<</Type/Pages/Kids[${`${n} 0 R `.repeat(10)}]>>`;
    const levels = Array.from({ length: 9 }, (_, i) => kids(i + 3));
    expect(await codeOf(tree(...levels, '<</Type/Page/MediaBox[0 0 9 9]>>'))).toBe('document-too-many-pages');
  });
  test('the same without a single page', async () => {
    const levels = Array.from({ length: 12 }, (_, i) => `<</Type/Pages/Kids[${`${i + 3} 0 R `.repeat(10)}]>>`);
    expect(await codeOf(tree(...levels, '<</Type/Pages/Kids[]>>'))).toBe('document-too-many-pages');
  });
  test('a page count that lies is not believed', async () => {
    expect(await codeOf(tree('<</Type/Pages/Count 2000000000/Kids[3 0 R]>>', '<</Type/Page/MediaBox[0 0 9 9]>>'))).toBe(
      'accepted',
    );
  });
  test('a page that is missing or unreadable is never passed over', async () => {
    expect(await codeOf(tree('<</Type/Pages/Kids[3 0 R 9 0 R]>>', '<</Type/Page/MediaBox[0 0 9 9]>>'))).toBe(
      'document-damaged page-missing',
    );
    expect(await codeOf(tree('<</Type/Pages/Kids[3 0 R]>>', '<</Type/Page/MediaBox[0 0 1e9 9]>>'))).toBe(
      'document-damaged page-missing',
    );
  });
  test('a page as large as a country', async () => {
    expect(await codeOf(tree('<</Type/Pages/Kids[3 0 R]>>', '<</Type/Page/MediaBox[0 0 900000000 9]>>'))).toBe(
      'document-damaged page-size',
    );
  });
  test('no pages, no catalog, no PDF', async () => {
    expect(await codeOf(tree('<</Type/Pages/Kids[]>>'))).toBe('document-damaged no-pages');
    expect(await codeOf(makePdfText(['<</Type/Nothing>>']))).toBe('document-damaged no-pages');
    expect(await codeOf(new Uint8Array(0))).toBe('document-damaged unreadable');
    expect(await codeOf(Buffer.from('<html>not a pdf</html>'))).toBe('document-damaged unreadable');
  });
  test('encrypted', async () => {
    const page = '<</Type/Pages/Count 1/Kids[3 0 R]>>';
    const pdf = makePdfText(
      ['<</Type/Catalog/Pages 2 0 R>>', page, '<</Type/Page/MediaBox[0 0 9 9]>>'],
      '/Encrypt <</Filter/Standard>>',
    );
    expect(await codeOf(pdf)).toBe('document-encrypted');
  });
  test('values nested 100,000 deep', async () => {
    expect(await codeOf(onePage(`/Group ${'['.repeat(100_000)}${']'.repeat(100_000)}`))).not.toBe('accepted');
  });

  const withObjectStream = (packed: Uint8Array, filter: string) => {
    const text = `4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter${filter}/Length ${packed.length}>>\nstream\n`;
    return Buffer.concat([
      Buffer.from(
        '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/MediaBox[0 0 9 9]>>\nendobj\n',
      ),
      Buffer.from(text),
      packed,
      Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n'),
    ]);
  };
  test('an object stream that inflates without end', async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024, 0x20));
    expect(await codeOf(withObjectStream(bomb, '/FlateDecode'), { maxInflatedBytes: 8 * 1024 * 1024 })).toBe(
      'document-too-complex bomb',
    );
    expect(await codeOf(withObjectStream(deflateSync(bomb), '[/FlateDecode/FlateDecode]'))).toBe(
      'document-damaged unreadable',
    );
  });
  test('an object stream of the ordinary kind', async () => {
    expect(await codeOf(withObjectStream(deflateSync(Buffer.from('5 0 <<>>')), '/FlateDecode'))).toBe('accepted');
  });
  test('more objects than allowed', async () => {
    const many = Array.from({ length: 60 }, () => '[1]');
    const refs = many.map((_, i) => `${i + 4} 0 R`).join(' ');
    expect(await codeOf(onePage(`/Group<</X[${refs}]>>`, ...many), { maxObjects: 50 })).toBe(
      'document-damaged too-many-objects',
    );
  });
  test('random damage', { timeout: 60_000 }, async () => {
    const document = await PDFDocument.create();
    document.addPage([300, 300]).drawText('x', { font: await document.embedFont(StandardFonts.Helvetica) });
    const whole = await document.save({ useObjectStreams: false });
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let i = 0; i < 150; i++) {
      const bytes = whole.slice(0, i % 3 === 0 ? random(whole.length) : whole.length);
      for (let k = 0; k < 1 + random(6); k++) bytes[random(bytes.length)] = random(256);
      const result = await build(bytes);
      if (!result.ok) expect(result.error.code).toMatch(/^document-(damaged|encrypted|too-complex)$/);
    }
  });
});
