import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { buildSegmentFromPdf, PDF_LIMITS } from './build-from-pdf.ts';
import { cutBox, cutOperator } from './page-cut.ts';

const box = { x: 50, y: 60, width: 400, height: 600 };

test.each([
  [0, { x: 90, y: 510, width: 200, height: 60 }],
  [90, { x: 130, y: 120, width: 40, height: 300 }],
  [180, { x: 210, y: 150, width: 200, height: 60 }],
  [270, { x: 330, y: 300, width: 40, height: 300 }],
] as const)('a part of a page turned by %d is the part that is seen', (rotation, expected) => {
  // From the left a tenth, from the top 15 %.
  const crop = { x: 0.1, y: rotation % 180 === 0 ? 0.15 : 0.2, width: 0.5, height: 0.1 };
  const cut = cutBox(box, rotation, { crop });
  for (const [key, value] of Object.entries(expected)) expect(cut[key as keyof typeof cut]).toBeCloseTo(value, 6);
});

test('straightening keeps the middle of the page where it is', () => {
  expect(cutOperator(box, { straighten: 0 })).toBe('');
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = cutOperator(box, { straighten: 2 }).split(' ').map(Number);
  expect([a * 250 + c * 360 + e, b * 250 + d * 360 + f].map((n) => Math.round(n * 1000) / 1000)).toEqual([250, 360]);
  // Clockwise: what lies right of the middle goes down.
  expect(b * 450 + d * 360 + f).toBeLessThan(360);
});

test('one page of a document becomes a segment with other edges; a page that is not there is a fault', async () => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const words of ['one', 'two', 'three']) {
    const page = document.addPage([500, 700]);
    page.setRotation(degrees(90));
    page.drawText(words, { x: 100, y: 100, font });
  }
  const bytes = await document.save();
  const crop = { x: 0.5, y: 0, width: 0.5, height: 1 };
  const cut = await buildSegmentFromPdf(bytes, PDF_LIMITS, { index: 1, straighten: 1, crop });
  if (!cut.ok) throw new Error(cut.error.code);
  expect(cut.value.pages).toEqual([{ widthPt: 500, heightPt: 350, rotation: 90 }]);
  expect(Buffer.from(cut.value.segment).toString('latin1')).toContain(
    '/MediaBox[0 350 500 700]/CropBox[0 350 500 700]',
  );
  const beyond = await buildSegmentFromPdf(bytes, PDF_LIMITS, { index: 3, straighten: 0, crop: null });
  expect(beyond).toMatchObject({ ok: false, error: { code: 'document-damaged' } });
});
