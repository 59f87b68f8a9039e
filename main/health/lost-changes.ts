import path from 'node:path';
import { z } from 'zod';
import { instantSchema } from '../../shared/claim/calendar-date.ts';
import type { Settings } from '../records/settings.ts';
import { databaseFault } from '../vault/database-fault.ts';

const schema = z.object({ at: instantSchema, keptAs: z.string() }).nullable();
const setting = 'lost-changes';

/** Says that changes were lost until a person has said that they know, across restarts. `keptAs`: place of what was kept. */
export const createLostChanges = (
  settings: Settings,
  keptAs: string | null,
  now: () => string,
  onChange: () => void,
) => {
  const fresh = keptAs === null ? null : { at: now(), keptAs: path.basename(keptAs) };
  try {
    if (fresh !== null) settings.put(setting, fresh);
  } catch (error) {
    // On a full disk it is told in this session alone.
    if (databaseFault(error) === undefined) throw error;
  }
  return {
    known: () => settings.get(setting, schema) ?? null,
    acknowledge: () => {
      settings.put(setting, null);
      onChange();
    },
  };
};
export type LostChanges = ReturnType<typeof createLostChanges>;
