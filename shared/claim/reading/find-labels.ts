import { toHalfWidth } from '../identifiers.ts';
import { type LabelRule, labelRules, type ReadingField } from './labels.ts';

/** A label found in a text; `start` and `end` count its characters. */
export interface LabelFound {
  readonly field: ReadingField | null;
  readonly words: string;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
  /** Letters that had to be read otherwise than they stand there. */
  readonly edits: number;
}

/** Letters a recogniser takes for one another, as one of them. */
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  L: 'I',
  '|': 'I',
  '5': 'S',
  '8': 'B',
  '2': 'Z',
};
const counts = /[A-Z0-9\u3400-\u9fff]/;
const latin = /[A-Za-z]/;
const han = /[\u3400-\u9fff]/;

interface Squashed {
  readonly letters: string;
  /** Where each of them stands in the text. */
  readonly at: readonly number[];
}

/** Only what counts for comparing; case, width, spaces and signs are gone. */
const squash = (text: string, isOcr: boolean): Squashed => {
  let letters = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const half = toHalfWidth(text[i] ?? '').toUpperCase();
    const read = isOcr ? (lookAlikes[half] ?? half) : half;
    if (read.length === 1 && counts.test(read)) {
      letters += read;
      at.push(i);
    }
  }
  return { letters, at };
};

interface ReadyRule extends LabelRule {
  readonly exact: string;
  readonly folded: string;
  readonly isLatin: boolean;
}
const ready: readonly ReadyRule[] = labelRules.map((rule) => ({
  ...rule,
  exact: squash(rule.words, false).letters,
  folded: squash(rule.words, true).letters,
  isLatin: latin.test(rule.words),
}));

/** Wrong letters a recognised label may have: none in a short one, where any would make another word of it. */
const editsAllowed = ({ folded, isLatin }: ReadyRule): number => {
  if (isLatin) return folded.length >= 12 ? 2 : folded.length >= 7 ? 1 : 0;
  return folded.length >= 4 ? 1 : 0;
};

/** Places of `wanted` in `text` with at most `edits` letters wrong, missing or too many (Sellers). Ends are exclusive. */
const placesOf = (text: string, wanted: string, edits: number): { start: number; end: number; edits: number }[] => {
  const found: { start: number; end: number; edits: number }[] = [];
  if (edits === 0) {
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1))
      found.push({ start: at, end: at + wanted.length, edits: 0 });
    return found;
  }
  type Step = { cost: number; start: number };
  let column: Step[] = Array.from({ length: wanted.length + 1 }, (_, i) => ({ cost: i, start: 0 }));
  for (let j = 1; j <= text.length; j++) {
    const next: Step[] = [{ cost: 0, start: j }];
    for (let i = 1; i <= wanted.length; i++) {
      const same = wanted[i - 1] === text[j - 1] ? 0 : 1;
      const ways: Step[] = [
        { cost: (column[i - 1]?.cost ?? 99) + same, start: column[i - 1]?.start ?? 0 },
        { cost: (column[i]?.cost ?? 99) + 1, start: column[i]?.start ?? 0 },
        { cost: (next[i - 1]?.cost ?? 99) + 1, start: next[i - 1]?.start ?? 0 },
      ];
      next.push(ways.reduce((best, way) => (way.cost < best.cost ? way : best)));
    }
    column = next;
    const last = column[wanted.length];
    if (last !== undefined && last.cost <= edits) found.push({ start: last.start, end: j, edits: last.cost });
  }
  return found;
};

/** A word as short as "to" or "date" is a label only where a cell begins with it. */
const isShort = ({ exact, isLatin }: ReadyRule): boolean => exact.length <= (isLatin ? 5 : 1);

const isWhole = (text: string, start: number, end: number, rule: ReadyRule): boolean => {
  if (isShort(rule) && text.slice(0, start).trim() !== '') return false;
  if (!rule.isLatin) return rule.exact.length > 1 || /^\s*[:：]/.test(text.slice(end));
  return !latin.test(text[start - 1] ?? '') && !latin.test(text[end] ?? '');
};

/** The labels in a text, from left to right; of those that share letters the longest and best read stays. */
export const findLabels = (text: string, isOcr: boolean): LabelFound[] => {
  const { letters, at } = squash(text, isOcr);
  const all: (LabelFound & { readonly size: number })[] = [];
  for (const rule of ready) {
    const wanted = isOcr ? rule.folded : rule.exact;
    if (wanted.length > letters.length + 2) continue;
    for (const place of placesOf(letters, wanted, isOcr ? editsAllowed(rule) : 0)) {
      const start = at[place.start];
      const last = at[place.end - 1];
      if (start === undefined || last === undefined || last < start) continue;
      const end = last + 1;
      if (!isWhole(text, start, end, rule)) continue;
      // Chinese has no spaces to tell a label from a word that contains it: "收货人" inside a sentence.
      if (!rule.isLatin && start > 0 && han.test(text[start - 1] ?? '') && wanted.length < 3) continue;
      const { field, words, weight } = rule;
      all.push({ field, words, weight, start, end, edits: place.edits, size: wanted.length });
    }
  }
  all.sort((a, b) => b.size - b.edits * 2 - (a.size - a.edits * 2) || a.edits - b.edits || b.weight - a.weight);
  const kept: LabelFound[] = [];
  for (const { size: _size, ...label } of all)
    if (kept.every((other) => label.end <= other.start || label.start >= other.end)) kept.push(label);
  return kept.sort((a, b) => a.start - b.start);
};
