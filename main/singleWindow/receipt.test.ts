import fc from 'fast-check';
import { CompactSign, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Jwks, jwksSchema } from '../../shared/singleWindow/discovery.ts';
import { receiptJwsType, submissionJwsType } from '../../shared/singleWindow/receipt.ts';
import { testId } from '../outbox/testing/manifests.ts';
import { createPinnedKeys } from './pinned-keys.ts';
import { verifyReceipt } from './receipt.ts';

const digest = 'a'.repeat(64);
const claims = {
  iss: 'https://window.example',
  mode: 'real' as const,
  acceptanceNo: 'SL1',
  filingId: testId(1),
  kind: 'claim' as const,
  corpSerialNo: 'GC-1',
  manifestDigest: digest,
  receivedAt: '2026-04-01T00:00:00Z',
};
const expected = { filingId: testId(1), manifestDigest: digest, mode: 'real' as const };

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let ours: Pair;
let other: Pair;
let jwks: Jwks;

beforeAll(async () => {
  ours = await generateKeyPair('ES256', { extractable: true });
  other = await generateKeyPair('ES256', { extractable: true });
  const retired = await generateKeyPair('ES256', { extractable: true });
  const keys = await Promise.all([retired, ours].map(async ({ publicKey }) => exportJWK(publicKey)));
  jwks = jwksSchema.parse({ keys });
});

const sign = (payload: object, pair: Pair, typ: string = receiptJwsType) =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', typ })
    .sign(pair.privateKey);

describe('a receipt', () => {
  it('holds with any pinned key, again and again, and keeps members we don’t know', async () => {
    const jws = await sign({ ...claims, branch: '上海' }, ours);
    for (let time = 0; time < 2; time += 1) {
      expect(await verifyReceipt(jws, jwks, expected)).toEqual({ ok: true, value: { ...claims, branch: '上海' } });
    }
  });

  it.each([
    ['receipt-other-filing', { filingId: testId(2) }],
    ['receipt-other-manifest', { manifestDigest: 'b'.repeat(64) }],
    ['receipt-other-mode', { mode: 'practice' }],
    ['receipt-signature-invalid', { acceptanceNo: 7 }],
  ])('%s', async (code, change) => {
    const jws = await sign({ ...claims, ...change }, ours);
    expect(await verifyReceipt(jws, jwks, expected)).toMatchObject({ ok: false, error: { code } });
  });

  it('of another key, for another purpose, unsigned or with a shared secret is none', async () => {
    const forged = [
      await sign(claims, other),
      await sign(claims, ours, submissionJwsType),
      new UnsecuredJWT(claims).encode(),
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: receiptJwsType }).sign(new Uint8Array(32)),
      '',
      'a.b.c',
    ];
    for (const jws of forged) {
      expect(await verifyReceipt(jws, jwks, expected)).toMatchObject({
        ok: false,
        error: { code: 'receipt-signature-invalid' },
      });
    }
  });

  it('with one changed character never holds', async () => {
    const jws = await sign(claims, ours);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    await fc.assert(
      // The last character of a base64url part holds spare bits, so some changes there change nothing.
      fc.asyncProperty(fc.nat(jws.length - 3), fc.constantFrom(...alphabet), async (at, letter) => {
        fc.pre(jws[at] !== letter && jws[at] !== '.' && jws[at + 1] !== '.');
        const changed = jws.slice(0, at) + letter + jws.slice(at + 1);
        expect((await verifyReceipt(changed, jwks, expected)).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('pinned keys', () => {
  const report = (keys: Jwks) => ({
    discover: async () => ({
      ok: true as const,
      value: {
        clockSkewMs: 0,
        document: {
          name: { zh: 'x', en: 'x' },
          mode: 'real' as const,
          versions: ['1'],
          issuer: 'https://window.example',
          serverTime: '2026-04-01T00:00:00Z',
          limits: { documentBytes: 1, documentsPerFiling: 1, mediaTypes: ['application/pdf'] },
          jwks: keys,
        },
      },
    }),
  });
  const { signal } = new AbortController();

  it('are those of the first time, whatever the endpoint says later', async () => {
    let stored: unknown;
    const store = {
      load: () => stored,
      save: (keys: Jwks) => {
        stored = JSON.parse(JSON.stringify(keys));
      },
    };
    expect(await createPinnedKeys({ store, adapter: report(jwks) }).keys(signal)).toEqual({ ok: true, value: jwks });
    const swapped = jwksSchema.parse({ keys: [await exportJWK(other.publicKey)] });
    expect(await createPinnedKeys({ store, adapter: report(swapped) }).keys(signal)).toEqual({ ok: true, value: jwks });
  });

  it('that are damaged are not replaced in silence', async () => {
    const store = { load: () => ({ keys: [] }), save: () => {} };
    expect(await createPinnedKeys({ store, adapter: report(jwks) }).keys(signal)).toMatchObject({
      error: { code: 'pinned-keys-damaged' },
    });
  });
});
