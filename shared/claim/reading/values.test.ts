import { describe, expect, it } from 'vitest';
import {
  applyCorrections,
  buyerKey,
  noCorrections,
  withAccepted,
  withCorrected,
  withDismissed,
} from './corrections.ts';
import { layOut } from './page-layout.ts';
import { readStoredText, storeText } from './page-text.ts';
import { plainAmount, readAmounts, readCurrency } from './read-amount.ts';
import { readBillNo, readCode, readDeclarationNo, readPolicyNo, readUscc } from './read-codes.ts';
import { readDate } from './read-date.ts';
import { readName } from './read-name.ts';

describe('dates', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['05 MAR 2026', '2026-03-05'],
    ['5th March, 2026', '2026-03-05'],
    ['March 5, 2026', '2026-03-05'],
    ['MAR.05,2026', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['2026 年 03 月 05 日', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['25/03/2026', '2026-03-25'],
    ['03/25/2026', '2026-03-25'],
    ['05/03/2026', '2026-03-05'],
    ['31 FEB 2026', undefined],
    ['1234567', undefined],
    ['2231', undefined],
  ])('%s', (text, day) => {
    expect(readDate(text, false)?.value).toBe(day);
  });
  it.each([
    ['2O26-O3-05', '2026-03-05'],
    ['2026年3月5曰', '2026-03-05'],
    ['O5 MAR 2026', '2026-03-05'],
  ])('recognised %s', (text, day) => {
    expect(readDate(text, true)?.value).toBe(day);
  });
});

describe('amounts', () => {
  it.each([
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ["1'234.50", '1234.50'],
    ['12.480.00', '12480.00'],
    ['1234', '1234'],
    ['1,23', '1.23'],
    ['1,2345', undefined],
  ])('%s', (text, amount) => {
    expect(plainAmount(text)).toBe(amount);
  });
  it('names the currency beside it, and none that is further away', () => {
    expect(readAmounts('USD 53,000.00', false)).toMatchObject([{ value: '53000.00', currency: 'USD' }]);
    expect(readAmounts('￥1,200.00', false)).toMatchObject([{ value: '1200.00', currency: 'CNY' }]);
    expect(readAmounts('1200 PCS 14 KGS 3,000.00', false)).toMatchObject([{ value: '3000.00', currency: '' }]);
  });
  it('puts digits right that were taken for letters', () => {
    expect(readAmounts('USD 53,OOO.00', true).map(({ value }) => value)).toEqual(['53000.00']);
  });
  it('knows currencies by code, name and sign', () => {
    expect(readCurrency('AMOUNT (EUR)')?.value).toBe('EUR');
    expect(readCurrency('币制 美元')?.value).toBe('USD');
    expect(readCurrency('RMB')?.value).toBe('CNY');
    expect(readCurrency('EUROPE')?.value).toBeUndefined();
  });
});

describe('numbers', () => {
  it.each([
    ['INV-2026-O031', 'INV-2026-0031'],
    ['5C-2026-1869', 'SC-2026-1869'],
    ['5HHAM2682473', 'SHHAM2682473'],
    ['BL2026001', 'BL2026001'],
    ['GC-8636-Z6', 'GC-8636-26'],
  ])('recognised %s is %s', (text, value) => {
    expect(readCode(text, true)?.value).toBe(value);
  });
  it('takes no date and no word for a number', () => {
    expect(readCode('2026-03-05', false)).toBeUndefined();
    expect(readCode('HAMBURG', false)).toBeUndefined();
  });
  it('reads a declaration number with spaces and misread digits', () => {
    expect(readDeclarationNo('2231 2026 0000 123456', false)?.value).toBe('223120260000123456');
    expect(readDeclarationNo('22312O260OOO123456', true)?.value).toBe('223120260000123456');
    expect(readDeclarationNo('22312O260OOO123456', false)).toBeUndefined();
    expect(readDeclarationNo('223120269000123456', false)).toBeUndefined();
  });
  it('knows a bill of lading number by its shape, and a container by its own', () => {
    expect(readBillNo('MAEU797432037', false)?.value).toBe('MAEU797432037');
    expect(readBillNo('| cosu68OO597085 |', true)?.value).toBe('COSU6800597085');
    expect(readBillNo('CSLU5670027', false)).toBeUndefined();
    expect(readBillNo('TOTAL12345678', false)).toBeUndefined();
  });
  it('reads a credit code only when its check digit fits', () => {
    expect(readUscc('(91350100M000100Y43)', false)?.value).toBe('91350100M000100Y43');
    expect(readUscc('9135O1OOM000100Y43', true)?.value).toBe('91350100M000100Y43');
    expect(readUscc('91350100M000100Y44', false)).toBeUndefined();
  });
  it('is less sure of a policy number of a shape it does not know', () => {
    expect(readPolicyNo('SCH017067-161600', false)?.sure).toBe(1);
    expect(readPolicyNo('PX-2026-01', false)?.sure).toBeLessThan(0.8);
  });
});

