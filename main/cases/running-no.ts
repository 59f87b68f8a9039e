import { z } from 'zod';
import type { Desk } from './desk.ts';

const setting = 'last-running-no';

/**
 * ZB-000012: the next number of the register 正本台账, inside the transaction that uses it. A number is never given twice,
 * also when its promise was taken back: its sheet may have been printed.
 */
export const takeRunningNo = ({ records }: Pick<Desk, 'records'>): string => {
  const given = records.settings.get(setting, z.int().nonnegative()) ?? 0;
  const next = Math.max(given, records.originals.highestRunningNo()) + 1;
  records.settings.put(setting, next);
  return `ZB-${String(next).padStart(6, '0')}`;
};
