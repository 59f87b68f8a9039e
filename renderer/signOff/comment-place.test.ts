import { expect, test } from 'vitest';
import { fieldIdOf } from '../filing/field-path.ts';
import { commentRoute, targetOfField } from './comment-place.ts';

test.each([
  { kind: 'fact', path: 'buyer.name' },
  { kind: 'form', path: 'financingBank.swift' },
  { kind: 'invoice', invoiceId: '0192f0c1-0000-7000-8000-000000000005', path: 'invoiceNo' },
  { kind: 'document', documentId: '0192f0c1-0000-7000-8000-000000000007' },
  { kind: 'checklist', code: 'TRD-INV' },
] as const)('the name of a field leads back to it: %j', (target) => {
  expect(targetOfField(fieldIdOf(target))).toEqual(target);
});

test('a comment on a page opens the page, one on a name nobody knows the filing', () => {
  expect(commentRoute('c', 'f', { kind: 'page', documentId: 'd', page: 2 })).toMatchObject({
    page: 'filing',
    focus: { kind: 'document', documentId: 'd' },
    document: { documentId: 'd', page: 2 },
  });
  expect(commentRoute('c', 'f', { kind: 'field', fieldId: 'gone' })).toEqual({
    page: 'filing',
    caseId: 'c',
    filingId: 'f',
  });
});
