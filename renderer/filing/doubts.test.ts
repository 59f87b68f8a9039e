import { expect, it } from 'vitest';
import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import { sectionOf } from './doubts.ts';

it.each<[DoubtTarget, string]>([
  [{ kind: 'fact', path: 'insured.uscc' }, 'insured'],
  [{ kind: 'fact', path: 'buyer.sinosureBuyerNo' }, 'policy'],
  [{ kind: 'fact', path: 'lossReasonText' }, 'reason'],
  [{ kind: 'fact', path: 'openingBank.swift' }, 'bank'],
  [{ kind: 'form', path: 'answers.ifArf' }, 'questions'],
  [{ kind: 'form', path: 'financingBank.name' }, 'bank'],
  [{ kind: 'form', path: 'caseExplain' }, 'statement'],
  [{ kind: 'form', path: 'note' }, 'statement'],
  [{ kind: 'invoice', invoiceId: 'x', path: 'lossSum' }, 'invoices'],
  [{ kind: 'checklist', code: 'TRD-INV' }, 'documents'],
])('%o is in %s', (target, section) => {
  expect(sectionOf(target)).toBe(section);
});
