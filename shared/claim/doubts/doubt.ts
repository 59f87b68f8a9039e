import type { CaseFacts, Invoice } from '../case.ts';
import type { ChecklistSlot } from '../checklist.ts';
import type { TrustMark } from '../checklist-data.ts';
import type { DocumentDamage } from '../damage.ts';
import type { ClaimDocument } from '../document.ts';
import type { Filing, FilingForm } from '../filing.ts';
import type { MeasureId } from '../measures/measure-use.ts';
import type { PageFinding } from '../quality/page-findings.ts';
import type { Around } from './around.ts';

/** Where a doubt points: a field of the case ('facts.policyNo'), of an invoice, of the form, a document or a checklist slot. */
export type DoubtTarget =
  | { readonly kind: 'fact'; readonly path: string }
  | { readonly kind: 'invoice'; readonly invoiceId: string; readonly path: keyof Invoice }
  | { readonly kind: 'form'; readonly path: string }
  /** `page`: where it stands in the document, from 0, taken-out pages counted; where it is about one. */
  | { readonly kind: 'document'; readonly documentId: string; readonly page?: number }
  | { readonly kind: 'checklist'; readonly code: string };

export type Severity = 'error' | 'warning';

/** One 疑点. `key` is stable over re-checks, so that an explanation stays attached; its text is `doubt.<ruleId>` in the locale. */
export type Doubt = {
  readonly key: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly target: DoubtTarget;
  readonly params: Readonly<Record<string, string | number>>;
  /** The relief measure that helps, where there is one. */
  readonly relief?: MeasureId;
};

/** A document with what was measured and read of its pages, and what its files have come to, as far as that is known. */
export type CheckedDocument = ClaimDocument & {
  readonly findings?: readonly PageFinding[];
  readonly damage?: DocumentDamage | null;
};
/** All a rule may look at. `today` is the clerk's calendar day. */
export type CheckSubject = {
  readonly facts: CaseFacts;
  readonly filing: Filing;
  readonly documents: readonly CheckedDocument[];
  readonly checklist: readonly ChecklistSlot[];
  readonly caseNo: string | null;
  /** All filings of the case, this one included. */
  readonly filings: readonly Filing[];
  /** A notice of the same case is already with the other side. */
  readonly noticeSent: boolean;
  /** The day the notice reached the other side; null before. */
  readonly noticeDay: string | null;
  /** By when the request a supplement answers wants its answer; null where it names no day. */
  readonly requestBy: string | null;
  /** What stands outside the case: the policy's terms, the other cases. */
  readonly around: Around;
  readonly today: string;
};

export type Hit = { readonly target: DoubtTarget; readonly params?: Readonly<Record<string, string | number>> };

export type Rule = {
  readonly id: string;
  readonly severity: Severity;
  /** Which filings it looks at; all when absent. */
  readonly kinds?: readonly FilingForm['kind'][];
  /** Where the rule comes from. */
  readonly source: string;
  /** How far to trust it: A the issuer's own text or a standard, B a secondary copy, C one firm's system, D our own inference. */
  readonly trust: TrustMark;
  readonly relief?: MeasureId;
  readonly check: (subject: CheckSubject) => readonly Hit[];
};

export const fact = (path: string): DoubtTarget => ({ kind: 'fact', path });
export const formField = (path: string): DoubtTarget => ({ kind: 'form', path });
export const invoiceField = (invoice: Invoice, path: keyof Invoice): DoubtTarget => ({
  kind: 'invoice',
  invoiceId: invoice.id,
  path,
});

export const targetKey = (target: DoubtTarget): string => {
  switch (target.kind) {
    case 'fact':
    case 'form':
      return target.path;
    case 'invoice':
      return `${target.invoiceId}.${target.path}`;
    case 'document':
      return target.documentId;
    case 'checklist':
      return target.code;
  }
};

/** The documents that go with the filing. */
export const travelling = ({ documents, filing }: CheckSubject): CheckedDocument[] =>
  documents.filter((d) => d.removedAt === null && filing.documentIds.includes(d.id));

/** A hit when the condition holds, none otherwise. */
export const when = (condition: boolean, target: DoubtTarget, params: Hit['params'] = {}): readonly Hit[] =>
  condition ? [{ target, params }] : [];

export const eachInvoice =
  (look: (invoice: Invoice, position: number, subject: CheckSubject) => readonly Hit[]): Rule['check'] =>
  (subject) =>
    subject.facts.invoices.flatMap((invoice, i) =>
      look(invoice, i + 1, subject).map((hit) => ({
        ...hit,
        params: { line: i + 1, invoiceNo: invoice.invoiceNo || String(i + 1), ...hit.params },
      })),
    );
