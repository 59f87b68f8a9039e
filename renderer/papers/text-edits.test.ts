import { expect, test } from 'vitest';
import { inserted, offsetOf, renamed } from './text-edits.ts';

test.each([
  ['甲乙\n丙丁', 1, 1, 0],
  ['甲乙\n丙丁', 2, 2, 4],
  ['𠮷乙', 1, 2, 2],
  ['甲', 9, 9, 1],
])('%j line %d column %d', (text, line, column, at) => {
  expect(offsetOf(text, line, column)).toBe(at);
});

test.each([
  ['甲乙', 1, '{{保单号}}', false, '甲{{保单号}}乙', 8],
  ['甲乙', 1, '{{发票表}}', true, '甲\n{{发票表}}\n乙', 9],
  ['甲\n', 2, '{{发票表}}', true, '甲\n{{发票表}}', 9],
  ['', 5, '{{发票表}}', true, '{{发票表}}', 7],
])('%j gets at %d %j', (text, at, piece, isBlock, made, cursor) => {
  expect(inserted(text, at, piece, isBlock)).toEqual({ text: made, at: cursor });
});

test('another word in the same braces, and only there', () => {
  expect(renamed('{{a}} {{a}}', 6, '$&')).toBe('{{a}} {{$&}}');
  expect(renamed('甲 {{a', 2, 'b')).toBe('甲 {{a');
});
