import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ExportSheet, writeWorkbook } from './workbook.ts';

const open = async (sheet: ExportSheet) => {
  const files = unzipSync(await writeWorkbook([sheet]));
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((match) => match[1] ?? '');
  const cells = new Map(
    [...text('xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/gs)].map(
      ([, place = '', attributes = '', inside = '']) => {
        const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
        const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1] ?? '';
        return [place, { type, value: type === 's' ? (strings[Number(value)] ?? '') : value }] as const;
      },
    ),
  );
  return {
    cells,
    all: Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n'),
    names: Object.keys(files),
  };
};

const sheet = (rows: ExportSheet['rows'], name = '案件'): ExportSheet => ({
  name,
  columns: [
    { title: '买方', kind: 'text' },
    { title: '金额', kind: 'amount' },
    { title: '件数', kind: 'count' },
    { title: '期限', kind: 'day' },
    { title: '更新', kind: 'moment' },
  ],
  rows,
});

test('amounts, counts and days are numbers and dates, the rest is text', async () => {
  const { cells } = await open(sheet([['Acme', '1234.50', 3, '2026-03-05', '2026-03-05T12:00:00.000Z']]));
  expect([...cells.entries()]).toEqual([
    ['A1', { type: 's', value: '买方' }],
    ['B1', { type: 's', value: '金额' }],
    ['C1', { type: 's', value: '件数' }],
    ['D1', { type: 's', value: '期限' }],
    ['E1', { type: 's', value: '更新' }],
    ['A2', { type: 's', value: 'Acme' }],
    ['B2', { type: 'n', value: '1234.5' }],
    ['C2', { type: 'n', value: '3' }],
    ['D2', { type: 'n', value: '46086' }],
    ['E2', { type: 'n', value: '46086.5' }],
  ]);
});

test.each(['=1+1', '+SUM(A1)', '-2', '@x', '\t=1', '=HYPERLINK("http://x")', '<b>&"', '\u0007bell'])(
  'text that looks like a formula, a tag or a sign stays text: %j',
  async (value) => {
    const { cells, all } = await open(sheet([[value, value, 1, value, value]]));
    for (const place of ['A2', 'B2', 'D2', 'E2']) expect(cells.get(place)?.type).toBe('s');
    expect(all).not.toMatch(/<f[ >]/);
  },
);

test('an amount is a number only where the number is the amount', async () => {
  const { cells } = await open(
    sheet([
      ['a', '123456789012345.67', 1, null, null],
      ['b', '', null, null, null],
    ]),
  );
  expect(cells.get('B2')).toEqual({ type: 's', value: '123456789012345.67' });
  expect(cells.has('B3')).toBe(false);
  await fc.assert(
    fc.asyncProperty(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.nat(4), async (digits, decimals) => {
      const text = digits.toString().padStart(decimals + 1, '0');
      const amount = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
      const { cells: made } = await open(sheet([['a', amount, 1, null, null]]));
      expect(made.get('B2')?.type).toBe('n');
      expect(Number(made.get('B2')?.value)).toBe(Number(amount));
    }),
    { numRuns: 25 },
  );
});

test('a sheet may be called anything', async () => {
  const { all } = await open(sheet([], '报损/索赔: [一览]*? 这个名字比三十一个字符还要长得多得多得多得多'));
  expect(all).toContain('name="报损 索赔   一览');
});
