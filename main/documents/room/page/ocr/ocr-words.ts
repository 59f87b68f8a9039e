import type { Box, Word } from '../../../../../shared/claim/reading/page-text.ts';

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** Advance of a letter in parts of the letter height, near enough to find a word in its run. */
const advance = (letter: string): number =>
  wide.test(letter) ? 1 : /[A-Z0-9@%&]/.test(letter) ? 0.62 : /[\s.,:;'|]/.test(letter) ? 0.3 : 0.5;

const round = (points: number): number => Math.round(points * 10) / 10;
/** Nothing of a page lies further out; hostile files say otherwise. */
const maxPt = 20_000;
const within = (points: number): number => round(Math.max(-maxPt, Math.min(maxPt, points)));
const maxWord = 400;

/** The words of a run of text that is written from left to right in `box`. */
export function splitRun(text: string, box: Box): Word[] {
  const total = Array.from(text).reduce((sum, letter) => sum + advance(letter), 0);
  if (total === 0 || ![box.x, box.y, box.width, box.height].every(Number.isFinite)) return [];
  const scale = box.width / total;
  const words: Word[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const lead = Array.from(text.slice(0, match.index)).reduce((sum, letter) => sum + advance(letter), 0);
    const own = Array.from(match[0]).reduce((sum, letter) => sum + advance(letter), 0);
    words.push({
      text: match[0].slice(0, maxWord),
      x: within(box.x + lead * scale),
      y: within(box.y),
      width: within(own * scale),
      height: within(box.height),
    });
  }
  return words;
}

export interface RecognisedWord {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}

export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  readonly bbox: { readonly y0: number; readonly y1: number };
  readonly baseline: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}

interface RecognisedBlock {
  readonly paragraphs: readonly { readonly lines: readonly { readonly words: readonly RecognisedWord[] }[] }[];
}

/** How sure the recogniser is of a page, 0–100: each word counts by its letters, for short ones are guessed anywhere. */
export function sureness(blocks: readonly RecognisedBlock[]): number {
  let sum = 0;
  let letters = 0;
  for (const { paragraphs } of blocks)
    for (const { lines } of paragraphs)
      for (const { words } of lines)
        for (const { text, confidence } of words) {
          const { length } = text.trim();
          letters += length;
          sum += length * Math.max(0, Math.min(100, confidence));
        }
  return letters === 0 ? 0 : Math.round(sum / letters);
}

/** Below this the recogniser saw a stain, a frame or a stamp. */
const leastConfidence = 15;

/** Letters with and without strokes below the line are between these parts of the usual height of their line. */
const aboveBase = 0.82;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * The words of a recognised line. The recogniser's boxes of Chinese signs are too wide and of any height: a word ends where
 * the next begins, and all words of a line are as high as the line's letters and stand on its base line.
 */
export function wordsOfLine({ words, baseline }: RecognisedLine): Word[] {
  const kept = words
    .map((word) => ({ ...word, text: word.text.trim().toWellFormed().slice(0, maxWord) }))
    .filter(
      ({ text, confidence, bbox }) =>
        text !== '' && confidence >= leastConfidence && bbox.x1 > bbox.x0 && bbox.y1 > bbox.y0,
    );
  const height = median(kept.map(({ bbox }) => bbox.y1 - bbox.y0)) * 1.3;
  const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
  return kept.map(({ text, bbox }, i) => {
    const next = kept[i + 1]?.bbox.x0 ?? Number.POSITIVE_INFINITY;
    const right = next > bbox.x0 ? Math.min(bbox.x1, next) : bbox.x1;
    const base = baseline.y0 + ((bbox.x0 + right) / 2 - baseline.x0) * slope;
    return {
      text,
      x: within(bbox.x0),
      y: within(base - height * aboveBase),
      width: within(right - bbox.x0),
      height: within(height),
    };
  });
}
