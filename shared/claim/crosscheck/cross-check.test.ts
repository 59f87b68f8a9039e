import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../case.ts';
import type { KeptProposal } from '../reading/reading.ts';
import { knownBuyer, knownDeclaration, knownPolicy, knownShipment } from '../testing/known-records.ts';
import { ids, soundCase, soundInvoice } from '../testing/sound-records.ts';
import { compareValues } from './compare.ts';
import { type DocumentEvidence, documentEvidence, type Evidence, noEvidence, noPlatform } from './evidence.ts';
import { lineOfDocument } from './lines.ts';
import { crossCheck } from './matrix.ts';

const { facts } = soundCase;

describe('values', () => {
  it.each([
    ['Hollow Creek Sample Outfitters, Inc.', 'HOLLOW CREEK SAMPLE OUTFITTERS INC', 'close'],
    ['Hollow Creek Sample Outfitters, Inc.', 'Hollow Creek Sample Outfitters LLC', 'close'],
    ['Ｈｏｌｌｏｗ　Ｃｒｅｅｋ', 'Hollow Creek', 'close'],
    ['Nordlicht Haushaltswaren GmbH', 'NORDLICHT HAUSHALTSWAREN G.M.B.H.', 'close'],
    ['Comercial São Paulo Ltda.', 'COMERCIAL SAO PAULO LTDA', 'close'],
    ['上海样例进出口有限公司', '上海样例进出口', 'close'],
    ['Harbor & Pine', 'Harbor and Pine', 'close'],
    ['Harbor Pine', 'Harbor Pine', 'same'],
    ['Harbor Pine Inc.', 'Harbour Pine Inc.', 'differs'],
    ['Co., Ltd.', 'Inc.', 'differs'],
  ] as const)('the name %j against %j: %s', (left, right, verdict) => {
    expect(compareValues('name', left, right)).toBe(verdict);
    expect(compareValues('name', right, left)).toBe(verdict);
  });

  it.each([
    ['read-name', 'Hollow Creek, Inc.', 'Hollow Creek, Inc. 1 Invented', 'close'],
    ['read-name', 'Hollow Creek, Inc.', 'Hollow Creek, Inc.(USA/990017', 'close'],
    ['read-name', 'Hollow Creek, Inc.', 'Hollow Brook, Inc.', 'differs'],
    ['amount', '86400.0', '86400.00', 'same'],
    ['amount', '86400', '86400.01', 'differs'],
    ['code', 'cosu 123456', 'ＣＯＳＵ123456', 'same'],
    ['code', 'COSU123456', 'COSU-123456', 'differs'],
    ['days', '090', '90', 'same'],
    ['date', '2025-06-01', '2025-06-02', 'differs'],
    ['loose-date', '2025-06-01', '2025-06-05', 'close'],
    ['loose-date', '2025-06-01', '2025-06-09', 'differs'],
  ] as const)('%s %j against %j: %s', (type, left, right, verdict) => {
    expect(compareValues(type, left, right)).toBe(verdict);
  });

  it('never differ from themselves, however they are written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('name', 'code', 'amount', 'date', 'choice'),
        fc.string({ minLength: 1 }),
        (type, text) => {
          expect(compareValues(type, text, text)).not.toBe('differs');
        },
      ),
    );
  });
});

const invoicePaper: DocumentEvidence = {
  documentId: ids.document,
  title: 'Invoice',
  code: 'TRD-INV',
  values: [
    { field: 'invoiceNo', value: soundInvoice.invoiceNo },
    { field: 'amount', value: '120000.00' },
    { field: 'amount', value: '1.00' },
    { field: 'buyerName', value: 'SAMPLE TRADING INC' },
  ],
};
const rowOf = (given: CaseFacts, evidence: Evidence, path: string) =>
  crossCheck(given, evidence)
    .flatMap(({ rows }) => rows)
    .find((row) => row.path === path);

