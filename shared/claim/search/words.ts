/**
 * Text as it is searched: full-width digits and letters as their plain forms, one kind of white space. Shown as it is,
 * so case stays.
 */
export const searchable = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** For comparing; SQLite's trigram tokenizer folds case the same way for every script we meet. */
export const folded = (text: string): string => text.toLowerCase();

const maxWords = 8;
const maxWordLength = 60;

/** What a person typed, word by word: every one of them must be found somewhere in a case. */
export const searchWords = (typed: string): string[] => {
  const words = searchable(typed)
    .split(' ')
    .map((word) => [...folded(word)].slice(0, maxWordLength).join(''))
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, maxWords);
};

/** How a word is looked up: by trigrams, by the index of pairs where it is too short for them, or by reading the lists. */
export type WordKind = 'trigram' | 'pair' | 'letter';

const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);

export const wordKind = (word: string): WordKind => {
  const chars = [...word];
  if (chars.length >= 3) return 'trigram';
  return chars.length === 2 || isHan(word) ? 'pair' : 'letter';
};

/** A term of the index of pairs: its code points, so that no tokenizer has a say in what a letter is. */
export const pairTerm = (pair: string): string => [...pair].map((char) => char.codePointAt(0)?.toString(36)).join('x');

/** Every pair of neighbouring characters of a text and every single Chinese character, each once, as terms. */
export const pairTerms = (text: string): string => {
  const terms = new Set<string>();
  let before = ' ';
  for (const char of folded(text)) {
    if (isHan(char)) terms.add(pairTerm(char));
    if (char !== ' ' && before !== ' ') terms.add(pairTerm(before + char));
    before = char;
  }
  return [...terms].join(' ');
};

/** Parts of a line to show: `isHit` where a word of the query stands. */
export type Snippet = readonly { readonly text: string; readonly isHit: boolean }[];

const around = 24;

type Span = { readonly from: number; readonly to: number };

const spansIn = (line: string, words: readonly string[]): Span[] => {
  const lower = folded(line);
  // A letter whose lower case is longer would shift every place after it.
  if (lower.length !== line.length) return [];
  const found: Span[] = [];
  for (const word of words)
    for (let at = lower.indexOf(word); at !== -1 && found.length < 100; at = lower.indexOf(word, at + word.length))
      found.push({ from: at, to: at + word.length });
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
};

/** The first place of a query in a line with what stands around it; undefined where none of its words is there. */
export const snippetOf = (line: string, words: readonly string[]): Snippet | undefined => {
  const spans = spansIn(line, words);
  const [first] = spans;
  if (first === undefined)
    return folded(line) !== '' && words.some((word) => folded(line).includes(word))
      ? [{ text: line.slice(0, 80), isHit: false }]
      : undefined;
  const from = Math.max(0, first.from - around);
  const to = Math.min(line.length, first.to + around * 2);
  const parts: { text: string; isHit: boolean }[] = [];
  let at = from;
  for (const span of spans) {
    if (span.from < at || span.to > to) continue;
    if (span.from > at) parts.push({ text: line.slice(at, span.from), isHit: false });
    parts.push({ text: line.slice(span.from, span.to), isHit: true });
    at = span.to;
  }
  if (at < to) parts.push({ text: line.slice(at, to), isHit: false });
  if (from > 0) parts.unshift({ text: '…', isHit: false });
  if (to < line.length) parts.push({ text: '…', isHit: false });
  return parts;
};
