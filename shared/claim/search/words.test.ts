import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairTerm, pairTerms, searchable, searchWords, snippetOf, wordKind } from './words.ts';

test.each([
  ['ＡＣＭＥ　贸易', ['acme', '贸易']],
  ['  INV-001\tinv-001 ', ['inv-001']],
  ['', []],
  ['海', ['海']],
] as const)('%j is looked for as %j', (typed, words) => {
  expect(searchWords(typed)).toEqual(words);
});

test.each([
  ['发票', 'pair'],
  ['海', 'pair'],
  ['a1', 'pair'],
  ['a', 'letter'],
  ['-', 'letter'],
  ['发票号', 'trigram'],
  ['𠮷野', 'pair'],
] as const)('%s goes by %s', (word, kind) => {
  expect(wordKind(word)).toBe(kind);
});

test('every pair of neighbours inside a word is a term, and none across a space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
      const text = searchable(typed);
      const terms = new Set(pairTerms(text).split(' '));
      for (const word of text.toLowerCase().split(' ')) {
        const chars = [...word];
        chars.forEach((char, i) => {
          const next = chars[i + 1];
          if (next !== undefined) expect(terms).toContain(pairTerm(char + next));
        });
      }
    }),
  );
  expect(pairTerms('a b')).toBe('');
});

test('a snippet marks every word, keeps the text and shows what stands around the first', () => {
  const line = `${'前'.repeat(40)}商业发票 INV-1 ${'后'.repeat(80)}`;
  const snippet = snippetOf(line, ['发票', 'inv-1']) ?? [];
  expect(snippet.filter((part) => part.isHit).map((part) => part.text)).toEqual(['发票', 'INV-1']);
  expect(snippet[0]).toEqual({ text: '…', isHit: false });
  expect(snippet.at(-1)).toEqual({ text: '…', isHit: false });
  expect(
    snippet
      .slice(1, -1)
      .map((part) => part.text)
      .join(''),
  ).toBe(line.slice(18, 18 + 24 + 2 + 48));
  expect(snippetOf(line, ['提单'])).toBeUndefined();
});

test('a snippet is a piece of its line, whatever the words', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 120 }),
      fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 3 }),
      (line, words) => {
        const snippet = snippetOf(
          line,
          words.map((word) => word.toLowerCase()),
        );
        const text = snippet?.filter(({ text: part }) => part !== '…').map((part) => part.text) ?? [];
        expect(line).toContain(text.join(''));
      },
    ),
  );
});
