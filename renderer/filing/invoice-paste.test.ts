import { describe, expect, it } from 'vitest';
import { emptyInvoice } from '../../shared/claim/case.ts';
import { isTable, pasteInvoices, readTable } from './invoice-paste.ts';

let last = 0;
const newId = () => {
  last += 1;
  return `id-${last}`;
};
const columns = ['invoiceNo', 'invoiceSum', 'insureSum', 'lossSum', 'dueDate'] as const;

describe('what Excel puts on the clipboard', () => {
  it.each<[string, string[][]]>([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"one\nline"\t"say ""x"""', [['one\nline', 'say "x"']]],
    ['a\n\nb', [['a'], ['b']]],
    ['5" pipe\tx', [['5" pipe', 'x']]],
  ])('%j', (text, rows) => {
    expect(readTable(text)).toEqual(rows);
  });

  it.each([
    ['INV-1', false],
    ['INV-1\r\n', false],
    ['INV-1\t5', true],
    ['INV-1\nINV-2', true],
  ])('%j fills several fields: %s', (text, several) => {
    expect(isTable(text)).toBe(several);
  });
});

describe('pasting', () => {
  it('fills cells from the cursor on and adds rows', () => {
    const lines = pasteInvoices(
      [emptyInvoice('first')],
      'INV-1\t1,200.50\t1000\t900\t2026/3/1\nINV-2\t80\t\t80\t20260401',
      {
        columns,
        startRow: 0,
        newId,
      },
    );
    expect(lines).toMatchObject([
      {
        id: 'first',
        invoiceNo: 'INV-1',
        invoiceSum: '1200.5',
        insureSum: '1000',
        lossSum: '900',
        dueDate: '2026-03-01',
      },
      { invoiceNo: 'INV-2', invoiceSum: '80', insureSum: '', lossSum: '80', dueDate: '2026-04-01' },
    ]);
  });

  it('follows a row of headings in either language, whatever their order', () => {
    const lines = pasteInvoices([], '出运日期\t发票号\t收汇状态\t备注\n2026-01-05 00:00:00\tＩＮＶ－９\t部分收汇\tx', {
      columns,
      startRow: 0,
      newId,
    });
    expect(lines).toMatchObject([{ shippedOn: '2026-01-05', invoiceNo: 'INV-9', receiptStatus: 'part' }]);
    expect(pasteInvoices([], 'Invoice no.\tDue date\nA\t2026-02-03', { columns, startRow: 0, newId })).toMatchObject([
      { invoiceNo: 'A', dueDate: '2026-02-03' },
    ]);
  });

  it('keeps what it cannot read, for the person to see', () => {
    const [line] = pasteInvoices([], 'A\t12.5万\t1\t1\tsoon', { columns, startRow: 0, newId });
    expect(line).toMatchObject({ invoiceSum: '12.5万', dueDate: 'soon' });
  });

  it('stops at 200 lines', () => {
    const many = Array.from({ length: 300 }, (_, i) => `N${i}\t1`).join('\n');
    expect(pasteInvoices([], many, { columns, startRow: 0, newId })).toHaveLength(200);
  });
});
