import type { CaseFacts } from './case.ts';
import { type ChecklistData, type ChecklistRow, type Expectation, rowOf } from './checklist-data.ts';
import type { ClaimDocument } from './document.ts';
import type { Filing } from './filing.ts';
import { takenUp } from './measures/measure.ts';
import { carriedMeasures, measureOf } from './measures/measures.ts';

/** from-form: the app makes it out of the form · got: a document is there · original-follows: there, paper owed · waived: "not applicable because…" · missing: expected and not there · optional. */
export type SlotStatus = 'from-form' | 'got' | 'original-follows' | 'waived' | 'missing' | 'optional';

export type ChecklistSlot = {
  readonly row: ChecklistRow;
  readonly expectation: Expectation;
  readonly status: SlotStatus;
  readonly documents: readonly ClaimDocument[];
};

/** What a row means for one filing: by its kind, the payment mode and the loss reason. Without a payment mode the strictest column counts. */
export const expectationOf = (
  row: ChecklistRow,
  kind: Filing['form']['kind'],
  facts: Pick<CaseFacts, 'payMode' | 'lossReason' | 'measures'>,
): Expectation => {
  if (row.measure !== undefined)
    return carriedMeasures(facts, kind).some(({ id }) => id === row.measure)
      ? measureOf(row.measure).evidence.expectation
      : '-';
  const expectation = expectedOf(row, kind, facts);
  const isLighter = row.notForSmallFirms === true && takenUp(facts, 'small-firm') !== undefined;
  return isLighter && expectation === 'M' ? 'C' : expectation;
};

const expectedOf = (
  row: ChecklistRow,
  kind: Filing['form']['kind'],
  facts: Pick<CaseFacts, 'payMode' | 'lossReason'>,
): Expectation => {
  switch (kind) {
    case 'possible-loss-notice':
      return row.notice;
    case 'supplement':
      return 'C';
    case 'withdrawal':
    case 'originals-dispatch':
      return '-';
    case 'claim': {
      if (facts.lossReason !== null && row.alsoFor?.includes(facts.lossReason) === true) return 'M';
      if (facts.payMode !== null) return row.claim[facts.payMode];
      const columns = Object.values(row.claim);
      return columns.includes('M') ? 'M' : columns.includes('C') ? 'C' : '-';
    }
  }
};

const statusOf = (
  row: ChecklistRow,
  expectation: Expectation,
  documents: readonly ClaimDocument[],
  waived: boolean,
): SlotStatus => {
  if (documents.some((d) => d.originalToFollow !== null)) return 'original-follows';
  if (documents.length > 0) return 'got';
  if (waived) return 'waived';
  if (row.madeFromForm === true) return 'from-form';
  return expectation === 'M' ? 'missing' : 'optional';
};

/** The slots to show for a filing: what is expected, what may apply, and whatever is there although nobody expected it. */
export const checklistFor = (
  facts: CaseFacts,
  filing: Filing,
  documents: readonly ClaimDocument[],
  data: ChecklistData,
): ChecklistSlot[] => {
  const travelling = documents.filter((d) => d.removedAt === null && filing.documentIds.includes(d.id));
  return data.rows
    .map((row): ChecklistSlot => {
      const expectation = expectationOf(row, filing.form.kind, facts);
      const there = travelling.filter((d) => d.code === row.code);
      const waived = (filing.notApplicable[row.code] ?? '') !== '';
      return { row, expectation, status: statusOf(row, expectation, there, waived), documents: there };
    })
    .filter((slot) => slot.expectation !== '-' || slot.documents.length > 0);
};

/** True when nobody has said what a document is, or said it by a code this list does not have (a colleague's own row). */
export const isUnsorted = ({ code }: ClaimDocument, data: ChecklistData): boolean => rowOf(data, code) === undefined;

/** Documents of the filing without a place in the list. */
export const unsorted = (filing: Filing, documents: readonly ClaimDocument[], data: ChecklistData): ClaimDocument[] =>
  documents.filter((d) => d.removedAt === null && filing.documentIds.includes(d.id) && isUnsorted(d, data));
