import type { Channel, Handlers } from '../../shared/ipc/contract.ts';
import type { AppState } from '../../shared/ipc/views.ts';
import type { Records } from '../records/records.ts';

/** Channels that work before the vault is open. */
export const appChannels = [
  'app.state',
  'app.ready-to-close',
  'settings.update',
  'vault.create',
  'vault.unlock',
  'vault.retry',
  'vault.close-damaged',
  'mode.set',
  'practice.set-running',
  'practice.open-console',
  'recovery.reveal',
  'recovery.open',
  'recovery.change-passphrase',
  'recovery.pick-backup',
  'recovery.restore',
  'lock.now',
  'lock.set-after',
  'lock.set-passphrase',
  'lock.drop-passphrase',
  'lock.copy-secret',
] as const satisfies readonly Channel[];
export type AppChannel = (typeof appChannels)[number];
export type AppHandlers = Pick<Handlers, AppChannel>;

/** Everything else needs it. 'job.cancel' is answered where the calls arrive. */
export type WorkspaceHandlers = Omit<Handlers, AppChannel | 'job.cancel'>;

/** What works on an open vault. */
export type Workspace = {
  readonly records: Records;
  readonly handlers: WorkspaceHandlers;
  readonly outboxState: () => AppState['outbox'];
  readonly account: () => AppState['account'];
  readonly close: () => Promise<void>;
};
