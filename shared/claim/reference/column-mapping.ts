import { z } from 'zod';
import { toHalfWidth } from '../identifiers.ts';
import { importFields } from './import-fields.ts';
import type { ReferenceList } from './records.ts';

/** Which column of a sheet (from 0) fills which field; a field that is not named is not filled. */
export const mappingSchema = z.record(z.string().max(40), z.int().min(0).max(500));
export type Mapping = Readonly<z.infer<typeof mappingSchema>>;

/** A heading without case, width, spaces, units in brackets and signs. */
export const plainHeading = (heading: string): string =>
  toHalfWidth(heading)
    .toLowerCase()
    .replace(/[(（[【].*?[)）\]】]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** How well a heading names a field: 3 exactly, 2 begins with its name, 1 contains it, 0 not at all. */
const closeness = (heading: string, names: readonly string[]): number => {
  if (heading === '') return 0;
  if (names.includes(heading)) return 3;
  const long = names.filter((name) => name.length >= (/^[a-z]/.test(name) ? 5 : 3));
  if (long.some((name) => heading.startsWith(name))) return 2;
  return long.some((name) => heading.includes(name)) ? 1 : 0;
};

/** Columns guessed from their headings: the best match first, every column for one field only. */
export const guessMapping = (list: ReferenceList, headings: readonly string[]): Mapping => {
  const plain = headings.map(plainHeading);
  const offers = importFields[list].flatMap((field, order) =>
    plain.map((heading, column) => ({ id: field.id, order, column, close: closeness(heading, field.headings) })),
  );
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  for (const { id, column } of offers
    .filter(({ close }) => close > 0)
    .toSorted((a, b) => b.close - a.close || a.order - b.order || a.column - b.column)) {
    if (mapping[id] !== undefined || taken.has(column)) continue;
    mapping[id] = column;
    taken.add(column);
  }
  return mapping;
};

const rowsLookedAt = 15;

/** The row (from 0) that names the columns: of the first rows the one in which most fields are recognised. */
export const findHeaderRow = (list: ReferenceList, rows: readonly (readonly string[])[]): number => {
  const found = rows
    .slice(0, rowsLookedAt)
    .map((row, index) => ({ index, count: Object.keys(guessMapping(list, row)).length }));
  return found.toSorted((a, b) => b.count - a.count || a.index - b.index)[0]?.index ?? 0;
};

/** Which of the four lists a sheet is: the one most of whose fields its headings name; undefined where none is likely. */
export const guessList = (rows: readonly (readonly string[])[]): ReferenceList | undefined => {
  const lists = Object.keys(importFields) as ReferenceList[];
  const [best] = lists
    .map((list) => {
      const mapping = guessMapping(list, rows[findHeaderRow(list, rows)] ?? []);
      const hasRequired = importFields[list].every(({ id, isRequired }) => !isRequired || mapping[id] !== undefined);
      return { list, count: hasRequired ? Object.keys(mapping).length : 0 };
    })
    .toSorted((a, b) => b.count - a.count);
  return best !== undefined && best.count >= 2 ? best.list : undefined;
};

/** The name under which the mapping of a set of headings is remembered. */
export const headingSetKey = (list: ReferenceList, headings: readonly string[]): string =>
  `${list}:${headings.map(plainHeading).join('|')}`.slice(0, 2000);
