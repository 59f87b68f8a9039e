import { expect, test } from 'vitest';
import { type TextPiece, textByPlace } from './text-order.ts';

const piece = (text: string, x: number, y: number, height = 10): TextPiece => ({
  text,
  x,
  y,
  width: [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? height : height / 2), 0),
  height,
});

test.each<[string, TextPiece[], string]>([
  ['nothing', [], ''],
  ['blank pieces are left out', [piece(' ', 0, 0)], ''],
  ['top to bottom', [piece('two', 0, 100), piece('one', 0, 200)], 'one\ntwo'],
  [
    'labels first and values after them, as many programs write',
    [piece('Invoice No.', 0, 200), piece('Date', 0, 180), piece('88', 100, 200), piece('2022-04-01', 100, 180)],
    'Invoice No. 88\nDate 2022-04-01',
  ],
  ['a slightly raised piece stays on its line', [piece('No', 0, 100), piece('o', 11, 104, 6)], 'Noo'],
  ['letters set one by one', [piece('A', 0, 10), piece('B', 5, 10), piece('C', 10, 10)], 'ABC'],
  ['spaced-out Chinese stays together', [piece('发', 0, 10), piece('票', 15, 10)], '发票'],
  ['Chinese columns stay apart', [piece('发票号码', 0, 10), piece('金额', 80, 10)], '发票号码 金额'],
])('%s', (_name, pieces, expected) => {
  expect(textByPlace(pieces)).toBe(expected);
});
