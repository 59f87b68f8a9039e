import { RecordDamaged } from '../records/row.ts';
import type { Desk } from './desk.ts';

/**
 * Whether every record a change of this case reads can be read. Asked before queue and feed write into a case: one
 * damaged record would otherwise be refused again and again and hold up all the others. Opening the case names the damage.
 */
export const isReadable = ({ records }: Pick<Desk, 'records'>, caseId: string): boolean => {
  try {
    records.cases.get(caseId);
    records.filings.ofCase(caseId);
    records.originals.ofCase(caseId);
    return true;
  } catch (error) {
    if (error instanceof RecordDamaged) return false;
    throw error;
  }
};
