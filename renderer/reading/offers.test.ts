import { expect, test } from 'vitest';
import { emptyFacts, emptyInvoice } from '../../shared/claim/case.ts';
import type { KeptProposal } from '../../shared/claim/reading/reading.ts';
import { soundDocument } from '../../shared/claim/testing/sound-records.ts';
import type { ReadingView } from '../../shared/ipc/views.ts';
import { offersOf, sourcesOf } from './offers.ts';

const paper = { ...soundDocument, token: 'token', tokens: {}, findings: [], damage: null };
const proposal = (field: KeptProposal['field'], value: string, more: Partial<KeptProposal> = {}): KeptProposal => ({
  id: `${field}:${value}`,
  field,
  value,
  read: value,
  label: '',
  page: 0,
  box: { x: 0, y: 0, width: 10, height: 10, pageWidth: 595, pageHeight: 842 },
  confidence: 0.9,
  state: 'open',
  target: null,
  corrected: null,
  ...more,
});
const read = (...proposals: KeptProposal[]): ReadingView[] => [
  { documentId: paper.id, status: 'read', done: 0, total: 0, fault: null, kinds: [], proposals },
];
const line = (id: string, more = {}) => ({ ...emptyInvoice(id), ...more });
const targetsOf = (readings: ReadingView[], facts = emptyFacts) =>
  offersOf(readings, [paper], facts).map(({ proposal: { field }, target }) => [field, target]);

test('an invoice that has no line yet is offered a new one, with its buyer and currency', () => {
  const found = read(proposal('invoiceNo', 'A-1'), proposal('buyerName', 'ACME INC.'), proposal('currency', 'EUR'));
  expect(targetsOf(found)).toEqual([
    ['invoiceNo', { kind: 'new-line', path: 'invoiceNo' }],
    ['buyerName', { kind: 'fact', path: 'buyer.name' }],
    ['currency', { kind: 'fact', path: 'currency' }],
  ]);
});

test('a paper belongs to the line with its invoice number, else to the one it shares another number with', () => {
  const facts = {
    ...emptyFacts,
    invoices: [line('1', { invoiceNo: 'A-1' }), line('2', { invoiceNo: 'A-2', contractNo: 'C-2' })],
  };
  expect(targetsOf(read(proposal('invoiceNo', 'A-2'), proposal('amount', '9.00')), facts)).toEqual([
    ['amount', { kind: 'invoice', invoiceId: '2', path: 'invoiceSum' }],
  ]);
  expect(targetsOf(read(proposal('contractNo', 'C-2'), proposal('transportBillNo', 'B-1')), facts)).toEqual([
    ['transportBillNo', { kind: 'invoice', invoiceId: '2', path: 'transportBillNo' }],
  ]);
});

test('nothing is offered where something is entered, was turned away, or may belong to several lines', () => {
  const facts = {
    ...emptyFacts,
    policyNo: 'P-1',
    invoices: [line('1', { invoiceNo: 'A' }), line('2', { invoiceNo: 'B' })],
  };
  expect(targetsOf(read(proposal('policyNo', 'P-2')), facts)).toEqual([]);
  expect(targetsOf(read(proposal('transportBillNo', 'B-1')), facts)).toEqual([]);
  expect(targetsOf(read(proposal('buyerName', 'ACME', { state: 'dismissed' })), facts)).toEqual([]);
  expect(targetsOf(read(proposal('currency', 'USD')), facts)).toEqual([]);
});

test('an undone acceptance is offered again; a taken currency stands', () => {
  const target = { kind: 'fact', path: 'buyer.name' } as const;
  const taken = read(proposal('buyerName', 'ACME', { state: 'accepted', target }));
  expect(targetsOf(taken)).toEqual([['buyerName', target]]);
  const currencies = read(
    proposal('currency', 'USD', { state: 'accepted', target: { kind: 'fact', path: 'currency' } }),
    proposal('currency', 'GBP'),
  );
  expect(targetsOf(currencies)).toEqual([]);
});

test('a taken value names its document, and says when it was changed', () => {
  const target = { kind: 'fact', path: 'policyNo' } as const;
  const readings = read(proposal('policyNo', 'P-1', { state: 'accepted', target }));
  const at = (policyNo: string) => sourcesOf(readings, [paper], { ...emptyFacts, policyNo }).get('fact:policyNo');
  expect(at('P-1')).toMatchObject({ isChanged: false });
  expect(at('P-9')).toMatchObject({ isChanged: true });
  expect(at('')).toBeUndefined();
});
