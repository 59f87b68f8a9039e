import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { type Jwks, jwksSchema } from '../../shared/singleWindow/discovery.ts';
import type { SingleWindowAdapter } from './adapter.ts';

/** Where the pinned keys are kept: one value in the vault for each endpoint. */
export type PinnedKeyStore = { load(): unknown; save(jwks: Jwks): void };

export type PinnedKeys = {
  /** Keys pinned earlier; the first time they are fetched and pinned. */
  keys(signal: AbortSignal): Promise<Result<Jwks>>;
};

/**
 * Trust on first use: the endpoint's signing keys are remembered, and a receipt signed by a key that turns up later is
 * refused, also when the discovery document vouches for it. Old receipts stay checkable whatever the endpoint does later.
 */
export const createPinnedKeys = (deps: {
  readonly store: PinnedKeyStore;
  readonly adapter: Pick<SingleWindowAdapter, 'discover'>;
}): PinnedKeys => ({
  keys: async (signal) => {
    const stored = deps.store.load();
    if (stored !== undefined && stored !== null) {
      const parsed = jwksSchema.safeParse(stored);
      return parsed.success ? ok(parsed.data) : fault('pinned-keys-damaged', 'after-user');
    }
    const report = await deps.adapter.discover({ signal });
    if (!report.ok) return report;
    deps.store.save(report.value.document.jwks);
    return ok(report.value.document.jwks);
  },
});
