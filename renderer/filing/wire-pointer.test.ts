import { describe, expect, it } from 'vitest';
import { emptyFacts, emptyInvoice } from '../../shared/claim/case.ts';
import { sixQuestions, unanswered } from '../../shared/claim/codes.ts';
import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import { emptyClaim, emptyNotice, type Filing } from '../../shared/claim/filing.ts';
import { buildManifest } from '../../shared/claim/manifest.ts';
import { noSignOff } from '../../shared/claim/sign-off-record.ts';
import { targetOfPointer } from './wire-pointer.ts';

const id = '6f0c1a52-0f5c-4a3b-9b7e-0a6f1f0f9a11';
const full = Object.fromEntries(Object.keys(emptyInvoice(id)).map((key) => [key, '1'])) as unknown as ReturnType<
  typeof emptyInvoice
>;
const line = {
  ...full,
  id,
  shippedOn: '2026-01-01',
  declaredOn: '2026-01-02',
  dueDate: '2026-02-01',
  receiptStatus: 'part' as const,
  expectedOn: '2026-03-01',
  financed: 'yes' as const,
};
const bank = { swift: 's', ownCode: 'o', name: 'n' };
const facts = {
  ...emptyFacts,
  insured: { name: 'n', uscc: 'u', clientNo: 'c' },
  policyNo: 'p',
  buyer: { name: 'b', country: 'USA', sinosureBuyerNo: 's', corpBuyerNo: 'c', address: 'a', regNo: 'r' },
  payMode: 'LC' as const,
  openingBank: bank,
  confirmingBank: bank,
  lossReason: 'other' as const,
  lossReasonText: 't',
  knownOn: '2026-01-01',
  invoices: [line],
};
const answered = Object.fromEntries(Object.keys(unanswered).map((key) => [key, 'yes'])) as unknown as typeof unanswered;

const filing = (form: Filing['form']): Filing => ({
  id,
  caseId: id,
  state: 'draft',
  signOff: noSignOff,
  byHand: null,
  journal: [],
  form,
  revision: 0,
  corpSerialNo: 'x',
  documentIds: [],
  explanations: {},
  notApplicable: {},
  endpointFilingId: null,
  resubmits: null,
  acceptanceNo: null,
  submittedAt: null,
  returnReasons: [],
  supplementRequests: [],
  attention: null,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
});
const sentForm = (form: Filing['form']): Record<string, unknown> =>
  buildManifest({
    claimCase: { id, ref: 'r', caseNo: null, facts, revision: 0, createdAt: '', updatedAt: '', archivedAt: null },
    filing: filing(form),
    documents: [],
    declarations: [],
    createdAt: '2026-01-01T00:00:00Z',
  }).form;

const words = { caseExplain: 'x', salesperson: 'x', financingBank: bank, answers: answered };
const notice = sentForm({ ...emptyNotice, ...words, measuresTaken: 'x', operator: 'x' });
const claim = sentForm({ ...emptyClaim, ...words, claimReason: 'x', applicant: 'x', appliedOn: '2026-01-01' });

/** Written by the app itself at the moment of sending: nothing to correct. */
const ours = ['corpoperatime'];

describe('every field that is sent leads back to a field here', () => {
  it.each([notice, claim].flatMap((form) => Object.keys(form).filter((key) => !ours.includes(key))))(
    '/form/%s',
    (key) => {
      expect(targetOfPointer(`/form/${key}`, facts)).toBeDefined();
    },
  );

  const sentLine = (notice.invoices as Record<string, unknown>[])[0] ?? {};
  it.each(Object.keys(sentLine).filter((key) => key !== 'invoiceNo'))('/form/invoices/0/%s', (key) => {
    expect(targetOfPointer(`/form/invoices/0/${key}`, facts)).not.toMatchObject({ path: 'invoiceNo' });
  });
});

it.each<[string, DoubtTarget | undefined]>([
  ['/form/invoices/0/plSum', { kind: 'invoice', invoiceId: id, path: 'lossSum' }],
  ['/invoices/0/shouldPayDate', { kind: 'invoice', invoiceId: id, path: 'dueDate' }],
  ['/form/invoices/7/plSum', { kind: 'fact', path: 'invoices' }],
  ['/form/invoices', { kind: 'fact', path: 'invoices' }],
  ['/form/plSum', { kind: 'fact', path: 'invoices' }],
  ['/form/policyNo', { kind: 'fact', path: 'policyNo' }],
  [`/form/${sixQuestions[0]}`, { kind: 'form', path: `answers.${sixQuestions[0]}` }],
  ['/form/toString', undefined],
  ['/documents/0', undefined],
  ['', undefined],
])('%s', (pointer, target) => {
  expect(targetOfPointer(pointer, facts)).toEqual(target);
});
