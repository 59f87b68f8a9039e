import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { defaultSheetLimits } from '../../sheet-contract.ts';
import { Refusal } from '../refusal.ts';
import { decodeText } from './decode-text.ts';
import { findDelimiter, readCsv } from './read-csv.ts';
import { cellText, readWorkbook } from './read-workbook.ts';

const utf8 = new TextEncoder();
/** 发票号,金额 \n A-1,"1,200.50" in GBK. */
const gbk = Uint8Array.from([
  0xb7, 0xa2, 0xc6, 0xb1, 0xba, 0xc5, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0x41, 0x2d, 0x31, 0x2c, 0x22, 0x31, 0x2c,
  0x32, 0x30, 0x30, 0x2e, 0x35, 0x30, 0x22, 0x0a,
]);

describe('the text of a list', () => {
  it('is told from GBK, UTF-8 with and without its mark, and UTF-16', () => {
    expect(decodeText(gbk)).toEqual({ text: '发票号,金额\nA-1,"1,200.50"\n', encoding: 'gb18030' });
    expect(decodeText(utf8.encode('\ufeff发票号'))).toEqual({ text: '发票号', encoding: 'utf-8' });
    expect(decodeText(utf8.encode('发票号'))).toEqual({ text: '发票号', encoding: 'utf-8' });
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0xd1, 0x53]))).toEqual({ text: '发', encoding: 'utf-16le' });
  });

  it('is not made out of a picture', () => {
    expect(() => decodeText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toThrow(Refusal);
  });
});

describe('a CSV', () => {
  it.each([
    ['a,b\n1,2', ','],
    ['a;b;c\n1,5;2,5;3', ';'],
    ['a\tb\n1\t2', '\t'],
    ['a|b\n1|2', '|'],
    ['"a;b","c"\n"1;2","3"', ','],
    ['one column', ','],
  ])('%j is separated by %j', (text, sign) => {
    expect(findDelimiter(text)).toBe(sign);
  });

  it('keeps quoted commas, line breaks and empty rows where they are', () => {
    expect(readCsv('a,b\n\n"1,000","x\ny"\n3', defaultSheetLimits)).toEqual([
      ['a', 'b'],
      [''],
      ['1,000', 'x\ny'],
      ['3'],
    ]);
    expect(readCsv('sep=;\r\na;b\r\n1,5;2', defaultSheetLimits)).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });

  it('is refused when it is too long', () => {
    expect(() => readCsv('a\nb\nc', { ...defaultSheetLimits, maxRows: 2 })).toThrow('sheet-too-large');
  });
});

describe('a workbook', () => {
  it('gives texts, plain decimals and days', async () => {
    const made = await writeXlsxFile(
      [
        [{ value: '发票号' }, { value: '金额' }, { value: '出运日期' }],
        [
          { value: 'A-1' },
          { value: 86400.5, type: Number },
          { value: new Date(Date.UTC(2025, 8, 18)), type: Date, format: 'yyyy-mm-dd' },
        ],
      ],
      { sheet: '出运' },
    ).toBuffer();
    expect(await readWorkbook(made, defaultSheetLimits)).toEqual([
      {
        name: '出运',
        rows: [
          ['发票号', '金额', '出运日期'],
          ['A-1', '86400.5', '2025-09-18'],
        ],
      },
    ]);
  });

  it('that is damaged or no workbook is refused in words', async () => {
    await expect(readWorkbook(utf8.encode('PK nonsense'), defaultSheetLimits)).rejects.toThrow('sheet-damaged');
  });

  it('shows that a long number has lost its end', () => {
    expect(cellText(Number('223120250000918001'))).toBe('2.23120250000918e+17');
    expect(cellText(6911101900)).toBe('6911101900');
  });
});
