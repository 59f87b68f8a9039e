import { describe, expect, it, test } from 'vitest';
import { emptyInvoice, type Invoice } from '../case.ts';
import type { ClaimDocument } from '../document.ts';
import { soundCase, soundClaim, soundDocument } from '../testing/sound-records.ts';
import { checkRefund, isPaidCase, packed } from './refund-check.ts';
import { emptyRefundData, type RefundData } from './refund-data.ts';
import { refundRowsSchema, shippedRefundRows } from './refund-rows.ts';

const first = '222920250123456789';
const second = '222920250000000001';
const paid = [{ ...soundClaim, state: 'paid' as const }];

const line = (n: number, change: Partial<Invoice>): Invoice => ({
  ...emptyInvoice(`0192f0c1-0000-7000-8003-${String(n).padStart(12, '0')}`),
  invoiceNo: `INV-00${n}`,
  ...change,
});
const paper = (n: number, code: string, title: string): ClaimDocument => ({
  ...soundDocument,
  id: `0192f0c1-0000-7000-8004-${String(n).padStart(12, '0')}`,
  code,
  title,
  fileName: `${title}.pdf`,
});
const check = (invoices: Invoice[], documents: ClaimDocument[] = [], data: Partial<RefundData> = {}) =>
  checkRefund({ facts: { ...soundCase.facts, invoices } }, paid, documents, shippedRefundRows, {
    ...emptyRefundData,
    ...data,
  });
const titles = (found: ReturnType<typeof check>, declaration: number, rowId: string) =>
  found.declarations[declaration]?.items.find(({ row }) => row.id === rowId)?.documents.map(({ title }) => title);

test('the shipped list parses, and says of every line where it is from and that the tax office decides', () => {
  expect(refundRowsSchema.parse(shippedRefundRows)).toEqual(shippedRefundRows);
  for (const { source, trust } of shippedRefundRows) {
    expect(source).toContain('以主管税务机关要求为准');
    expect(trust).toBe('D');
  }
});

test.each([
  ['paid', true],
  ['assessed', false],
  ['submitted', false],
  ['refused', false],
] as const)('a claim that is %s: paid is %s', (state, isPaid) => {
  expect(isPaidCase([{ ...soundClaim, state }])).toBe(isPaid);
});

describe('declarations', () => {
  it('are the invoices’ numbers, however they were typed, in order of shipment', () => {
    const found = check([
      line(1, { customsDeclarationNo: second, shippedOn: '2025-07-01' }),
      line(2, { customsDeclarationNo: '２２２９２０２５ 0123456789', shippedOn: '2025-06-01' }),
      line(3, { customsDeclarationNo: second, shippedOn: '2025-06-20' }),
      line(4, {}),
    ]);
    expect(found.declarations.map(({ no, shippedOn, invoices }) => [no, shippedOn, invoices.length])).toEqual([
      [first, '2025-06-01', 1],
      [second, '2025-06-20', 2],
    ]);
    expect(found.undeclared.map(({ invoiceNo }) => invoiceNo)).toEqual(['INV-004']);
  });

  it.each([
    ['22292025012345678', 'not-a-declaration'],
    ['222920251123456789', 'import-declaration'],
    ['ABC', 'not-a-declaration'],
  ])('%s is told as %s and never packed', (no, problem) => {
    const found = check([line(1, { customsDeclarationNo: no })]);
    expect(found.declarations).toMatchObject([{ no, problem }]);
    expect(packed(found)).toEqual([]);
  });

  it('can be left out', () => {
    const found = check([line(1, { customsDeclarationNo: first }), line(2, { customsDeclarationNo: second })], [], {
      leftOut: [first],
    });
    expect(packed(found).map(({ no }) => no)).toEqual([second]);
  });
});

