import type { CheckedDocument } from '../../shared/claim/doubts/doubt.ts';
import { pageFindings } from '../../shared/claim/quality/page-findings.ts';
import type { StoredDocument } from '../records/records.ts';

/** The documents of a case with what may be wrong with their pages, for the self-check. Removed ones double nothing. */
export const examined = (stored: readonly StoredDocument[]): Map<string, CheckedDocument> => {
  const findings = pageFindings(
    stored
      .filter(({ document }) => document.removedAt === null)
      .map(({ document, derived, reading }) => ({
        id: document.id,
        code: document.code,
        sha256: document.sha256,
        facts: derived.facts?.pages ?? [],
        words: reading?.words ?? [],
        kinds: reading?.kinds ?? [],
      })),
  );
  return new Map(
    stored.map(({ document }) => [document.id, { ...document, findings: [...(findings.get(document.id) ?? [])] }]),
  );
};
