import type { SignInState } from '../../shared/ipc/endpoint-views.ts';
import type { EndpointMode } from '../../shared/singleWindow/discovery.ts';
import type { HandlersOf } from '../cases/settle.ts';
import type { Settings } from '../records/settings.ts';
import type { SingleWindowAdapter } from '../singleWindow/adapter.ts';
import type { Network } from '../singleWindow/network.ts';
import type { Signer } from '../singleWindow/signing.ts';

/** What a line needs of the open vault it belongs to. */
export type LineVault = { readonly signer: Signer; readonly settings: Settings };

/** What a line does to the queue behind it. */
export type LineQueue = {
  /** What stopped with this fault goes on. */
  readonly retryFault: (code: string) => void;
  /** Nothing was ever queued. */
  readonly isUnused: () => boolean;
};

/** The way from a vault to its endpoint: practice or real, never both. */
export type Line = {
  readonly mode: EndpointMode;
  readonly adapter: SingleWindowAdapter;
  readonly network: Network;
  readonly handlers: HandlersOf<'endpoint'> & HandlersOf<'signIn'> & HandlersOf<'transport'>;
  readonly account: () => SignInState;
  start(queue: LineQueue): void;
  stop(): void;
};

export type OpenLine = (vault: LineVault) => Line;
