import type { ChecklistData } from '../../shared/claim/checklist-data.ts';
import type { Page } from '../../shared/claim/document.ts';
import type { Around } from '../../shared/claim/doubts/around.ts';
import type { Doubt, DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import { selfCheck } from '../../shared/claim/doubts/self-check.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView, DocumentView } from '../../shared/ipc/views.ts';
import { type EditedDoc, fieldIdOf } from './field-path.ts';

/** The parts of the form, in the order of the page. */
export const sections = [
  'request',
  'insured',
  'policy',
  'reason',
  'invoices',
  'bank',
  'statement',
  'measures',
  'estimate',
  'questions',
  'people',
  'spare',
  'extras',
  'withdrawal',
  'dispatch',
  'documents',
] as const;
export type SectionId = (typeof sections)[number];

export type DoubtPicture = { readonly document: DocumentView; readonly page: Page };

const pictureOf = (view: CaseView, documentId: unknown, position: unknown): DoubtPicture[] => {
  const document = view.documents.find(({ id }) => id === documentId);
  const page = document?.pages.find((_page, i) => i === position);
  return document === undefined || page === undefined ? [] : [{ document, page }];
};

const picturesOf = (view: CaseView, { target, params }: Doubt): DoubtPicture[] =>
  target.kind !== 'document' || target.page === undefined
    ? []
    : [
        ...pictureOf(view, target.documentId, target.page),
        ...pictureOf(view, params.otherDocumentId, params.otherPage),
      ];

/** A doubt as it is listed: errors first, numbered from 1. */
export type NumberedDoubt = {
  readonly number: number;
  readonly doubt: Doubt;
  readonly section: SectionId;
  readonly fieldId: string;
  /** The pages it is about, to be seen beside its words. */
  readonly pictures: readonly DoubtPicture[];
  /** '' until the clerk has said why it is all right. */
  readonly explanation: string;
};

const sectionByField: Readonly<Record<string, SectionId>> = {
  insured: 'insured',
  policyNo: 'policy',
  knownCaseNo: 'policy',
  buyer: 'policy',
  lossReason: 'reason',
  lossReasonText: 'reason',
  knownOn: 'reason',
  measures: 'measures',
  estimate: 'estimate',
  currency: 'invoices',
  invoices: 'invoices',
  payMode: 'bank',
  openingBank: 'bank',
  confirmingBank: 'bank',
  financingBank: 'bank',
  answers: 'questions',
  salesperson: 'people',
  operator: 'people',
  applicant: 'people',
  appliedOn: 'people',
  operatedOn: 'people',
  spare: 'spare',
  extras: 'extras',
  withdraws: 'withdrawal',
  type: 'withdrawal',
  reason: 'withdrawal',
};

/** Where on the page a target is. */
export const sectionOf = (target: DoubtTarget): SectionId => {
  switch (target.kind) {
    case 'invoice':
      return 'invoices';
    case 'document':
    case 'checklist':
      return 'documents';
    case 'fact':
    case 'form': {
      const [head = ''] = target.path.split('.');
      return sectionByField[head] ?? 'statement';
    }
  }
};

/** The doubts of a filing as it is being typed. */
export const doubtsOf = (
  view: CaseView,
  filing: Filing,
  doc: EditedDoc,
  today: string,
  checklist: ChecklistData,
  around: Around,
): readonly NumberedDoubt[] => {
  const typed = { ...filing, form: doc.form };
  const claimCase = { ...view.case, facts: doc.facts };
  return selfCheck(claimCase, typed, view.filings, view.documents, today, checklist, around).map((doubt, index) => ({
    number: index + 1,
    doubt,
    section: sectionOf(doubt.target),
    fieldId: fieldIdOf(doubt.target),
    pictures: picturesOf(view, doubt),
    explanation: filing.explanations[doubt.key] ?? '',
  }));
};
