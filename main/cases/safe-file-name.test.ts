import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from './safe-file-name.ts';

test.each([
  [1, 'TRD-INV', '商业发票', 'pdf', '01_TRD-INV_商业发票.pdf'],
  [12, 'TRD-CON', '贸易合同／订单／形式发票', 'jpg', '12_TRD-CON_贸易合同-订单-形式发票.jpg'],
  [3, 'OTHER', '..\\..\\evil', 'pdf', '03_OTHER_..-..-evil.pdf'],
])('%i %s %s', (position, code, name, ending, expected) => {
  expect(safeFileName(position, code, name, ending)).toBe(expected);
});

test('never longer than the receiving side allows, never a path', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.string({ unit: 'grapheme', maxLength: 300 }), (position, name) => {
      const made = safeFileName(position, 'TRD-INV', name, 'pdf');
      expect([...made].reduce((n, c) => n + (c.charCodeAt(0) <= 255 ? 1 : 2), 0)).toBeLessThanOrEqual(64);
      expect(made).not.toMatch(/[/\\:*?"<>|\p{C}]/u);
      expect(made.endsWith('.pdf')).toBe(true);
    }),
  );
});
