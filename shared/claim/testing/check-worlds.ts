import type { ClaimCase, Invoice } from '../case.ts';
import { shippedChecklist } from '../checklist-rows.ts';
import { type Evidence, noEvidence, noPlatform, type PlatformEvidence } from '../crosscheck/evidence.ts';
import { emptyTerms, type PolicyTerms } from '../deadlines/policy-terms.ts';
import { type Around, nothingAround } from '../doubts/around.ts';
import type { CheckedDocument } from '../doubts/doubt.ts';
import { selfCheck } from '../doubts/self-check.ts';
import type { Filing } from '../filing.ts';
import {
  ids,
  soundCase,
  soundClaim,
  soundDocument,
  soundInvoice,
  soundNotice,
  soundSupplement,
  soundWithdrawal,
  today,
} from './sound-records.ts';

/** What the self-check looks at: a sound case and the small changes that make it unsound. */
export type World = {
  claimCase: ClaimCase;
  filing: Filing;
  filings: Filing[];
  documents: CheckedDocument[];
  around?: Around;
};
export const notice: World = {
  claimCase: soundCase,
  filing: soundNotice,
  filings: [soundNotice],
  documents: [soundDocument],
};
export const sentNotice: Filing = { ...soundNotice, state: 'accepted', submittedAt: '2025-10-10T01:00:00.000Z' };
export const claim: World = {
  claimCase: { ...soundCase, caseNo: 'AN-1' },
  filing: soundClaim,
  filings: [sentNotice, soundClaim],
  documents: [soundDocument],
};
export const supplement: World = {
  ...claim,
  filing: soundSupplement,
  filings: [sentNotice, soundClaim, soundSupplement],
};

export const withdrawal: World = {
  ...claim,
  filing: soundWithdrawal,
  filings: [sentNotice, { ...soundClaim, state: 'submitted' }, soundWithdrawal],
};

export const check = ({ claimCase, filing, filings, documents, around }: World) =>
  selfCheck(claimCase, filing, filings, documents, today, shippedChecklist, around);
export const idsOf = (world: World): string[] => check(world).map((d) => d.ruleId);

export const facts = (world: World, change: Partial<ClaimCase['facts']>): World => ({
  ...world,
  claimCase: { ...world.claimCase, facts: { ...world.claimCase.facts, ...change } },
});
export const line = (world: World, change: Partial<Invoice>): World =>
  facts(world, { invoices: [{ ...soundInvoice, ...change }] });
export const form = (world: World, change: object): World => ({
  ...world,
  filing: { ...world.filing, form: { ...world.filing.form, ...change } as Filing['form'] },
});
export const paper = (world: World, change: Partial<CheckedDocument>): World => ({
  ...world,
  documents: [{ ...soundDocument, ...change }],
});
export const found = (...findings: NonNullable<CheckedDocument['findings']>): World => paper(notice, { findings });
export const insured = soundCase.facts.insured;
export const buyer = soundCase.facts.buyer;
/** The policy's terms as the firm entered and confirmed them. */
export const under = (world: World, terms: PolicyTerms['terms']): World => ({
  ...world,
  around: {
    ...nothingAround,
    policy: { ...emptyTerms(soundCase.facts.policyNo), terms, confirmedOn: '2026-03-01' },
  },
});
export const evident = (world: World, evidence: Evidence): World => ({
  ...world,
  around: { ...nothingAround, evidence },
});
export const onPlatform = (world: World, platform: Partial<PlatformEvidence>): World =>
  evident(world, { ...noEvidence, platform: { ...noPlatform, ...platform } });
export const loaded = { policies: true, buyers: true, shipments: true, declarations: true };
export const bill = (world: World, value: string): World =>
  evident(world, {
    ...noEvidence,
    documents: [
      {
        documentId: ids.document,
        title: 'Bill',
        code: 'TRD-BL',
        values: [
          { field: 'transportBillNo', value: soundInvoice.transportBillNo },
          { field: 'shippedOn', value },
        ],
      },
    ],
  });
export const beside = (world: World, kind: 'invoice' | 'buyer', key: string, text: string): World => ({
  ...world,
  around: { ...nothingAround, elsewhere: [{ kind, key, text, caseId: ids.otherCase, caseRef: 'GC-2026-0002' }] },
});
export const answered = (world: World, answers: object): World =>
  form(world, {
    answers: { ...(soundNotice.form.kind === 'possible-loss-notice' ? soundNotice.form.answers : {}), ...answers },
  });
export const later: Invoice = { ...soundInvoice, id: ids.otherInvoice, invoiceNo: 'INV-2025-002' };
