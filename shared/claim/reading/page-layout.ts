import type { Box, PageText, Word } from './page-text.ts';

/** Words that stand together: a label, a value, a cell of a table. `text` is what a reader would write down. */
export interface Cell {
  readonly text: string;
  readonly box: Box;
  /** Index of its line on the page, from the top. */
  readonly line: number;
  readonly words: readonly { readonly word: Word; readonly start: number; readonly end: number }[];
}

export interface Layout {
  readonly lines: readonly (readonly Cell[])[];
  readonly cells: readonly Cell[];
}

/** Parts of the letter height. */
const cellGap = 1.05;
const spaceGap = 0.18;
/** A recogniser has separated the words already; only what it tore apart touches. */
const spaceGapRecognised = 0.06;
const sameLine = 0.5;

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const middle = ({ y, height }: Box): number => y + height / 2;

export const around = (boxes: readonly Box[]): Box => {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
};

/** How far the lines fall to the right, as a slope: the middle of what neighbouring words say. 0 where few have neighbours. */
const tiltOf = (words: readonly Word[]): number => {
  const sorted = words.toSorted((a, b) => a.x - b.x);
  const slopes: number[] = [];
  for (const [i, word] of sorted.entries()) {
    const end = word.x + word.width;
    const next = sorted
      .slice(i + 1)
      .find(
        ({ x, y, height }) =>
          x > end - height / 2 && x - end < height * 3 && Math.abs(y + height / 2 - middle(word)) < height * 0.7,
      );
    if (next !== undefined)
      slopes.push((middle(next) - middle(word)) / (next.x + next.width / 2 - word.x - word.width / 2));
  }
  return slopes.length < 8 ? 0 : (slopes.toSorted((a, b) => a - b)[slopes.length >> 1] ?? 0);
};

/** Follows each line from left to right, so that a slightly turned page keeps its lines. */
const intoLines = (words: readonly Word[]): Word[][] => {
  const tilt = tiltOf(words);
  const level = (word: Word): number => middle(word) - word.x * tilt;
  const lines: { words: Word[]; last: Word }[] = [];
  for (const word of words.toSorted((a, b) => a.x - b.x || a.y - b.y)) {
    let best: { line: (typeof lines)[number]; off: number } | undefined;
    for (const line of lines) {
      const off = Math.abs(level(line.last) - level(word));
      const allowed = Math.min(line.last.height, word.height) * sameLine;
      const overlaps = line.last.x + line.last.width - word.x > Math.min(line.last.width, word.width) / 2;
      if (off <= allowed && !overlaps && off < (best?.off ?? Number.POSITIVE_INFINITY)) best = { line, off };
    }
    if (best === undefined) lines.push({ words: [word], last: word });
    else {
      best.line.words.push(word);
      best.line.last = word;
    }
  }
  const top = (line: readonly Word[]): number => line.reduce((sum, word) => sum + level(word), 0) / line.length;
  return lines.map((line) => line.words).sort((a, b) => top(a) - top(b));
};

const cellOf = (words: readonly Word[], line: number, isOcr: boolean): Cell => {
  const least = isOcr ? spaceGapRecognised : spaceGap;
  let text = '';
  const placed: Cell['words'][number][] = [];
  let before: Word | undefined;
  for (const word of words) {
    if (before !== undefined) {
      const gap = word.x - before.x - before.width;
      const inWide = wide.test(before.text.at(-1) ?? '') && wide.test(word.text.at(0) ?? '');
      if (!inWide && gap > Math.max(before.height, word.height) * least) text += ' ';
    }
    placed.push({ word, start: text.length, end: text.length + word.text.length });
    text += word.text;
    before = word;
  }
  return { text, box: around(words), line, words: placed };
};

/** The lines of a page and the cells in them, from top to bottom and left to right. */
export const layOut = ({ words, by }: Pick<PageText, 'words' | 'by'>): Layout => {
  const lines = intoLines(words.filter(({ text }) => text.trim() !== '')).map((line, at) => {
    const groups: Word[][] = [];
    for (const word of line) {
      const group = groups.at(-1);
      const before = group?.at(-1);
      if (group === undefined || before === undefined) groups.push([word]);
      else if (word.x - before.x - before.width > Math.max(before.height, word.height) * cellGap) groups.push([word]);
      else group.push(word);
    }
    return groups.map((group) => cellOf(group, at, by === 'ocr'));
  });
  return { lines, cells: lines.flat() };
};

/** Where a part of a cell's text stands; by words, and inside a long word by its share of letters. */
export const placeIn = (cell: Cell, start: number, end: number): Box => {
  const parts = cell.words
    .filter((part) => part.start < end && part.end > start)
    .map(({ word, start: from, end: to }) => {
      const letters = Math.max(1, to - from);
      const left = Math.max(0, start - from) / letters;
      const right = Math.min(letters, end - from) / letters;
      return { x: word.x + word.width * left, y: word.y, width: word.width * (right - left), height: word.height };
    });
  return parts.length === 0 ? cell.box : around(parts);
};

/** The nearest cells under a cell that begin below it or overlap it, nearest line first. */
export const cellsBelow = (layout: Layout, { box, line }: Cell, within = 3.2): Cell[] =>
  layout.lines.slice(line + 1, line + 8).flatMap((cells) =>
    cells.filter(({ box: under }) => {
      const down = middle(under) - middle(box);
      const overlap = Math.min(box.x + box.width, under.x + under.width) - Math.max(box.x, under.x);
      const aligned = Math.abs(under.x - box.x) < box.height * 2;
      return down > 0 && down < box.height * within && (aligned || overlap > Math.min(box.width, under.width) * 0.4);
    }),
  );
