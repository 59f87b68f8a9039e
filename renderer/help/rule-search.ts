import type { BookEntry } from '../../shared/claim/rule-book.ts';

/** A text for reading: what is filled in at a case is an ellipsis here. */
export const readable = (text: string): string => text.replace(/\{\w+\}/g, '…');

/** True when every word is somewhere in a rule, in either language. */
export const matches = ({ id, source, text, more }: BookEntry, words: string): boolean => {
  const all = [id, source, text.zh, text.en, more.zh, more.en].join('\n').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
};
