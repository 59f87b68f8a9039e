import type { ReferenceKind } from './reference.ts';

// Statuses by route. Errors are problem documents (see problem.ts); every route may also answer
//   401 token-missing | token-invalid (but not the public ones), 429 too-many-requests and 503 unavailable with
//   Retry-After, 500 internal. Every POST needs Idempotency-Key (a UUID or other text of 8–128 visible ASCII characters):
//   the same key and body give the stored answer for ever, with the header Idempotency-Replayed: true;
//   400 idempotency-key-missing, 409 idempotency-conflict. Only answers 200 and 201 are stored: a refusal changed nothing, so
//   the same key may be used again once its cause is gone.
//
// public
//   GET  /.well-known/single-window               200 Discovery
//   GET  /.well-known/oauth-authorization-server  200 AuthorizationServer (RFC 8414)
//   GET  /.well-known/jwks.json                   200 Jwks
//   GET  /openapi.json                            200 OpenAPI 3.1
//   POST /practice/token                          200 TokenAnswer · 400 malformed-request (practice mode only; no Idempotency-Key)
// with bearer token
//   POST /v1/signing-key                200 SigningKeyAnswer · 400 malformed-request (where an issuer of its own signs people in)
//   POST /v1/filings                    201 FilingAnswer (new) · 200 FilingAnswer (same corpSerialNo and digest: same filing)
//                                       400 malformed-request · 409 corp-serial-no-taken | not-acceptable-now
//                                       413 body-too-large | document-too-large · 415 media-type-not-allowed · 422 invalid-manifest
//   GET  /v1/filings/{id}/documents     200 FilingAnswer, renews expired uploads · 404
//   POST /v1/filings/{id}/submission    200 Receipt (repeating it gives the same one) · 400 malformed-request · 404
//                                       409 documents-missing (errors[].pointer /documents/N) | not-acceptable-now
//                                       422 signature-invalid | digest-mismatch
//   GET  /v1/filings/{id}/receipt       200 Receipt · 404
//   GET  /v1/filings/{id}               200 FilingStatus + ETag · 304 · 404
//   POST /v1/filings/{id}/withdrawal    200 FilingStatus · 404 · 409 not-acceptable-now · 412 precondition-failed (If-Match, optional)
//   GET  /v1/events?after=SEQ&wait=S    200 EventPage, at most 100 events; waits up to S (≤ 30) seconds for the first · 400
//   POST /v1/cases/{caseNo}/originals   200 OriginalsDispatchAnswer · 404 · 422 invalid-manifest (a document not owed)
//   POST /v1/cases/{caseNo}/original-promises   200 PromiseUpdateAnswer · 404 · 422 invalid-manifest (a document not owed)
//   GET  /v1/reference/{kind}?changedSince=CURSOR&limit=N   200 page · 400 malformed-request · 404
//   HEAD, PATCH, DELETE /v1/uploads/{id}    tus 1.0.0 (with expiration and termination; use the URL as given):
//                                       HEAD 200 Upload-Offset · PATCH 204 · 404 unknown, ended or faulty · 409 wrong offset · 410 expired
//                                       413 more bytes than declared · 423 locked by another PATCH
//                                       The PATCH that ends with other bytes than the manifest says answers 422 digest-mismatch;
//                                       ask for the documents again: there is a new URL and a fault.

const segment = encodeURIComponent;

export const routes = {
  discovery: () => '/.well-known/single-window',
  authorizationServer: () => '/.well-known/oauth-authorization-server',
  jwks: () => '/.well-known/jwks.json',
  openApi: () => '/openapi.json',
  practiceToken: () => '/practice/token',
  signingKey: () => '/v1/signing-key',
  filings: () => '/v1/filings',
  filing: (filingId: string) => `/v1/filings/${segment(filingId)}`,
  documents: (filingId: string) => `/v1/filings/${segment(filingId)}/documents`,
  submission: (filingId: string) => `/v1/filings/${segment(filingId)}/submission`,
  receipt: (filingId: string) => `/v1/filings/${segment(filingId)}/receipt`,
  withdrawal: (filingId: string) => `/v1/filings/${segment(filingId)}/withdrawal`,
  events: (after: number, waitSeconds: number) => `/v1/events?after=${after}&wait=${waitSeconds}`,
  originalPromises: (caseNo: string) => `/v1/cases/${segment(caseNo)}/original-promises`,
  originals: (caseNo: string) => `/v1/cases/${segment(caseNo)}/originals`,
  reference: (kind: ReferenceKind, changedSince?: string) =>
    `/v1/reference/${kind}${changedSince === undefined ? '' : `?changedSince=${segment(changedSince)}`}`,
} as const;

export const idempotencyKeyHeader = 'Idempotency-Key';
export const idempotencyReplayedHeader = 'Idempotency-Replayed';
