import { expect, test } from 'vitest';
import { decode } from './browser-iconv.ts';
import { readMsg } from './read-msg.ts';
import { testMsg } from './test-msg.ts';

test('an Outlook letter with its files', () => {
  const letter = readMsg(testMsg([{ name: '发票.pdf', bytes: Buffer.from('%PDF-1.7 '.repeat(900)) }]));
  expect(letter).toMatchObject({
    from: 'Mary Hollow <mary@hollow-creek.example>',
    to: '陈静 <chen@qinghe.example>',
    subject: 'Overdue QH-2026-0117',
  });
  expect(letter.text).toContain('此致');
  expect(letter.files.map(({ name, bytes }) => [name, bytes().length])).toEqual([['发票.pdf', 8100]]);
});

test('what is no letter of Outlook is refused', () => {
  expect(() => readMsg(new Uint8Array(2000))).toThrow();
  expect(() => readMsg(testMsg().slice(0, 700))).toThrow();
});

test.each([
  ['cp936', [0xb7, 0xa2, 0xc6, 0xb1], '发票'],
  ['windows1251', [0xcf], 'П'],
  ['utf-16le', [0x41, 0], 'A'],
  ['nonsense', [0xe9], 'é'],
])('old letters in %s are read', (encoding, bytes, text) => {
  expect(decode(Uint8Array.from(bytes), encoding)).toBe(text);
});
