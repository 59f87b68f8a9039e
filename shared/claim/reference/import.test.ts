import { describe, expect, it } from 'vitest';
import { findHeaderRow, guessList, guessMapping, headingSetKey } from './column-mapping.ts';
import { importFields } from './import-fields.ts';
import { planImport } from './plan-import.ts';
import { type CellType, readCell } from './read-cell.ts';
import { referenceLists } from './records.ts';

const read = (type: CellType, cell: string): string => {
  const result = readCell(type, cell);
  return result.ok ? result.value : `bad ${result.reason}`;
};

describe('a cell', () => {
  it.each([
    ['amount', '1,234.50', '1234.50'],
    ['amount', 'USD 86,400.00', '86400.00'],
    ['amount', '￥1,200', '1200'],
    ['amount', '１２３.４', '123.4'],
    ['amount', '0.30000000000000004', '0.3000'],
    ['amount', 'about ten', 'bad amount'],
    ['amount', '-5', 'bad amount'],
    ['date', '2025-09-18', '2025-09-18'],
    ['date', '2025/9/8', '2025-09-08'],
    ['date', '2025年9月18日', '2025-09-18'],
    ['date', '20250918', '2025-09-18'],
    ['date', '45918', '2025-09-18'],
    ['date', '18-Sep-2025', '2025-09-18'],
    ['date', '09/10/2025', 'bad date-unclear'],
    ['date', '2025-02-30', 'bad date'],
    ['days', '90 天', '90'],
    ['days', '60', '60'],
    ['days', 'soon', 'bad days'],
    ['currency', 'usd', 'USD'],
    ['currency', '美元', 'USD'],
    ['currency', 'XXX', 'bad currency'],
    ['country', 'usa', 'USA'],
    ['country', '美国', 'bad country'],
    ['pay-mode', 'O/A 60 days', 'OA'],
    ['pay-mode', '3', 'DA'],
    ['pay-mode', '信用证', 'LC'],
    ['pay-mode', 'barter', 'bad pay-mode'],
    ['receipt-status', '部分收汇', 'part'],
    ['receipt-status', '0', 'none'],
    ['ratio', '90%', '0.9'],
    ['ratio', '0.85', '0.85'],
    ['ratio', '90', '0.9'],
    ['ratio', '900', 'bad ratio'],
    ['code', '2.23120250000918e+17', 'bad precision-lost'],
    ['code', ' ＡＢ-1 ', 'AB-1'],
    ['code', 'x'.repeat(65), 'bad too-long'],
    ['text', ' 瓷 餐具 ', '瓷 餐具'],
    ['amount', '—', ''],
  ] as const)('%s %j is %j', (type, cell, value) => {
    expect(read(type, cell)).toBe(value);
  });
});

const headings = [
  '序号',
  '发票号码',
  '买方代码',
  '买方名称',
  '币种',
  '发票金额（USD）',
  '出运日期',
  '应付款日',
  '报关单号',
];

describe('columns', () => {
  it('are told by their headings, each for one field', () => {
    const mapping = guessMapping('shipments', headings);
    expect(mapping).toEqual({
      invoiceNo: 1,
      sinosureBuyerNo: 2,
      buyerName: 3,
      currency: 4,
      invoiceSum: 5,
      shippedOn: 6,
      dueDate: 7,
      customsDeclarationNo: 8,
    });
    expect(new Set(Object.values(mapping)).size).toBe(Object.values(mapping).length);
  });

  it('are told in English too', () => {
    expect(guessMapping('buyers', ['Buyer code', 'Buyer name', 'Country', 'Credit limit', 'Ratio'])).toEqual({
      sinosureBuyerNo: 0,
      name: 1,
      country: 2,
      'limit.limitSum': 3,
      'limit.otherRate': 4,
    });
  });

  it('stand under titles', () => {
    const rows = [['出运申报清单'], ['2025 年度', ''], headings, ['1', 'A-1']];
    expect(findHeaderRow('shipments', rows)).toBe(2);
    expect(guessList(rows)).toBe('shipments');
    expect(
      guessList([
        ['foo', 'bar'],
        ['1', '2'],
      ]),
    ).toBeUndefined();
  });

  it('have a name by which their mapping is found again', () => {
    expect(headingSetKey('shipments', ['发票 号', '金额(USD)'])).toBe(headingSetKey('shipments', ['发票号', '金额']));
    expect(headingSetKey('buyers', ['a'])).not.toBe(headingSetKey('shipments', ['a']));
  });

  it.each(referenceLists)('%s: every heading of a field finds this field', (list) => {
    for (const { id, headings: names } of importFields[list])
      expect(guessMapping(list, [names[0] ?? ''])[id], `${list} ${id}`).toBeDefined();
  });
});

describe('a plan', () => {
  const mapping = { invoiceNo: 0, invoiceSum: 1, shippedOn: 2 };
  const sheet = (...rows: string[][]) => planImport('shipments', [['no', 'sum', 'day'], ...rows], 0, mapping);

  it('takes good rows and names every bad cell with its row', () => {
    const plan = sheet(['A-1', '10', '2025-01-02'], ['', '', ''], ['A-2', 'ten', '30.02.2025'], ['', '5', '']);
    expect(plan.records.map(({ key, row }) => [key, row])).toEqual([['A-1', 2]]);
    expect(plan.records[0]?.record).toMatchObject({
      invoiceNo: 'A-1',
      invoiceSum: '10',
      shippedOn: '2025-01-02',
      status: '',
    });
    expect(plan.bad.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [4, 'invoiceSum', 'amount'],
      [4, 'shippedOn', 'date'],
      [5, 'invoiceNo', 'missing'],
    ]);
    expect([plan.rowCount, plan.badRowCount]).toEqual([3, 2]);
  });

  it('refuses the same number with other content, and takes the same row twice once', () => {
    expect(sheet(['A-1', '10', ''], ['A-1', '10', '']).bad).toEqual([]);
    expect(sheet(['A-1', '10', ''], ['a-1', '11', '']).bad).toMatchObject([{ row: 3, reason: 'twice' }]);
  });

  it('makes several limits of one buyer out of its rows', () => {
    const rows = [
      ['name', 'no', 'limit', 'mode'],
      ['Harbor', 'USA/387022', '100', 'O/A'],
      ['Harbor', 'USA/387022', '200', 'D/P'],
    ];
    const plan = planImport('buyers', rows, 0, {
      name: 0,
      sinosureBuyerNo: 1,
      'limit.limitSum': 2,
      'limit.payMode': 3,
    });
    expect(plan.bad).toEqual([]);
    expect(plan.records).toMatchObject([
      {
        key: 'USA/387022',
        record: {
          limits: [
            { limitSum: '100', payMode: 'OA' },
            { limitSum: '200', payMode: 'DP' },
          ],
        },
      },
    ]);
  });
});
