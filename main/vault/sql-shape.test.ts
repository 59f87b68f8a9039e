import { expect, test } from 'vitest';
import { countParameters } from './sql-shape.ts';

test.each([
  ['SELECT 1', 0],
  ['SELECT ?, ?', 2],
  ['SELECT ?1, ?2, ?1', 2],
  ["SELECT '?', ? -- why?\n, ? /* ? */", 2],
  [`SELECT 'it''s ?', "a?b", ?`, 1],
  ['SELECT ?;  ', 1],
  ["SELECT ';', ?", 1],
  ['CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; DELETE FROM c; END', 0],
])('%s has %i parameters', (sql, count) => {
  expect(countParameters(sql)).toBe(count);
});

test('a second statement is refused', () => {
  expect(() => countParameters('DELETE FROM a; DELETE FROM b')).toThrow(TypeError);
});