describe('names', () => {
  it.each([
    [': NORTHWIND HOME TEXTILES INC.', false, 'NORTHWIND HOME TEXTILES INC.'],
    ['| N0RTHWIND H0ME TEXTlLES INC.', true, 'NORTHWIND HOME TEXTILES INC.'],
    ['上海样例进出口有限公司 地址：浦东', false, '上海样例进出口有限公司'],
    ['ACME TOOLS INC., 12 HARBOUR ROAD, BOSTON MA 02110, USA', false, 'ACME TOOLS INC.'],
    ['GULF STAR TRADING LLC P.O. BOX 1234 DUBAI', false, 'GULF STAR TRADING LLC'],
    ['COMERCIAL ANDINA S.A., LIMA, PERU', false, 'COMERCIAL ANDINA S.A.'],
    ['HANSE WERKZEUG GMBH, HAMBURGER STR. 5, 20095 HAMBURG', false, 'HANSE WERKZEUG GMBH'],
    ['样例（上海）贸易有限公司，上海市浦东新区世纪大道1号', false, '样例（上海）贸易有限公司'],
    ['BRIGHT LIMITED EDITIONS INC.', false, 'BRIGHT LIMITED EDITIONS INC.'],
    ['KOWALSKI I SYNOWIE SP. Z O.O.', false, 'KOWALSKI I SYNOWIE SP. Z O.O.'],
    ['TO ORDER OF SHIPPER', false, undefined],
    ['12345', false, undefined],
  ])('%s', (text, isOcr, name) => {
    expect(readName(text, isOcr)?.value).toBe(name);
  });
});

describe('layout', () => {
  const word = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 5, height: 9 });
  it('keeps the lines of a page that lies askew', () => {
    const words = Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 10 }, (_, i) => word('abcdefg', 40 + i * 45, 40 + row * 14 + (40 + i * 45) * 0.03)),
    ).flat();
    expect(layOut({ words, by: 'ocr' }).lines.map((line) => line.length)).toEqual(Array(12).fill(10));
  });
  it('parts cells where there is a gap, and joins Chinese without spaces', () => {
    const words = [word('发', 40, 40), word('票', 46, 40), word('No.', 120, 40), word('7', 136, 40)];
    expect(layOut({ words, by: 'text' }).cells.map(({ text }) => text)).toEqual(['发票', 'No.7']);
  });
});

describe('stored text', () => {
  const pages = [
    { widthPt: 595, heightPt: 842, by: 'text' as const, words: [{ text: 'a', x: 1, y: 2, width: 3, height: 4 }] },
  ];
  it('comes back as it was', () => {
    expect(readStoredText(JSON.parse(JSON.stringify(storeText(pages))))).toEqual({ pages, hasPlaces: true });
  });
  it('reads the text of before there were places', () => {
    const old = readStoredText(['Invoice No. A1\nTotal', '']);
    expect(old?.hasPlaces).toBe(false);
    expect(old?.pages.map(({ words }) => words.map(({ text }) => text))).toEqual([
      ['Invoice', 'No.', 'A1', 'Total'],
      [],
    ]);
  });
  it('is nothing when it is something else', () => {
    expect(readStoredText({ version: 3, pages })).toBeUndefined();
    expect(readStoredText('text')).toBeUndefined();
  });
});

describe('corrections of a buyer', () => {
  const found = {
    field: 'contractNo' as const,
    value: '26HT1',
    read: '26HT1',
    label: 'CONTRACT NO',
    page: 0,
    box: { x: 0, y: 0, width: 1, height: 1 },
    confidence: 0.9,
  };
  it('give a repeated misreading its right value, but not to numbers of one paper only', () => {
    const fixed = withCorrected(noCorrections, found, '26HT7');
    expect(applyCorrections([found], fixed)[0]?.value).toBe('26HT7');
    const invoice = { ...found, field: 'invoiceNo' as const };
    expect(applyCorrections([invoice], withCorrected(noCorrections, invoice, 'X'))[0]?.value).toBe('26HT1');
    expect(withCorrected(fixed, found, '26HT1').values).toEqual([]);
  });
  it('drop a label that was turned away twice, until one of its values is taken', () => {
    const once = withDismissed(noCorrections, found);
    expect(applyCorrections([found], once)).toHaveLength(1);
    const twice = withDismissed(once, found);
    expect(applyCorrections([found], twice)).toEqual([]);
    expect(applyCorrections([found], withAccepted(twice, found))).toHaveLength(1);
  });
  it('know a buyer by its name however it is written', () => {
    expect(buyerKey('Northwind Inc.')).toBe(buyerKey('ＮＯＲＴＨＷＩＮＤ INC'));
  });
});
