import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAmount } from '../amount.ts';
import { isDay } from '../calendar-date.ts';
import { checkUscc, readCustomsDeclarationNo } from '../identifiers.ts';
import { asRead, type Rendition } from './fixtures/as-read.ts';
import { measure } from './fixtures/measure.ts';
import { tradePapers } from './fixtures/papers.ts';
import { readingFields } from './labels.ts';
import type { PageText } from './page-text.ts';
import { leastConfidence, proposeFields } from './propose-fields.ts';
import { keepProposals, kindToUse } from './reading.ts';
import { recogniseKind } from './recognise-kind.ts';

const figuresOf = (rendition: Rendition, count: number, seed?: number) =>
  measure(tradePapers(count, seed).map((paper, i) => ({ paper, pages: [asRead(paper, rendition, i + 1)] })));

/** Words as a list of lines, each cell at its place. */
const page = (lines: readonly (readonly [x: number, text: string])[][], by: PageText['by'] = 'text'): PageText => ({
  widthPt: 595,
  heightPt: 842,
  by,
  words: lines.flatMap((cells, row) =>
    cells.flatMap(([x, text]) =>
      [...text.matchAll(/\S+/g)].map((match) => ({
        text: match[0],
        x: x + match.index * 5,
        y: 40 + row * 16,
        width: match[0].length * 5,
        height: 9,
      })),
    ),
  ),
});

const valuesOf = (pages: readonly PageText[], kind: string | null): Record<string, string> =>
  Object.fromEntries(proposeFields(pages, kind).map(({ field, value }) => [field, value]));

describe('forty invented trade papers', () => {
  const clean = figuresOf('clean', 40);
  const scan = figuresOf('scan', 40);
  const photo = figuresOf('photo', 40);

  it('knows the kind of each', () => {
    expect([clean.kindsRight, scan.kindsRight, photo.kindsRight]).toEqual([40, 40, 40]);
  });

  it.each(readingFields.filter((field) => clean.fields[field].there > 0))('reads %s well enough', (field) => {
    expect(clean.fields[field].precision, 'clean').toBeGreaterThanOrEqual(0.95);
    expect(clean.fields[field].recall, 'clean').toBeGreaterThanOrEqual(0.8);
    expect(scan.fields[field].recall, 'scan').toBeGreaterThanOrEqual(0.6);
    expect(photo.fields[field].recall, 'photo').toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    ['scan', scan],
    ['photo', photo],
  ])('is right in nine of ten values of a %s', (_name, { all }) => {
    expect(all.precision).toBeGreaterThanOrEqual(0.9);
  });

  it('does as well on papers it was not made with', () => {
    const others = figuresOf('clean', 60, 4711).all;
    expect(others.precision).toBeGreaterThanOrEqual(0.95);
    expect(others.recall).toBeGreaterThanOrEqual(0.8);
    expect(figuresOf('scan', 60, 4711).all.precision).toBeGreaterThanOrEqual(0.9);
  });
});

describe('labels and values', () => {
  it('finds a value beside, behind and under its label', () => {
    expect(valuesOf([page([[[40, 'Invoice No.: AB-1024']]])], 'TRD-INV')).toMatchObject({ invoiceNo: 'AB-1024' });
    expect(
      valuesOf(
        [
          page([
            [
              [40, 'Invoice No.'],
              [200, 'AB-1024'],
            ] as [number, string][],
          ]),
        ],
        'TRD-INV',
      ),
    ).toMatchObject({ invoiceNo: 'AB-1024' });
    const above: [number, string][][] = [
      [
        [40, 'Invoice No.'],
        [200, 'Date'],
      ],
      [
        [40, 'AB-1024'],
        [200, '05 MAR 2026'],
      ],
    ];
    expect(valuesOf([page(above)], 'TRD-INV')).toMatchObject({ invoiceNo: 'AB-1024', invoiceDate: '2026-03-05' });
  });

  it('leaves alone what belongs to another label', () => {
    const text = page([
      [[40, 'Purchase Order No.: PO-5561']],
      [[40, 'L/C No. LC2026001']],
      [[40, 'Tel: 021-5555 0188']],
    ]);
    expect(valuesOf([text], 'TRD-INV')).toEqual({});
  });

  it('takes the total and not a quantity or a weight', () => {
    const text = page([
      [
        [40, 'TOTAL'],
        [200, '1,200 CTNS'],
        [300, '14,400.00 KGS'],
        [420, 'USD 53,000.00'],
      ] as [number, string][],
    ]);
    expect(valuesOf([text], 'TRD-INV')).toEqual({ amount: '53000.00', currency: 'USD' });
  });

  it('reads a sign it takes for another one: 小写 半1,200.00', () => {
    expect(valuesOf([page([[[40, '价税合计（小写） 半1,200.00']]], 'ocr')], 'TRD-INV')).toMatchObject({
      amount: '1200.00',
    });
  });

  it('says where: the box lies on the words of the value', () => {
    const [found] = proposeFields([page([[[40, 'Invoice No.: AB-1024']]])], 'TRD-INV');
    expect(found).toMatchObject({ read: 'AB-1024', page: 0, box: { x: 105, y: 40, width: 35, height: 9 } });
  });

  it('is less sure of 05/03/2026 than of 25/03/2026', () => {
    const sure = (date: string) => proposeFields([page([[[40, `Due Date: ${date}`]]])], 'TRD-INV')[0]?.confidence ?? 0;
    expect(sure('05/03/2026')).toBeLessThan(0.6);
    expect(sure('25/03/2026')).toBeGreaterThan(0.9);
  });

  it('proposes no import declaration as surely as an export one', () => {
    const found = (no: string) => proposeFields([page([[[40, `海关编号：${no}`]]])], 'TRD-CUS')[0]?.confidence ?? 0;
    expect(found('223120260000123456')).toBeGreaterThan(found('223120261000123456'));
  });
});

