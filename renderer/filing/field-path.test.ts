import { expect, it } from 'vitest';
import { emptyFacts, emptyInvoice } from '../../shared/claim/case.ts';
import { emptyNotice } from '../../shared/claim/filing.ts';
import { type EditedDoc, factText, fieldIdOf, formText, withFact, withForm, withInvoice } from './field-path.ts';

const id = '6f0c1a52-0f5c-4a3b-9b7e-0a6f1f0f9a11';
const doc: EditedDoc = { facts: { ...emptyFacts, invoices: [emptyInvoice(id)] }, form: emptyNotice };

it('writes a nested value without touching the rest', () => {
  const next = withFact(doc, 'buyer.name', 'ACME');
  expect(factText(next, 'buyer.name')).toBe('ACME');
  expect(next.facts.insured).toBe(doc.facts.insured);
  expect(next.form).toBe(doc.form);
  expect(doc.facts.buyer.name).toBe('');
});

it('writes choices and answers, and reads an open one as empty', () => {
  expect(formText(doc, 'answers.troverFlag')).toBe('');
  expect(formText(withForm(doc, 'answers.troverFlag', 'yes'), 'answers.troverFlag')).toBe('yes');
  expect(withFact(withFact(doc, 'payMode', 'LC'), 'payMode', null).facts.payMode).toBeNull();
});

it('is the same document when nothing changes', () => {
  expect(withFact(doc, 'policyNo', '')).toBe(doc);
  expect(withForm(doc, 'caseExplain', '')).toBe(doc);
  expect(withInvoice(doc, id, 'lossSum', '')).toBe(doc);
  expect(withInvoice(doc, 'no such line', 'lossSum', '1')).toBe(doc);
});

it('changes one invoice', () => {
  expect(withInvoice(doc, id, 'lossSum', '12.50').facts.invoices[0]?.lossSum).toBe('12.50');
});

it('names every target', () => {
  expect(fieldIdOf({ kind: 'fact', path: 'policyNo' })).toBe('fact:policyNo');
  expect(fieldIdOf({ kind: 'invoice', invoiceId: id, path: 'lossSum' })).toBe(`invoice:${id}.lossSum`);
  expect(fieldIdOf({ kind: 'checklist', code: 'TRD-INV' })).toBe('checklist:TRD-INV');
});
