import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { Jwks } from '../../shared/singleWindow/discovery.ts';
import type { Manifest } from '../../shared/singleWindow/manifest.ts';
import { verifyReceipt } from '../singleWindow/receipt.ts';
import { manifestDigest } from '../singleWindow/signing.ts';
import { sendDocuments } from './send-documents.ts';
import type { Delivery, SendDeps, Work } from './work.ts';

const roundLimit = 3;
const stopped = () => fault('aborted', 'later');

type Signed = { readonly endpointFilingId: string; readonly jws: string; readonly sendKey: string };

const signedBefore = (work: Work): Signed | null => {
  const { endpointFilingId, jws, sendKey } = work.item().record;
  return endpointFilingId === null || jws === null || sendKey === null ? null : { endpointFilingId, jws, sendKey };
};

const signNow = async (deps: SendDeps, work: Work, manifest: Manifest, digest: string): Promise<Result<Signed>> => {
  const sent = await sendDocuments(deps, work, manifest, digest);
  if (!sent.ok) return sent;
  const signedAt = new Date(deps.now()).toISOString();
  const jws = await deps.signer.sign({ filingId: sent.value, manifestDigest: digest, signedAt });
  return ok({ endpointFilingId: sent.value, jws, sendKey: deps.newId() });
};

const deliver = async (
  deps: SendDeps,
  receiptJws: string,
  jwks: Jwks,
  signed: Signed,
  digest: string,
): Promise<Result<Delivery>> => {
  const { mode } = deps.adapter;
  const { endpointFilingId } = signed;
  const claims = await verifyReceipt(receiptJws, jwks, { filingId: endpointFilingId, manifestDigest: digest, mode });
  if (!claims.ok) return claims;
  const storedAt = new Date(deps.now()).toISOString();
  return ok({
    outcome: { kind: 'received', receipt: { jws: receiptJws, claims: claims.value } },
    record: { receiptJws },
    receipt: {
      jws: receiptJws,
      jwks,
      claims: claims.value,
      mode,
      manifestDigest: digest,
      endpointFilingId,
      storedAt,
    },
  });
};

/**
 * Announce, upload, sign, submit, verify the receipt. A submission that was sent before is sent again first of all, with
 * the same key and the same signature: the endpoint may have it, and then it gives the same receipt.
 */
export const sendFiling = async (deps: SendDeps, work: Work, manifest: Manifest): Promise<Result<Delivery>> => {
  const digest = manifestDigest(manifest);
  for (let round = 1; ; round += 1) {
    const before = signedBefore(work);
    const signed = before ? ok(before) : await signNow(deps, work, manifest, digest);
    if (!signed.ok) return signed;
    // Before the submission, so that the keys we trust are never those of the answer they are to check.
    const jwks = await deps.receiptKeys.keys(work.signal);
    if (!jwks.ok) return jwks;
    const { endpointFilingId, jws, sendKey } = signed.value;
    if (!work.advance('submit', { jws, sendKey, handedIn: true })) return stopped();
    const receipt = await deps.adapter.submit(endpointFilingId, jws, {
      signal: work.signal,
      idempotencyKey: sendKey,
    });
    if (receipt.ok) return deliver(deps, receipt.value, jwks.value, signed.value, digest);
    if (receipt.error.code !== 'documents-missing') return receipt;
    // That answer is stored under the key for ever: the next submission needs another one.
    if (!work.advance(null, { jws: null, sendKey: null })) return stopped();
    if (round >= roundLimit) return receipt;
  }
};
