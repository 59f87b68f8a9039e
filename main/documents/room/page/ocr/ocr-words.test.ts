import { expect, test } from 'vitest';
import { splitRun, wordsOfLine } from './ocr-words.ts';

test('a run of text is split at its spaces, each word at its share of the width', () => {
  const words = splitRun('Invoice No. 7', { x: 100, y: 50, width: 130, height: 10 });
  expect(words.map(({ text }) => text)).toEqual(['Invoice', 'No.', '7']);
  expect(words[0]?.x).toBe(100);
  const last = words[2];
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(230, 0);
});

test('places that are no numbers are no places', () => {
  expect(splitRun('a', { x: Number.NaN, y: 0, width: 1, height: 1 })).toEqual([]);
  expect(splitRun('a', { x: 1e9, y: 0, width: 1, height: 1 })[0]?.x).toBe(20_000);
});

const word = (text: string, x0: number, x1: number, y0: number, y1: number, confidence = 90) => ({
  text,
  confidence,
  bbox: { x0, y0, x1, y1 },
});

test('words of a line end where the next begins and are of one height', () => {
  const words = wordsOfLine({
    bbox: { y0: 0, y1: 30 },
    baseline: { x0: 0, y0: 30, x1: 200, y1: 30 },
    words: [
      word('发', 10, 90, 12, 30),
      word('票', 34, 52, 5, 30),
      word('stain', 60, 80, 0, 30, 3),
      word(' ', 90, 99, 0, 9),
    ],
  });
  expect(words.map(({ text }) => text)).toEqual(['发', '票']);
  expect(words[0]).toMatchObject({ x: 10, width: 24 });
  expect(new Set(words.map(({ height }) => height)).size).toBe(1);
});
