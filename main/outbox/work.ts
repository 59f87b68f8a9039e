import type { Result } from '../../shared/ipc/result.ts';
import type { SingleWindowAdapter } from '../singleWindow/adapter.ts';
import type { PinnedKeys } from '../singleWindow/pinned-keys.ts';
import type { Signer } from '../singleWindow/signing.ts';
import type { ItemRecord, Outcome, StoredItem } from './item.ts';
import type { ItemMove } from './item-state.ts';
import type { StoredReceipt } from './receipt-store.ts';

/** Document bytes by content. */
export type BlobSource = {
  open(sha256: string, options: { readonly start?: number; readonly signal?: AbortSignal }): AsyncIterable<Uint8Array>;
};

export type SendDeps = {
  readonly adapter: SingleWindowAdapter;
  readonly blobs: BlobSource;
  readonly signer: Signer;
  readonly receiptKeys: PinnedKeys;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Idempotency keys. */
  readonly newId: () => string;
  /** Endpoint's case number of our case, once it is known. */
  readonly caseNoOf: (caseId: string) => string | null;
  /** Endpoint's id of our filing, once it has been received. */
  readonly endpointFilingIdOf: (filingId: string) => string | null;
};

/** One run of one item: its stored state and the only way to change it. */
export type Work = {
  readonly signal: AbortSignal;
  item(): StoredItem;
  /**
   * Makes the move, or with null only keeps the change. On the disk when it returns. False: the item was paused or
   * cancelled meanwhile, and nothing more may be done with it.
   */
  advance(move: ItemMove | null, change?: Partial<ItemRecord>): boolean;
  progress(sentBytes: number, totalBytes: number): void;
};

/** What ends an item well, stored in one transaction with its state `done`. */
export type Delivery = {
  readonly outcome: Outcome;
  readonly record: Partial<ItemRecord>;
  readonly receipt?: StoredReceipt;
};

export type Send = (deps: SendDeps, work: Work) => Promise<Result<Delivery>>;
