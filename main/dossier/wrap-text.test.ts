import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

/** Chinese characters two wide, everything else one. */
const measure = (text: string) => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 0);

test.each([
  ['出口信用保险理赔', 8, ['出口信用', '保险理赔']],
  ['金额为 USD 12,450.00 元整', 12, ['金额为 USD', '12,450.00 元', '整']],
  ['甲乙丙，丁戊', 6, ['甲乙', '丙，丁', '戊']],
  ['见（附件一）和', 6, ['见（附', '件一）', '和']],
  ['一二三。', 6, ['一二', '三。']],
  ['two words', 5, ['two', 'words']],
  ['ABCDEFGHIJ', 4, ['ABCD', 'EFGH', 'IJ']],
  ['第一行\n第二行', 20, ['第一行', '第二行']],
  ['', 20, ['']],
])('%s in %d', (text, width, lines) => {
  expect(wrapText(text, width, measure)).toEqual(lines);
});

const piece = fc.constantFrom('保', '险', '，', '。', '（', '）', 'A', 'bc', '12.5', ' ', '“', '”', '…', '$');

test('nothing is lost, nothing is too wide, no line begins with a full stop', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 8, max: 30 }), (pieces, width) => {
      const text = pieces.join('');
      const lines = wrapText(text, width, measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      // A run of marks may be wider than the line itself; a typed blank before a mark is a break that was asked for.
      const run = /[，。）”…]{3,}|[（“$]{3,}| [，。）”…]/;
      if (!run.test(text)) for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。]/);
    }),
    { numRuns: 500 },
  );
});
