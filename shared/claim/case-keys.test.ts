import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, keysOfCase } from './case-keys.ts';
import { soundCase, soundInvoice } from './testing/sound-records.ts';

test.each([
  ['Hollow Creek, Inc.', 'ＨＯＬＬＯＷ CREEK INC'],
  ['上海样例（集团）有限公司', '上海样例(集团) 有限公司'],
  ['INV-2025/001', 'inv 2025 001'],
])('%s and %s have one key', (a, b) => {
  expect(keyOf(a)).toBe(keyOf(b));
});

test.each([
  ['INV-2025-001', 'INV-2025-002'],
  ['Sample Trading Inc.', 'Sample Trading LLC'],
  ['上海样例公司', '上海样品公司'],
])('%s and %s have two', (a, b) => {
  expect(keyOf(a)).not.toBe(keyOf(b));
});

test('a key is its own key', () => {
  const signs = fc.constantFrom(...'aZ9 -.,()（），。Ａｚ９　上海·/');
  fc.assert(fc.property(fc.string({ unit: signs }), (text) => keyOf(keyOf(text)) === keyOf(text)));
});

test('a case has its parties and each invoice once, and nothing empty', () => {
  const facts = {
    ...soundCase.facts,
    insured: { ...soundCase.facts.insured, name: ' ' },
    invoices: [soundInvoice, { ...soundInvoice, invoiceNo: '' }, soundInvoice],
  };
  expect(keysOfCase(facts)).toEqual([
    { kind: 'buyer', key: 'SAMPLETRADINGINC', text: 'Sample Trading Inc.' },
    { kind: 'invoice', key: 'INV2025001', text: 'INV-2025-001' },
  ]);
});
