import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { handoverClaimSchema } from '../../shared/claim/handover.ts';
import { soundCase, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import { receiptJwsType } from '../../shared/singleWindow/receipt.ts';
import { soundReceipts } from './receipts.ts';

const endpointFilingId = '0192f0c1-0000-7000-8000-00000000e001';
const digest = 'f'.repeat(64);

const signed = async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const claims = {
    ...{ iss: 'https://fake.invalid', mode: 'practice', acceptanceNo: 'SL-1', filingId: endpointFilingId },
    ...{ kind: 'possible-loss-notice', corpSerialNo: 'S-1', manifestDigest: digest },
    receivedAt: '2026-04-01T00:00:00Z',
  };
  const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256', kid: 'e', typ: receiptJwsType })
    .sign(pair.privateKey);
  return {
    ...{ jws, claims, endpointFilingId, mode: 'practice', manifestDigest: digest },
    jwks: { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'e' }] },
    storedAt: '2026-04-01T00:00:01Z',
  };
};
const packageWith = (receipt: unknown, change: object = {}) =>
  handoverClaimSchema.parse({
    ...{ format: 'green-channel-handover', version: 1, case: { facts: soundCase.facts } },
    filings: [{ ...soundNotice, endpointFilingId, ...change }],
    receipts: [{ filingId: soundNotice.id, receipt }],
  });

test('a signed receipt comes along; one that is forged, or of another filing, does not', async () => {
  const receipt = await signed();
  expect(await soundReceipts(packageWith(receipt))).toMatchObject([
    { filingId: soundNotice.id, receipt: { jws: receipt.jws, claims: { acceptanceNo: 'SL-1' } } },
  ]);
  const other = await signed();
  for (const odd of [
    packageWith({ ...receipt, jwks: other.jwks }),
    packageWith({ ...receipt, manifestDigest: 'a'.repeat(64) }),
    packageWith(receipt, { endpointFilingId: null }),
    packageWith('no receipt'),
  ])
    expect(await soundReceipts(odd)).toEqual([]);
});