describe('documents', () => {
  const invoices = [line(1, { customsDeclarationNo: first }), line(2, { customsDeclarationNo: second })];
  const policy = paper(1, 'INS-POL', '保险单');
  const both = [
    policy,
    paper(2, 'TRD-INV', '发票 INV-001'),
    paper(3, 'TRD-INV', '发票 INV-002'),
    paper(4, 'TRD-CUS', `报关单 ${second}`),
  ];

  it('are proposed by kind, and for one declaration among several by what their title names', () => {
    const found = check(invoices, both);
    expect([titles(found, 0, 'policy'), titles(found, 1, 'policy')]).toEqual([['保险单'], ['保险单']]);
    const at = found.declarations.findIndex(({ no }) => no === second);
    expect(titles(found, at, 'invoice')).toEqual(['发票 INV-002']);
    expect(titles(found, at, 'declaration')).toEqual([`报关单 ${second}`]);
    expect(titles(found, 1 - at, 'declaration')).toEqual([]);
  });

  it('that name no declaration are proposed for all that have none of their own', () => {
    const scanned = paper(5, 'TRD-CUS', '出口报关单（三份）');
    const found = check(invoices, [scanned]);
    expect(found.declarations.map((_, i) => titles(found, i, 'declaration'))).toEqual([
      ['出口报关单（三份）'],
      ['出口报关单（三份）'],
    ]);
    const own = check(invoices, [scanned, paper(4, 'TRD-CUS', `报关单 ${second}`)]);
    const at = own.declarations.findIndex(({ no }) => no === second);
    expect(titles(own, at, 'declaration')).toEqual([`报关单 ${second}`]);
    expect(titles(own, 1 - at, 'declaration')).toEqual(['出口报关单（三份）']);
  });

  it('missing are told only where one is expected', () => {
    const found = check([line(1, { customsDeclarationNo: first })], [policy]);
    expect(found.declarations[0]?.items.filter(({ isMissing }) => isMissing).map(({ row }) => row.id)).toEqual([
      'settlement',
      'payment',
      'declaration',
    ]);
  });

  it('that were chosen stand before what is proposed, and a removed one is gone', () => {
    const slip = paper(9, 'OTHER', '银行流水');
    const removed = { ...paper(8, 'OTHER', '旧流水'), removedAt: '2026-01-01T00:00:00.000Z' };
    const found = check([line(1, { customsDeclarationNo: first })], [policy, slip, removed], {
      picks: { payment: [slip.id, removed.id], policy: [] },
      storage: { policy: '柜 A-3', [`declaration/${first}`]: '关务组' },
    });
    expect(titles(found, 0, 'payment')).toEqual(['银行流水']);
    expect(titles(found, 0, 'policy')).toEqual([]);
    const items = found.declarations[0]?.items ?? [];
    expect(items.flatMap(({ row, storage }) => (storage === '' ? [] : [[row.id, storage]]))).toEqual([
      ['policy', '柜 A-3'],
      ['declaration', '关务组'],
    ]);
  });
});

it('takes the storage place from the register until one is entered', () => {
  const policy = paper(1, 'INS-POL', '保险单');
  const of = (data: Partial<RefundData>) =>
    checkRefund(
      { facts: { ...soundCase.facts, invoices: [line(1, { customsDeclarationNo: first })] } },
      paid,
      [policy],
      shippedRefundRows,
      { ...emptyRefundData, ...data },
      [{ documentId: policy.id, shelf: 'A 柜 3 层' }],
    ).declarations[0]?.items.find(({ row }) => row.id === 'policy')?.storage;
  expect(of({})).toBe('A 柜 3 层');
  expect(of({ storage: { policy: '保险箱' } })).toBe('保险箱');
  expect(of({ storage: { policy: '' } })).toBe('');
});

test.each([
  ['2026-11-22', '2026-12-07'],
  ['2026-12-20', '2027-01-04'],
  ['', ''],
  ['soon', ''],
])('filed on %j, documents are to be in order by %j', (filedOn, keepBy) => {
  expect(check([], [], { filedOn }).keepBy).toBe(keepBy);
});
