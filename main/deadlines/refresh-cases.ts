import type { Desk } from '../cases/desk.ts';
import { refreshCaseRow } from '../records/case-row.ts';
import { RecordDamaged } from '../records/row.ts';

/** So many in one transaction; between two of them the app answers whoever waits. */
const batch = 100;

/**
 * Makes again what is kept ready of cases (their row, deadlines, keys): after the terms of their policy changed, or when
 * the records are older than what is kept. A damaged record keeps its old row and is named where it is shown.
 */
export const refreshCases = async (
  desk: Desk,
  caseIds: readonly string[],
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> => {
  for (let at = 0; at < caseIds.length; at += batch) {
    if (at > 0) await pause();
    if (signal?.aborted === true) return;
    for (const caseId of caseIds.slice(at, at + batch))
      try {
        desk.records.transaction(() => refreshCaseRow(desk.records, caseId, desk.today()));
      } catch (error) {
        if (!(error instanceof RecordDamaged)) throw error;
      }
  }
};
