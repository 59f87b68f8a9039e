import { z } from 'zod';
import type { Db } from '../vault/db.ts';

const row = z.object({ filing_id: z.string(), case_id: z.string() });

/**
 * Our filing and case behind an id of the endpoint's, also before its receipt is stored: an event can overtake the answer
 * to the submission it speaks of.
 */
export const findFiling = (db: Db, endpointFilingId: string): { filingId: string; caseId: string } | null => {
  const found = db.get(
    `SELECT filing_id, case_id FROM outbox
     WHERE job = 'filing' AND json_extract(json, '$.endpointFilingId') = ? ORDER BY created_at DESC LIMIT 1`,
    endpointFilingId,
  );
  if (found === undefined) return null;
  const { filing_id: filingId, case_id: caseId } = row.parse(found);
  return { filingId, caseId };
};