describe('kinds', () => {
  it.each([
    ['COMMERCIAL INVOICE', 'TRD-INV'],
    ['C O M M E R C I A L  I N V O I C E', 'TRD-INV'],
    ['PROFORMA INVOICE', 'TRD-CON'],
    ['PACKING LIST', 'TRD-PL'],
    ['AIR WAYBILL', 'TRD-BL'],
    ['中华人民共和国海关出口货物报关单', 'TRD-CUS'],
    ['信用限额审批单', 'INS-LIM'],
    ['短期出口信用保险综合保险单', 'INS-POL'],
    ['营业执照', 'AML-LIC'],
    ['催款函', 'TRD-LTR'],
  ])('%s is %s', (heading, code) => {
    expect(recogniseKind([page([[[200, heading]]])])[0]?.code).toBe(code);
  });

  it('says nothing about an empty page', () => {
    expect(recogniseKind([page([])])).toEqual([]);
    expect(recogniseKind([])).toEqual([]);
  });

  it("the clerk's word goes before what was recognised, and a guess is not used", () => {
    const kinds = [{ code: 'TRD-INV', confidence: 0.9, evidence: [] }];
    expect(kindToUse('TRD-PL', kinds)).toBe('TRD-PL');
    expect(kindToUse(null, kinds)).toBe('TRD-INV');
    expect(kindToUse(null, [{ code: 'TRD-INV', confidence: 0.4, evidence: [] }])).toBeNull();
  });
});

const anyWord = fc.record({
  text: fc.oneof(
    fc.string({ minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      'Invoice',
      'No.:',
      'TOTAL',
      '合计',
      '1,234.50',
      'USD',
      '2026-03-05',
      '海关编号：',
      '91350100M000100Y43',
      'Date',
    ),
  ),
  x: fc.double({ min: -100, max: 700, noNaN: true }),
  y: fc.double({ min: -100, max: 900, noNaN: true }),
  width: fc.double({ min: 0, max: 200, noNaN: true }),
  height: fc.double({ min: 0, max: 60, noNaN: true }),
});

it('whatever stands on a page: proposals are values the form can keep, and sure enough', () => {
  fc.assert(
    fc.property(fc.array(anyWord, { maxLength: 40 }), fc.constantFrom('text', 'ocr'), (words, by) => {
      const pages = [{ widthPt: 595, heightPt: 842, by, words } as const];
      recogniseKind(pages);
      for (const { field, value, confidence } of proposeFields(pages, null)) {
        expect(confidence).toBeGreaterThanOrEqual(leastConfidence);
        expect(confidence).toBeLessThanOrEqual(1);
        if (field === 'amount') expect(isAmount(value)).toBe(true);
        if (field === 'dueDate' || field === 'shippedOn' || field === 'invoiceDate') expect(isDay(value)).toBe(true);
        if (field === 'uscc') expect(checkUscc(value)).toBe('valid');
        if (field === 'customsDeclarationNo') expect(readCustomsDeclarationNo(value).valid).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

describe('proposals that are kept', () => {
  const found = proposeFields([page([[[40, 'Invoice No.: AB-1024']]])], 'TRD-INV');
  const pages = [page([])];
  const target = { kind: 'fact', path: 'policyNo' } as const;

  it('stay decided when the document is read again', () => {
    const [first] = keepProposals(found, pages, []);
    if (first === undefined) throw new Error('nothing was found');
    expect(first.state).toBe('open');
    expect(keepProposals(found, pages, [{ ...first, state: 'dismissed' }])[0]?.state).toBe('dismissed');
    const accepted = { ...first, state: 'accepted', target } as const;
    expect(keepProposals(found, pages, [accepted])[0]).toMatchObject({ state: 'accepted', target });
    // What a form already has keeps its source even when the new reading misses it.
    expect(keepProposals([], pages, [accepted])).toEqual([accepted]);
    expect(keepProposals([], pages, [first])).toEqual([]);
  });
});
