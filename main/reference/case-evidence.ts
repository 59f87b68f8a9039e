import type { ClaimCase } from '../../shared/claim/case.ts';
import { documentEvidence, type Evidence } from '../../shared/claim/crosscheck/evidence.ts';
import type { Records, StoredDocument } from '../records/records.ts';

/** What platform data and the documents say about a case, as the self-check at submission sees it. */
export const evidenceOfCase = (
  records: Pick<Records, 'reference'>,
  { facts }: ClaimCase,
  stored: readonly StoredDocument[],
): Evidence => ({
  platform: records.reference.evidence(facts),
  documents: documentEvidence(
    stored.map(({ document }) => document),
    (documentId) => stored.find(({ document }) => document.id === documentId)?.reading?.proposals ?? [],
  ),
});
