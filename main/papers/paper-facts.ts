import type { ClaimCase } from '../../shared/claim/case.ts';
import type { ClaimDocument } from '../../shared/claim/document.ts';
import { type Filing, isCaseForm } from '../../shared/claim/filing.ts';
import type { Original } from '../../shared/claim/original.ts';
import { type PaperKind, paperKindsOfFiling } from '../../shared/claim/papers/paper-kinds.ts';
import type { Desk } from '../cases/desk.ts';
import type { RefundFacts } from './refund-facts.ts';

/** What the papers of one filing are set from. */
export type PaperFacts = {
  readonly claimCase: ClaimCase;
  readonly filing: Filing;
  /** Documents that travel with the filing, in order. */
  readonly documents: readonly ClaimDocument[];
  /** Entries of the register, by document; there once the filing was submitted. */
  readonly originals: ReadonlyMap<string, Original>;
  readonly today: string;
  /** Only for the papers of a tax refund pack. */
  readonly refund?: RefundFacts;
};

export const paperFactsOf = (desk: Desk, filingId: string): PaperFacts => {
  const filing = desk.needFiling(filingId);
  const stored = desk.records.documents.ofCase(filing.caseId);
  return {
    claimCase: desk.needCase(filing.caseId),
    filing,
    documents: filing.documentIds.flatMap((id) =>
      stored.flatMap(({ document }) => (document.id === id && document.removedAt === null ? [document] : [])),
    ),
    originals: new Map(desk.records.originals.ofCase(filing.caseId).map((one) => [one.documentId, one])),
    today: desk.today(),
  };
};

/** Documents whose paper was promised for later. */
export const owedIn = ({ documents }: Pick<PaperFacts, 'documents'>): ClaimDocument[] =>
  documents.filter(({ originalToFollow }) => originalToFollow !== null);

/** The day it was promised for: the register's, which may have been put off, else the filing's own. */
export const promisedOn = ({ originals }: Pick<PaperFacts, 'originals'>, document: ClaimDocument): string =>
  originals.get(document.id)?.promisedOn ?? document.originalToFollow?.promisedOn ?? '';

/** The papers this filing has something to say in. */
export const paperKindsFor = (facts: PaperFacts): PaperKind[] => {
  const { form } = facts.filing;
  return paperKindsOfFiling(form.kind, {
    story: isCaseForm(form) && form.caseExplain.trim() !== '',
    owedOriginals: owedIn(facts).length > 0,
  });
};
