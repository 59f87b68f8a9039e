import { z } from 'zod';
import type { PageText } from '../reading/page-text.ts';

/** What the words of a page leave behind, enough to find the same page again: nobody can read it. */
export const pageWordsSchema = z.object({
  by: z.enum(['text', 'ocr', 'none']),
  count: z.int().nonnegative(),
  /** Of all words in order. */
  whole: z.int().nonnegative(),
  /** The least numbers its different words were turned into, ascending. */
  sketch: z.array(z.int().nonnegative()).max(40),
  /** Turned clockwise by so much its words can be read; 0 where it was read as it lies. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
});
export type PageWords = z.infer<typeof pageWordsSchema>;

const sketched = 40;

/** FNV-1a over UTF-16. */
const numberOf = (text: string, from = 0x811c9dc5): number => {
  let hash = from;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

export const wordsOf = ({ words, by, turn }: PageText): PageWords => {
  const texts = words.map(({ text }) => text.normalize('NFKC').toUpperCase());
  const different = [...new Set(texts.filter((text) => /[\p{L}\p{N}]/u.test(text)).map((text) => numberOf(text)))];
  return {
    by,
    count: different.length,
    whole: texts.reduce((hash, text) => numberOf(`${text} `, hash), 0x811c9dc5),
    sketch: different.sort((a, b) => a - b).slice(0, sketched),
    turn: turn ?? 0,
  };
};

/** About how many of their different words two pages share, 0–1 (the least numbers of both stand for all). */
export const sharedWords = (a: PageWords, b: PageWords): number => {
  const all = [...new Set([...a.sketch, ...b.sketch])].sort((x, y) => x - y).slice(0, sketched);
  if (all.length === 0) return 0;
  const inA = new Set(a.sketch);
  const inB = new Set(b.sketch);
  return all.filter((one) => inA.has(one) && inB.has(one)).length / all.length;
};
