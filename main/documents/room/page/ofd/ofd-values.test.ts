import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOf, deltasOf, matrixOf, rgbOf, svgPathOf, through } from './ofd-values.ts';

test.each([
  ['1.5 2', [1.5, 2]],
  ['g 3 2.5 1', [2.5, 2.5, 2.5, 1]],
  ['7.5 g 2 1 g 1 -67.5', [7.5, 1, 1, -67.5]],
  ['G 2 1', [1, 1]],
  ['', []],
  [undefined, []],
  ['g', []],
  ['g -4 1 2', [2]],
])('deltas %s', (text, deltas) => {
  expect(deltasOf(text)).toEqual(deltas);
});

test('a repetition without end has one', () => {
  expect(deltasOf('g 1e12 1').length).toBe(100_000);
});

test.each([
  ['M 0 0.2 L 73 0.2', 'M 0 0.2 L 73 0.2'],
  ['S 1 2 B 1 2 3 4 5 6 Q 1 2 3 4 C', 'M 1 2 C 1 2 3 4 5 6 Q 1 2 3 4 Z'],
  ['M 0 0 A 5 5 0 2 0 9 9', 'M 0 0 A 5 5 0 1 0 9 9'],
  ['M 0 0 L 5', 'M 0 0'],
  ['M 0 0 L NaN 1 L 2 2', 'M 0 0'],
  ['url(x)', ''],
])('path %s', (data, svg) => {
  expect(svgPathOf(data)).toBe(svg);
});

test('boxes and matrices need all their figures', () => {
  expect(boxOf(' 0 1\t2 3 ')).toEqual({ x: 0, y: 1, width: 2, height: 3 });
  expect([boxOf('0 1 2'), boxOf(undefined), matrixOf('1 0 0 1 0')]).toEqual([undefined, undefined, undefined]);
  expect(through(matrixOf('2 0 0 3 10 20') ?? [0, 0, 0, 0, 0, 0], 1, 1)).toEqual([12, 23]);
});

test.each([
  ['156 82 35', undefined, [156, 82, 35]],
  ['#ff #00 #10', 'RGB', [255, 0, 16]],
  ['128', 'GRAY', [128, 128, 128]],
  ['0 255 255 0', 'CMYK', [255, 0, 0]],
  ['300 -5 x', 'RGB', [255, 0, 0]],
] as const)('colour %s in %s', (value, space, rgb) => {
  expect(rgbOf(value, space)).toEqual(rgb);
});

test('nothing that is written can break the readers', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(deltasOf(text).every(Number.isFinite)).toBe(true);
      expect(svgPathOf(text)).toMatch(/^([MLQCAZ]|-?[\d.]+(e[+-]?\d+)?| )*$/);
      for (const part of rgbOf(text, undefined)) expect(part).toBeGreaterThanOrEqual(0);
    }),
  );
});
