import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxNameUnits, nameUnits, packageFileNames, safeFileName } from './package-file-names.ts';

test.each([
  ['发票', 'INV2026-001', 'pdf', '发票_INV2026-001.pdf'],
  ['商业发票', 'HC/2026:07', 'PDF', '商业发票_HC-2026-07.pdf'],
  ['贸易合同／订单／形式发票', '', 'jpg', '贸易合同-订单-形式发票.jpg'],
  ['', 'CON', 'pdf', '_CON.pdf'],
  ['', 'lpt1.old', 'pdf', '_lpt1.old.pdf'],
  ['', '..\\..\\evil', 'pdf', 'evil.pdf'],
  ['', 'invoice\u202egpj.exe', 'pdf', 'invoice-gpj.exe.pdf'],
  ['\ud800', '', '../sh', 'document.sh'],
])('%j %j %j', (kind, number, ending, expected) => {
  expect(safeFileName({ kind, number, ending })).toBe(expected);
});

test('what would be called the same is told apart, parts are numbered, upper and lower case are one', () => {
  expect(
    packageFileNames([
      { kind: '发票', number: 'A1', ending: 'pdf' },
      { kind: '发票', number: 'a1', ending: 'pdf' },
      { kind: '提单', number: 'B', ending: 'pdf', part: { no: 1, of: 2 } },
      { kind: '提单', number: 'B', ending: 'pdf', part: { no: 2, of: 2 } },
    ]),
  ).toEqual(['发票_A1.pdf', '发票_a1_2.pdf', '提单_B_part1of2.pdf', '提单_B_part2of2.pdf']);
});

test('a long name loses words of its kind before it loses its number', () => {
  const name = safeFileName({ kind: '出口信用保险短期险'.repeat(5), number: 'INV2026-001', ending: 'pdf' });
  expect(name).toMatch(/_INV2026-001\.pdf$/);
  expect(nameUnits(name)).toBeLessThanOrEqual(maxNameUnits);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom('', 'CON', 'nul', 'COM1.', '发票', '...', ' ', 'aux.txt', '_', '发票'.repeat(40)),
);
const file = fc.record(
  {
    kind: anyText,
    number: anyText,
    ending: fc.oneof(fc.constantFrom('pdf', 'jpg'), anyText),
    part: fc.record({ no: fc.integer({ min: 1, max: 99 }), of: fc.integer({ min: 2, max: 99 }) }),
  },
  { requiredKeys: ['kind', 'number', 'ending'] },
);

test('every name of a package is safe, short and its own', () => {
  fc.assert(
    fc.property(fc.array(file, { minLength: 1, maxLength: 30 }), (files) => {
      const names = packageFileNames(files);
      expect(names).toHaveLength(files.length);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        expect(nameUnits(name)).toBeLessThanOrEqual(maxNameUnits);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{C}]/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i);
        expect(name).toMatch(/^[^. ].*[^. _-]\.[a-z0-9]{1,8}$|^[^. ]\.[a-z0-9]{1,8}$/u);
        expect(name.normalize('NFC')).toBe(name);
      }
    }),
    { numRuns: 300 },
  );
});
