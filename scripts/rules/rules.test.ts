import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import { ruleBook, ruleKinds, ruleSeverities } from '../../shared/claim/rule-book.ts';
import { textKey } from '../../shared/locale/locale.ts';
import { testPlaces } from './test-places.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const book = ruleBook(shippedChecklist);
const places = testPlaces(root, book);

describe.each(book.map((entry) => [entry.kind, entry.id, entry] as const))('%s %s', (kind, id, entry) => {
  test('says what, why and how far to trust it, in both languages, and is tested', () => {
    expect(entry.source.length).toBeGreaterThan(3);
    for (const text of [entry.text, entry.more])
      for (const side of [text.zh, text.en]) expect(side.trim()).not.toBe('');
    expect(entry.text.zh).not.toBe(`${kind}.${id}`);
    expect(places.get(`${kind} ${id}`), 'a row of a table in a test').not.toEqual([]);
  });
});

test('there is a book of every kind, each id once', () => {
  expect([...new Set(book.map(({ kind }) => kind))]).toEqual([...ruleKinds]);
  expect(new Set(book.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(book.length);
  expect(book.filter(({ kind }) => kind === 'doubt').length).toBeGreaterThanOrEqual(40);
});

test('every kind and severity has its word', () => {
  for (const kind of ruleKinds) expect(textKey(`rules.kind.${kind}`)).toBeDefined();
  for (const severity of ruleSeverities) expect(textKey(`rules.severity.${severity}`)).toBeDefined();
});

test('a rule no table names has no place', () => {
  expect(testPlaces(root, [{ kind: 'doubt', id: 'nobody-tests-me' }]).get('doubt nobody-tests-me')).toEqual([]);
});
