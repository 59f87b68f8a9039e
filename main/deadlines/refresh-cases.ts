import type { Desk } from '../cases/desk.ts';
import { RecordDamaged } from '../records/row.ts';

/** So many in one go; between two of them the app answers whoever waits. */
const batch = 50;

/**
 * Makes something again for many cases, each in its own transaction, without standing in anybody's way. A damaged record
 * keeps what was made of it before and is named where it is shown.
 */
export const refreshCases = async (
  { records }: Pick<Desk, 'records'>,
  caseIds: readonly string[],
  refresh: (caseId: string) => void,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> => {
  for (let at = 0; at < caseIds.length; at += batch) {
    if (at > 0) await pause();
    if (signal?.aborted === true) return;
    for (const caseId of caseIds.slice(at, at + batch))
      try {
        records.transaction(() => refresh(caseId));
      } catch (error) {
        if (!(error instanceof RecordDamaged)) throw error;
      }
  }
};
