import type { PaperSides } from './print-choice.ts';

/** A piece of the pack before it is laid on paper. */
export type PaperPiece = { readonly pages: number; readonly sides: PaperSides; readonly copies: number };

/** One side of paper: a page of a piece in one of its copies, or nothing. */
export type PaperSide = { readonly piece: number; readonly copy: number; readonly page: number } | 'blank';

export type PaperLayout = {
  readonly sides: readonly PaperSide[];
  /** Side, from 1, on which each piece begins, and how many sides its copies take; without the blank ones at its end. */
  readonly places: readonly { readonly first: number; readonly count: number }[];
};

/**
 * Lays pieces on the sides of a print job. On both sides of the paper every copy of every piece begins on a front, and
 * what is printed on one side has an empty back. On one side nothing is inserted. Nothing blank comes last.
 */
export const layOut = (pieces: readonly PaperPiece[], bothSides: boolean): PaperLayout => {
  const sides: PaperSide[] = [];
  const places = pieces.map((piece, at) => {
    const toFront = () => {
      if (bothSides && sides.length % 2 === 1) sides.push('blank');
    };
    toFront();
    const first = sides.length + 1;
    let last = sides.length;
    for (let copy = 0; copy < piece.copies; copy += 1) {
      toFront();
      for (let page = 0; page < piece.pages; page += 1) {
        if (piece.sides === 'one') toFront();
        sides.push({ piece: at, copy, page });
        last = sides.length;
      }
    }
    return { first, count: last - first + 1 };
  });
  return { sides, places };
};

/** Sheets of paper that many sides take. */
export const sheetsOf = (sides: number, bothSides: boolean, copies: number): number =>
  (bothSides ? Math.ceil(sides / 2) : sides) * copies;

/**
 * Page numbers as a person types them: `1-3, 7，12-`; '' is all of them. Undefined where it is no such list or leads
 * out of `pageCount`. Ascending, each once.
 */
export const readPages = (text: string, pageCount: number): number[] | undefined => {
  const all = Array.from({ length: pageCount }, (_, i) => i + 1);
  if (text.trim() === '') return all;
  const wanted = new Set<number>();
  for (const part of text.split(/[,，、;；\s]+/).filter((piece) => piece !== '')) {
    const match = /^(\d{1,5})?([-–—~～])?(\d{1,5})?$/.exec(part);
    if (match === null || (match[1] === undefined && match[3] === undefined)) return undefined;
    const from = match[1] === undefined ? 1 : Number(match[1]);
    const to = match[2] === undefined ? from : match[3] === undefined ? pageCount : Number(match[3]);
    if (from < 1 || to > pageCount || from > to) return undefined;
    for (let page = from; page <= to; page += 1) wanted.add(page);
  }
  return wanted.size === 0 ? undefined : [...wanted].sort((a, b) => a - b);
};

/** Ascending pages in the shortest words: `1-3,7`. */
export const pagesText = (pages: readonly number[]): string => {
  const runs: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === page - 1) last.to = page;
    else runs.push({ from: page, to: page });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(',');
};
