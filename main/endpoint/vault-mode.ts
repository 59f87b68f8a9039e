import { fault } from '../../shared/ipc/result.ts';
import { type EndpointMode, endpointModeSchema } from '../../shared/singleWindow/discovery.ts';
import type { Records } from '../records/records.ts';

const setting = 'vault-mode';

/**
 * A vault belongs to practice or to real business for as long as it lives, wherever its files or a backup of it are put.
 * Every vault of the time before real endpoints is one of practice; an empty one takes the mode it is first opened in.
 * Fault 'vault-of-other-mode'.
 */
export const claimVaultMode = (records: Pick<Records, 'settings' | 'cases'>, mode: EndpointMode) => {
  const stored = records.settings.get(setting, endpointModeSchema);
  const owner = stored ?? (records.cases.count() > 0 ? 'practice' : mode);
  if (owner !== mode) return fault('vault-of-other-mode', 'after-user', { mode: owner });
  if (stored === undefined) records.settings.put(setting, owner);
  return null;
};