describe('the matrix', () => {
  const platform = {
    ...noPlatform,
    policy: knownPolicy({}),
    buyer: knownBuyer({}),
    shipments: [knownShipment({})],
    declarations: [knownDeclaration({})],
  };

  it('agrees with platform data that say the same, field by field', () => {
    const matrix = crossCheck(facts, { platform, documents: [invoicePaper] });
    expect(matrix.map(({ differences }) => differences)).toEqual([0, 0]);
    expect(matrix.every(({ agreements }) => agreements > 5)).toBe(true);
  });

  it('shows who differs, and takes the value of a paper that agrees', () => {
    const row = rowOf(
      facts,
      { platform: { ...platform, shipments: [knownShipment({ invoiceSum: '1' })] }, documents: [invoicePaper] },
      'invoiceSum',
    );
    expect(row?.cells.map(({ value, verdict }) => [value, verdict])).toEqual([
      ['1', 'differs'],
      ['120000.00', 'same'],
      ['120000.00', 'same'],
    ]);
  });

  it('holds sources against each other where the form is empty', () => {
    const empty = { ...facts, invoices: [{ ...soundInvoice, invoiceSum: '' }] };
    expect(rowOf(empty, { platform, documents: [invoicePaper] }, 'invoiceSum')?.verdict).toBe('same');
    const other = { ...platform, declarations: [knownDeclaration({ totalSum: '5' })] };
    expect(rowOf(empty, { platform: other, documents: [] }, 'invoiceSum')?.verdict).toBe('differs');
  });

  it('leaves out the total of a declaration that covers several invoices', () => {
    const two = { ...facts, invoices: [soundInvoice, { ...soundInvoice, id: ids.otherInvoice, invoiceNo: 'INV-2' }] };
    const row = rowOf(
      two,
      { platform: { ...platform, declarations: [knownDeclaration({ totalSum: '240000' })] }, documents: [] },
      'invoiceSum',
    );
    expect(row?.verdict).toBe('same');
  });

  it('does not ask a bill to order who the buyer is', () => {
    const bill = {
      ...invoicePaper,
      code: 'TRD-BL',
      values: [{ field: 'buyerName' as const, value: 'TO ORDER OF A BANK' }],
    };
    expect(rowOf(facts, { ...noEvidence, documents: [bill] }, 'buyer.name')?.verdict).toBe('unsaid');
  });

  it('is built once for the same facts and evidence', () => {
    const evidence = { platform, documents: [] };
    expect(crossCheck(facts, evidence)).toBe(crossCheck(facts, evidence));
    expect(crossCheck(facts, { ...evidence })).not.toBe(crossCheck(facts, evidence));
  });
});

describe('papers', () => {
  const other = {
    ...soundInvoice,
    id: ids.otherInvoice,
    invoiceNo: 'INV-2',
    transportBillNo: 'B-2',
    customsDeclarationNo: '',
  };
  const lines = [soundInvoice, other];
  const paper = (values: DocumentEvidence['values']): DocumentEvidence => ({ ...invoicePaper, values });

  it.each([
    [[{ field: 'invoiceNo', value: 'inv-2' }], ids.otherInvoice],
    [[{ field: 'transportBillNo', value: 'B-2' }], ids.otherInvoice],
    [[{ field: 'contractNo', value: soundInvoice.contractNo }], undefined],
    [[{ field: 'invoiceNo', value: 'INV-9' }], undefined],
  ] as const)('%j is about %s', (values, id) => {
    expect(lineOfDocument(paper([...values]), lines)?.id).toBe(id);
  });

  it('count as corrected, surely read, and not turned away', () => {
    const proposal: KeptProposal = {
      id: 'p',
      field: 'invoiceNo',
      value: 'A',
      read: 'A',
      label: 'Invoice No.',
      page: 0,
      box: { x: 0, y: 0, width: 10, height: 10, pageWidth: 595, pageHeight: 842 },
      confidence: 0.9,
      state: 'open',
      target: null,
      corrected: null,
    };
    const kept: KeptProposal[] = [
      proposal,
      { ...proposal, value: 'B', confidence: 0.6 },
      { ...proposal, value: 'C', state: 'dismissed' },
      { ...proposal, value: 'D', state: 'accepted', corrected: 'E', confidence: 0.6 },
    ];
    const papers = [{ id: ids.document, title: 'x', code: null, removedAt: null }];
    const read = documentEvidence(papers, () => kept);
    expect(read[0]?.values.map(({ value }) => value)).toEqual(['A', 'E']);
  });
});
