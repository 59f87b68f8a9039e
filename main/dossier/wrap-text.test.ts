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

const anything = fc.constantFrom('保', '险', '，', '。', '（', '）', 'A', 'bc', '12.5', ' ', '“', '”', '…', '$');

test('nothing is lost and nothing is too wide', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 60 }), fc.integer({ min: 8, max: 30 }), (pieces, width) => {
      const text = pieces.join('');
      const lines = wrapText(text, width, measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
    }),
    { numRuns: 500 },
  );
});

/** Prose: a word with at most one mark before and after it, so that no group is wider than the narrowest line. */
const words = fc.tuple(
  fc.constantFrom('', '（', '“'),
  fc.constantFrom('保', '险单', 'AB', '12.50'),
  fc.constantFrom('', '，', '。', '）', '”'),
);

test('no line begins with a closing mark, none ends with an opening one, no word is cut', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), fc.integer({ min: 10, max: 30 }), (prose, width) => {
      const lines = wrapText(prose.map((group) => group.join('')).join(' '), width, measure);
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。）”]/);
        expect(line).not.toMatch(/[（“]$/);
        expect(line).not.toMatch(/^(?:B|2\.50|\.50|50|0)|(?:A|12?|12\.5?)$/);
      }
    }),
    { numRuns: 500 },
  );
});
