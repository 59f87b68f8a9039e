import { compactVerify, importJWK } from 'jose';
import { expect, it } from 'vitest';
import { testId, testManifest } from '../outbox/testing/manifests.ts';
import { createClientKey, createSigner, manifestDigest } from './signing.ts';

it('a stored key signs what its public half verifies, and nothing private is in that half', async () => {
  const stored: unknown = JSON.parse(JSON.stringify(await createClientKey()));
  const signer = await createSigner(stored);
  if (!signer.ok) throw new Error(signer.error.code);
  const claims = { filingId: testId(1), manifestDigest: 'a'.repeat(64), signedAt: '2026-04-01T00:00:00Z' };
  const verified = await compactVerify(
    await signer.value.sign(claims),
    await importJWK(signer.value.publicJwk, 'ES256'),
  );
  expect(JSON.parse(new TextDecoder().decode(verified.payload))).toEqual(claims);
  expect(verified.protectedHeader).toEqual({
    alg: 'ES256',
    kid: signer.value.publicJwk.kid,
    typ: 'filing-submission+jws',
  });
  expect(signer.value.publicJwk).not.toHaveProperty('d');
});

it.each([[null], [{}], ['text'], [{ kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', d: 'AA', kid: 'k' }]])(
  'refuses %j as a key',
  async (stored) => {
    expect(await createSigner(stored)).toMatchObject({ ok: false, error: { code: 'client-key-damaged' } });
  },
);

it('the digest doesn’t depend on the order of members', () => {
  const manifest = testManifest(1, testId(1), [new Uint8Array(3)]);
  const turned = Object.fromEntries(Object.entries(manifest).reverse()) as typeof manifest;
  expect(manifestDigest(turned)).toBe(manifestDigest(manifest));
  expect(manifestDigest({ ...manifest, corpSerialNo: 'GC-2' })).not.toBe(manifestDigest(manifest));
});
