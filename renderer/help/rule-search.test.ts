import { expect, test } from 'vitest';
import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import { ruleBook } from '../../shared/claim/rule-book.ts';
import { matches, readable } from './rule-search.ts';

const book = ruleBook(shippedChecklist);
const found = (words: string): string[] => book.filter((entry) => matches(entry, words)).map(({ id }) => id);

test.each([
  ['知险后出运', 'shipped-after-known'],
  ['TRD-BL', 'TRD-BL'],
  ['INVOICE reported once', 'invoice-elsewhere'],
  ['shouldPayDate', 'due-date-missing'],
])('%s finds %s', (words, id) => {
  expect(found(words)).toContain(id);
});

test('no words find everything, words of nobody nothing', () => {
  expect(found('')).toHaveLength(book.length);
  expect(found('xyzzy')).toEqual([]);
});

test('placeholders are for cases, not for readers', () => {
  expect(readable('发票 {invoiceNo}：{amount}')).toBe('发票 …：…');
});
