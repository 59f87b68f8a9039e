import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { canonicalJson } from '../../../shared/singleWindow/canonical-json.ts';
import { type Jwks, jwksSchema } from '../../../shared/singleWindow/discovery.ts';
import type { FilingAnswer } from '../../../shared/singleWindow/filing.ts';
import type { Manifest } from '../../../shared/singleWindow/manifest.ts';
import { type ReceiptClaims, receiptJwsType } from '../../../shared/singleWindow/receipt.ts';
import { manifestDigest } from '../../singleWindow/signing.ts';
import { testId } from './manifests.ts';

type Filing = {
  readonly id: string;
  readonly manifest: Manifest;
  readonly digest: string;
  receipt: string | null;
};

export type FakeEndpoint = {
  readonly jwks: Jwks;
  create(manifest: Manifest, key: string): FilingAnswer;
  documents(filingId: string): FilingAnswer | null;
  offset(uploadUrl: string): number | null;
  append(uploadUrl: string, offset: number, bytes: Uint8Array): void;
  /** Makes every unfinished upload disappear. */
  expireUploads(): void;
  /** Receipt, or null when bytes are missing. */
  submit(filingId: string, jws: string, key: string): Promise<string | null>;
  act(path: string, body: unknown, key: string): void;
  /** What took effect, in order; one entry an effect. */
  readonly effects: string[];
  /** Broken promises of the client: a key used with another body. */
  readonly violations: string[];
};

/** The endpoint's side of the contract in memory, without a network: what a filing is, and what happens only once. */
export const createFakeEndpoint = async (): Promise<FakeEndpoint> => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const jwks = jwksSchema.parse({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'endpoint-1' }] });
  const bySerial = new Map<string, Filing>();
  const byId = new Map<string, Filing>();
  const held = new Set<string>();
  const uploads = new Map<string, { sha256: string; sizeBytes: number; offset: number }>();
  const bodies = new Map<string, string>();
  const effects: string[] = [];
  const violations: string[] = [];
  let counter = 900_000;

  const claimKey = (key: string, body: unknown) => {
    const text = canonicalJson(body);
    const before = bodies.get(key);
    if (before !== undefined && before !== text) violations.push(`key ${key} used for two bodies`);
    bodies.set(key, text);
    return before !== undefined;
  };

  const uploadFor = (sha256: string, sizeBytes: number) => {
    for (const [url, upload] of uploads) if (upload.sha256 === sha256) return url;
    counter += 1;
    const url = `https://fake.invalid/uploads/${counter}`;
    uploads.set(url, { sha256, sizeBytes, offset: 0 });
    return url;
  };

  const answer = (filing: Filing): FilingAnswer => ({
    filingId: filing.id,
    state: filing.receipt === null ? 'open' : 'received',
    manifestDigest: filing.digest,
    documents: filing.manifest.documents.map(({ documentId, sha256, sizeBytes }) =>
      held.has(sha256)
        ? { documentId, status: 'held' as const }
        : {
            documentId,
            status: 'upload' as const,
            uploadUrl: uploadFor(sha256, sizeBytes),
            expiresAt: '2030-01-01T00:00:00Z',
          },
    ),
  });

  return {
    jwks,
    effects,
    violations,
    create: (manifest, key) => {
      claimKey(key, manifest);
      const digest = manifestDigest(manifest);
      const known = bySerial.get(manifest.corpSerialNo);
      if (known) {
        if (known.digest !== digest) violations.push(`serial ${manifest.corpSerialNo} used for two manifests`);
        return answer(known);
      }
      counter += 1;
      const filing: Filing = { id: testId(counter), manifest, digest, receipt: null };
      bySerial.set(manifest.corpSerialNo, filing);
      byId.set(filing.id, filing);
      return answer(filing);
    },
    documents: (filingId) => {
      const filing = byId.get(filingId);
      return filing ? answer(filing) : null;
    },
    offset: (url) => uploads.get(url)?.offset ?? null,
    append: (url, offset, bytes) => {
      const upload = uploads.get(url);
      if (!upload || upload.offset !== offset) throw new Error('append at a wrong offset');
      upload.offset += bytes.length;
      if (upload.offset > upload.sizeBytes) violations.push('more bytes than announced');
      if (upload.offset === upload.sizeBytes) {
        held.add(upload.sha256);
        uploads.delete(url);
      }
    },
    expireUploads: () => uploads.clear(),
    submit: async (filingId, jws, key) => {
      claimKey(key, { filingId, jws });
      const filing = byId.get(filingId);
      if (!filing) throw new Error('unknown filing');
      if (filing.receipt !== null) return filing.receipt;
      if (!filing.manifest.documents.every((document) => held.has(document.sha256))) return null;
      const claims: ReceiptClaims = {
        iss: 'https://fake.invalid',
        mode: 'practice',
        acceptanceNo: `SL-${filing.manifest.corpSerialNo}`,
        filingId,
        kind: filing.manifest.kind,
        corpSerialNo: filing.manifest.corpSerialNo,
        manifestDigest: filing.digest,
        receivedAt: '2026-04-01T00:00:00Z',
      };
      const receipt = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ alg: 'ES256', kid: 'endpoint-1', typ: receiptJwsType })
        .sign(pair.privateKey);
      // Another request for the same filing may have been faster, such as one of a process that died meanwhile.
      if (filing.receipt !== null) return filing.receipt;
      filing.receipt = receipt;
      effects.push(filing.manifest.corpSerialNo);
      return receipt;
    },
    act: (path, body, key) => {
      if (!claimKey(key, { path, body })) effects.push(path);
    },
  };
};
