import type { Result } from '../../shared/ipc/result.ts';
import type { Discovery, EndpointMode } from '../../shared/singleWindow/discovery.ts';
import type { TolerantEventPage } from '../../shared/singleWindow/events.ts';
import type { FilingAnswer, FilingStatus, Withdrawal } from '../../shared/singleWindow/filing.ts';
import type { Manifest } from '../../shared/singleWindow/manifest.ts';
import type {
  OriginalsDispatch,
  OriginalsDispatchAnswer,
  PromiseUpdate,
  PromiseUpdateAnswer,
} from '../../shared/singleWindow/originals.ts';
import type { ReferenceKind, TolerantReferencePage } from '../../shared/singleWindow/reference.ts';

export type Call = { readonly signal: AbortSignal };

/** A POST that may be sent again: the same key with the same body has one effect and one answer. */
export type KeyedCall = Call & { readonly idempotencyKey: string };

export type DiscoveryReport = {
  readonly document: Discovery;
  /** Endpoint's clock minus ours, measured against the middle of the request. */
  readonly clockSkewMs: number;
};

/** Bytes to send. `open` may be called again at any offset; it must give exactly `sizeBytes - start` bytes. */
export type UploadSource = {
  readonly sizeBytes: number;
  open(start: number, signal: AbortSignal): AsyncIterable<Uint8Array>;
};

export type DocumentUpload = {
  readonly uploadUrl: string;
  readonly source: UploadSource;
  /** Bytes of the document the endpoint holds or that are on their way; starts at the endpoint's offset. */
  readonly onProgress: (sentBytes: number) => void;
};

/**
 * What a transport to a trade single window must be able to do. The first is HTTP (`http/`); the insurer's EDI web service
 * or a provincial window would be another one. Nothing here throws for what a network or an endpoint can do:
 * every failure is a fault, and an aborted `signal` gives the fault `aborted`.
 *
 * Every call that sends something of the firm's first makes sure that it speaks to the kind of endpoint it was made for:
 * faults `practice-endpoint-required`, `real-endpoint-required`.
 */
export type SingleWindowAdapter = {
  readonly mode: EndpointMode;
  discover(call: Call): Promise<Result<DiscoveryReport>>;
  createFiling(manifest: Manifest, call: KeyedCall): Promise<Result<FilingAnswer>>;
  /** Which documents the endpoint holds, and where the others go; renews upload URLs that have expired. */
  documents(filingId: string, call: Call): Promise<Result<FilingAnswer>>;
  /**
   * Sends what the endpoint doesn't have yet, from its own offset on. `upload-gone`: ask `documents` for a new URL;
   * `upload-digest-mismatch`: the bytes arrived damaged, ask `documents` and send them all again.
   */
  uploadDocument(upload: DocumentUpload, call: Call): Promise<Result<null>>;
  /** Hands in the signed filing; the answer is the receipt as compact JWS, not yet verified. */
  submit(filingId: string, jws: string, call: KeyedCall): Promise<Result<string>>;
  filingStatus(filingId: string, call: Call): Promise<Result<FilingStatus>>;
  /** One page of the event feed; waits up to `waitSeconds` (≤ 30) for the first event. */
  events(after: number, waitSeconds: number, call: Call): Promise<Result<TolerantEventPage>>;
  sendOriginals(caseNo: string, note: OriginalsDispatch, call: KeyedCall): Promise<Result<OriginalsDispatchAnswer>>;
  /** Other days for originals that were promised. */
  sendPromises(caseNo: string, update: PromiseUpdate, call: KeyedCall): Promise<Result<PromiseUpdateAnswer>>;
  withdraw(filingId: string, withdrawal: Withdrawal, call: KeyedCall): Promise<Result<FilingStatus>>;
  /** The rows of one list that changed since; each still to be read by itself (`main/reference/wire-rows.ts`). */
  referencePage(
    kind: ReferenceKind,
    changedSince: string | undefined,
    call: Call,
  ): Promise<Result<TolerantReferencePage>>;
};
