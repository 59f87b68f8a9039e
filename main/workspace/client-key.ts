import { z } from 'zod';
import type { Settings } from '../records/settings.ts';
import { clientKeySchema, createClientKey } from '../singleWindow/signing.ts';

const setting = 'client-key';

/** The firm's signing key, made at the first start and kept in the vault. What is stored is returned as it is: the signer judges it. */
export const openClientKey = async (settings: Settings): Promise<unknown> => {
  const stored = settings.get(setting, z.unknown());
  if (stored !== undefined) return stored;
  const made = clientKeySchema.parse(await createClientKey());
  settings.put(setting, made);
  return made;
};
