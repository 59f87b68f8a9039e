import { isAmount } from '../amount.ts';
import { sixQuestions } from '../codes.ts';
import { isCaseForm } from '../filing.ts';
import { eachInvoice, fact, formField, invoiceField, type Rule, when } from './doubt.ts';

const source = 'ERP validation of the 报损/索赔 screens; few hard errors by design';
const forms = ['possible-loss-notice', 'claim'] as const;

/** What nobody can process a filing without. These, and only these, stop a submission together with amounts that cannot be read. */
export const requiredRules: readonly Rule[] = [
  {
    id: 'policy-no-missing',
    severity: 'error',
    kinds: forms,
    source,
    trust: 'C',
    check: ({ facts }) => when(facts.policyNo.trim() === '', fact('policyNo')),
  },
  {
    id: 'insured-missing',
    severity: 'error',
    kinds: forms,
    source,
    trust: 'C',
    check: ({ facts }) => when(facts.insured.name.trim() === '', fact('insured.name')),
  },
  {
    id: 'buyer-missing',
    severity: 'error',
    kinds: forms,
    source,
    trust: 'C',
    check: ({ facts }) => when(facts.buyer.name.trim() === '', fact('buyer.name')),
  },
  {
    id: 'loss-reason-missing',
    severity: 'error',
    kinds: forms,
    source,
    trust: 'C',
    check: ({ facts }) => when(facts.lossReason === null, fact('lossReason')),
  },
  {
    id: 'loss-reason-text-missing',
    severity: 'error',
    kinds: forms,
    source,
    trust: 'C',
    check: ({ facts }) =>
      when(facts.lossReason === 'other' && facts.lossReasonText.trim() === '', fact('lossReasonText')),
  },
  {
    id: 'invoices-missing',
    severity: 'error',
    kinds: forms,
    source,
    trust: 'C',
    check: ({ facts }) => when(facts.invoices.length === 0, fact('invoices')),
  },
  {
    id: 'invoice-no-missing',
    severity: 'error',
    kinds: forms,
    source,
    trust: 'C',
    check: eachInvoice((line) => when(line.invoiceNo.trim() === '', invoiceField(line, 'invoiceNo'))),
  },
  {
    id: 'invoice-sum-unreadable',
    severity: 'error',
    kinds: forms,
    source,
    trust: 'C',
    check: eachInvoice((line) => when(!isAmount(line.invoiceSum), invoiceField(line, 'invoiceSum'))),
  },
  {
    id: 'loss-sum-unreadable',
    severity: 'error',
    kinds: ['possible-loss-notice'],
    source,
    trust: 'C',
    check: eachInvoice((line) => when(!isAmount(line.lossSum), invoiceField(line, 'lossSum'))),
  },
  {
    id: 'claim-sum-unreadable',
    severity: 'error',
    kinds: ['claim'],
    source,
    trust: 'C',
    check: eachInvoice((line) => when(!isAmount(line.claimSum), invoiceField(line, 'claimSum'))),
  },
  {
    id: 'question-unanswered',
    severity: 'error',
    kinds: forms,
    source: 'All six yes/no questions are mandatory in two exporters’ systems',
    trust: 'C',
    check: ({ filing: { form } }) =>
      isCaseForm(form)
        ? sixQuestions.flatMap((question) =>
            when(form.answers[question] === null, formField(`answers.${question}`), { question }),
          )
        : [],
  },
  {
    id: 'case-explain-missing',
    severity: 'error',
    kinds: ['possible-loss-notice'],
    source,
    trust: 'C',
    check: ({ filing: { form } }) =>
      when(form.kind === 'possible-loss-notice' && form.caseExplain.trim() === '', formField('caseExplain')),
  },
  {
    id: 'supplement-empty',
    severity: 'error',
    kinds: ['supplement'],
    source: 'A supplement without note and documents says nothing',
    trust: 'C',
    check: ({ filing }) =>
      when(
        filing.form.kind === 'supplement' && filing.form.note.trim() === '' && filing.documentIds.length === 0,
        formField('note'),
      ),
  },
];
