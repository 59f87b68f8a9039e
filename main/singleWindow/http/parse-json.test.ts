import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';

it('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 20 }), (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

it.each([
  ['nothing', ''],
  ['a page', '<html>'],
  ['half of it', '{"a":'],
  ['lists in lists', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
  ['objects in objects', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`],
])('%s is none', (_name, text) => {
  expect(parseJson(text)).toBeUndefined();
});

it('brackets in texts are no depth', () => {
  const text = '\\"[{'.repeat(1000);
  expect(parseJson(JSON.stringify({ text, list: [text] }))).toEqual({ text, list: [text] });
});
