import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName } from './file-name.ts';

test.each([
  ['invoice.pdf', 'invoice.pdf'],
  ['发票 2022-04.pdf', '发票 2022-04.pdf'],
  ['/home/a/b.pdf', 'b.pdf'],
  ['C:\\Users\\a\\b.pdf', 'b.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\0b\n.pdf', 'ab.pdf'],
  ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
  ['a\u200Bb\uFEFF.pdf', 'ab.pdf'],
  ['a<b>:c?.pdf', 'a_b__c_.pdf'],
  ['name. . ', 'name'],
  ['CON.pdf', '_CON.pdf'],
  ['COM1', '_COM1'],
  ['console.pdf', 'console.pdf'],
  ['e\u0301.pdf', 'é.pdf'],
  ['\uD800.pdf', '\uFFFD.pdf'],
  ['', 'document'],
  ['a/b/', 'document'],
  ['..', 'document'],
])('%j becomes %j', (raw, clean) => {
  expect(cleanFileName(raw)).toBe(clean);
});

test('a long name keeps its extension', () => {
  const clean = cleanFileName(`${'长'.repeat(300)}.pdf`);
  expect([...clean]).toHaveLength(200);
  expect(clean.endsWith('长.pdf')).toBe(true);
});

test('is never empty, never longer than 200 characters, holds no separator, and cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
      const clean = cleanFileName(raw);
      expect(clean.length).toBeGreaterThan(0);
      expect([...clean].length).toBeLessThanOrEqual(200);
      expect(clean).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
      expect(cleanFileName(clean)).toBe(clean);
    }),
  );
});
