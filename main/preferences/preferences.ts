import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { lockMinutesSchema } from '../../shared/ipc/contract/lock.ts';
import { locales } from '../../shared/locale/locale.ts';
import { endpointModeSchema } from '../../shared/singleWindow/discovery.ts';
import { diskFault } from '../vault/disk-fault.ts';

/** What must be known before the vault is open, and may be read by anyone: nothing of a case, nothing of a person. */
const preferencesSchema = z.object({
  version: z.literal(1),
  locale: z.enum(locales),
  theme: z.enum(['light', 'dark', 'system']),
  /** Which of the two vaults is opened. */
  mode: endpointModeSchema.default('practice'),
  practicePort: z.int().min(0).max(65_535),
  lockAfterMinutes: lockMinutesSchema.default(15),
  window: z.object({ width: z.int().min(1024).max(10_000), height: z.int().min(700).max(10_000) }).nullable(),
});
export type PreferenceValues = z.infer<typeof preferencesSchema>;

export type Preferences = {
  readonly get: () => PreferenceValues;
  readonly update: (change: Partial<Omit<PreferenceValues, 'version'>>) => void;
};

/** Reads the small file once; a broken one is put aside under another name and the defaults serve. */
export const openPreferences = (folder: string, systemLocale: string): Preferences => {
  const file = path.join(folder, 'preferences.json');
  let values: PreferenceValues = {
    version: 1,
    locale: systemLocale.toLowerCase().startsWith('zh') || systemLocale === '' ? 'zh-CN' : 'en',
    theme: 'system',
    mode: 'practice',
    practicePort: 0,
    lockAfterMinutes: 15,
    window: null,
  };
  const stored = readIfThere(file);
  if (stored !== undefined) {
    const parsed = preferencesSchema.safeParse(parseJson(stored));
    if (parsed.success) values = parsed.data;
    else renameSync(file, path.join(folder, 'preferences.broken.json'));
  }
  return {
    get: () => values,
    update: (change) => {
      values = { ...values, ...change };
      try {
        mkdirSync(folder, { recursive: true });
        const temporary = `${file}.new`;
        writeFileSync(temporary, `${JSON.stringify(values, null, 2)}\n`);
        renameSync(temporary, file);
      } catch (error) {
        // On a disk that is full or read-only they hold for this session.
        if (diskFault(error) === undefined) throw error;
      }
    },
  };
};

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
