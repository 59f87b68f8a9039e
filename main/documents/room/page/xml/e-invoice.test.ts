import { expect, test } from 'vitest';
import { proposeFields } from '../../../../../shared/claim/reading/propose-fields.ts';
import { recogniseKind } from '../../../../../shared/claim/reading/recognise-kind.ts';
import { splitRun } from '../ocr/ocr-words.ts';
import { layOut } from '../sheet/lay-out.ts';
import { readInvoice } from './e-invoice.ts';
import { invoiceBlocks } from './invoice-blocks.ts';
import { chineseInvoice, crossIndustryInvoice, ublInvoice } from './test-invoices.ts';
import { parseXml } from './xml-tree.ts';

/** What the reading proposes from the page an invoice is set on, as its text layer gives it. */
const proposed = (xml: Uint8Array) => {
  const invoice = readInvoice(parseXml(xml));
  if (invoice === undefined) throw new Error('no invoice');
  const measure = (letter: string): number => (/[\u2e80-\uffef]/.test(letter) ? 1 : 0.55);
  const { pages } = layOut(invoiceBlocks(invoice), measure, 10);
  const read = pages.map(({ runs }) => ({
    widthPt: 595,
    heightPt: 842,
    by: 'text' as const,
    words: runs.flatMap(({ text, x, y, width, size }) => splitRun(text, { x, y: y - size, width, height: size })),
  }));
  const [kind] = recogniseKind(read);
  const fields = proposeFields(read, kind?.code ?? null).map(({ field, value }) => [field, value]);
  return { kind: kind?.code, ...Object.fromEntries(fields) };
};

test('what a 数电票 says is what is proposed', () => {
  expect(proposed(chineseInvoice())).toEqual({
    kind: 'TRD-INV',
    invoiceNo: '26312000000012345678',
    invoiceDate: '2026-05-08',
    amount: '36260.40',
    currency: 'CNY',
    buyerName: 'HOLLOW CREEK HARDWARE INC.',
  });
});

test('UBL and cross industry invoices say theirs', () => {
  expect(proposed(ublInvoice())).toEqual({
    kind: 'TRD-INV',
    invoiceNo: 'QH-2026-0117',
    invoiceDate: '2026-04-30',
    dueDate: '2026-07-29',
    amount: '18450.00',
    currency: 'EUR',
    buyerName: 'Nordhafen Beschläge GmbH',
    contractNo: 'QH-C-2604',
  });
  expect(proposed(crossIndustryInvoice())).toMatchObject({
    kind: 'TRD-INV',
    invoiceNo: 'QH-2026-0118',
    invoiceDate: '2026-05-02',
    dueDate: '2026-08-01',
    amount: '1166.20',
    currency: 'EUR',
  });
});

test('other XML is no invoice; entities of its own and endless depth are refused', () => {
  const parse = (xml: string) => readInvoice(parseXml(new TextEncoder().encode(xml)));
  expect(parse('<project><version>1</version></project>')).toBeUndefined();
  expect(parse('<Invoice><ID>1</ID></Invoice>')).toBeUndefined();
  expect(() => parse('<!DOCTYPE x [<!ENTITY a "aaaa">]><EInvoice>&a;</EInvoice>')).toThrow('document type');
  expect(() => parse(`<EInvoice>${'<a>'.repeat(80)}${'</a>'.repeat(80)}</EInvoice>`)).toThrow('too deep');
});

test('it is read in the encoding it names', () => {
  const gbk = Buffer.from('<?xml version="1.0" encoding="GBK"?><a><b>\xb7\xa2\xc6\xb1</b></a>', 'latin1');
  expect(parseXml(gbk).children[0]?.text).toBe('发票');
  const utf16 = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a><b>发票</b></a>', 'utf16le');
  expect(parseXml(utf16).children[0]?.text).toBe('发票');
});
