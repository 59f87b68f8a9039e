import { createHash, randomUUID } from 'node:crypto';
import { CompactSign, compactVerify, exportJWK, generateKeyPair, importJWK } from 'jose';
import { Upload } from 'tus-js-client';
import { v7 as uuidv7 } from 'uuid';
import {
  discoverySchema,
  type PublicJwk,
  publicJwkSchema,
  tokenAnswerSchema,
} from '../../../shared/singleWindow/discovery.ts';
import { type EventPage, eventPageSchema } from '../../../shared/singleWindow/events.ts';
import { type FilingAnswer, filingAnswerSchema } from '../../../shared/singleWindow/filing.ts';
import type { Manifest, ManifestDocument } from '../../../shared/singleWindow/manifest.ts';
import {
  type ReceiptClaims,
  receiptClaimsSchema,
  receiptSchema,
  submissionJwsType,
} from '../../../shared/singleWindow/receipt.ts';
import { routes } from '../../../shared/singleWindow/routes.ts';

/** A few lines of client for tests: what the contract says, without a queue or retries. */
export interface TestClient {
  readonly token: string;
  readonly publicJwk: PublicJwk;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, key?: string): Promise<Response>;
  lodge(manifest: Manifest): Promise<FilingAnswer>;
  upload(uploadUrl: string, bytes: Buffer): Promise<void>;
  uploadAll(answer: FilingAnswer, contents: ReadonlyMap<string, Buffer>): Promise<void>;
  sign(filingId: string, manifestDigest: string): Promise<string>;
  submit(answer: FilingAnswer, key?: string): Promise<Response>;
  /** Lodges, uploads, submits; answers the receipt's JWS. */
  file(manifest: Manifest, contents: ReadonlyMap<string, Buffer>): Promise<{ filingId: string; jws: string }>;
  events(after: number, waitSeconds?: number): Promise<EventPage>;
}

export async function connectClient(url: string): Promise<TestClient> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const publicJwk = publicJwkSchema.parse(await exportJWK(pair.publicKey));
  const json = { 'Content-Type': 'application/json' };
  const answer = await fetch(url + routes.practiceToken(), {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ clientName: 'test', publicJwk }),
  });
  const token = tokenAnswerSchema.parse(await answer.json()).access_token;
  const authorization = { Authorization: `Bearer ${token}` };

  const client: TestClient = {
    token,
    publicJwk,
    get: (path, headers = {}) => fetch(url + path, { headers: { ...authorization, ...headers } }),
    post: (path, body, key = randomUUID()) =>
      fetch(url + path, {
        method: 'POST',
        headers: { ...authorization, ...json, 'Idempotency-Key': key },
        body: JSON.stringify(body),
      }),
    async lodge(manifest) {
      return filingAnswerSchema.parse(await (await client.post(routes.filings(), manifest)).json());
    },
    upload: (uploadUrl, bytes) =>
      new Promise((resolve, reject) => {
        const upload = new Upload(bytes, {
          uploadUrl,
          headers: authorization,
          retryDelays: [0, 50, 200],
          onSuccess: () => resolve(),
          onError: reject,
        });
        upload.start();
      }),
    async uploadAll(answer, contents) {
      for (const document of answer.documents) {
        if (document.status === 'upload') {
          await client.upload(document.uploadUrl, contents.get(document.documentId) ?? Buffer.alloc(0));
        }
      }
    },
    sign: (filingId, manifestDigest) =>
      new CompactSign(Buffer.from(JSON.stringify({ filingId, manifestDigest, signedAt: '2026-03-31T08:00:00Z' })))
        .setProtectedHeader({ alg: 'ES256', typ: submissionJwsType })
        .sign(pair.privateKey),
    async submit(answer, key) {
      const jws = await client.sign(answer.filingId, answer.manifestDigest);
      return client.post(routes.submission(answer.filingId), { jws }, key);
    },
    async file(manifest, contents) {
      const answer = await client.lodge(manifest);
      await client.uploadAll(answer, contents);
      const { jws } = receiptSchema.parse(await (await client.submit(answer)).json());
      return { filingId: answer.filingId, jws };
    },
    async events(after, waitSeconds = 0) {
      return eventPageSchema.parse(await (await client.get(routes.events(after, waitSeconds))).json());
    },
  };
  return client;
}

/** The claims of a receipt whose signature a key of the endpoint's discovery document made; throws otherwise. */
export async function verifyReceipt(url: string, jws: string): Promise<ReceiptClaims> {
  const discovery = discoverySchema.parse(await (await fetch(url + routes.discovery())).json());
  const [jwk] = discovery.jwks.keys;
  if (jwk === undefined) throw new Error('no key');
  const { payload } = await compactVerify(jws, await importJWK(jwk, 'ES256'), { algorithms: ['ES256'] });
  return receiptClaimsSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export function documentOf(bytes: Buffer, more: Partial<ManifestDocument> = {}): ManifestDocument {
  return {
    documentId: uuidv7(),
    code: 'TRD-INV',
    fileName: '发票.pdf',
    mediaType: 'application/pdf',
    sizeBytes: bytes.length,
    sha256: sha256(bytes),
    pageCount: 1,
    presentation: 'scan',
    originalToFollow: null,
    ...more,
  };
}

const flags = {
  troverFlag: '1',
  financeFlag: '0',
  ifInsuranturge: '0',
  detainFlag: '0',
  ifBankurge: '0',
  ifArf: '0',
} as const;
const invoice = {
  invoiceNo: 'QM2025-0918',
  invoiceSum: '86400.00',
  insureSum: '86400.00',
  moneyId: 'USD',
  shouldPayDate: '2025-11-17',
};

function head(documents: ManifestDocument[], caseKey: string) {
  return { caseKey, corpSerialNo: `GC-${uuidv7()}`, createdAt: '2026-03-31T08:00:00Z', declarations: [], documents };
}

export function noticeManifest(
  documents: ManifestDocument[],
  caseKey = uuidv7(),
): Extract<Manifest, { kind: 'possible-loss-notice' }> {
  return {
    ...head(documents, caseKey),
    kind: 'possible-loss-notice',
    form: {
      policyNo: 'SCH017067-161600',
      plReasonCode: '0',
      invoices: [{ ...invoice, plSum: '86400.00' }],
      plSum: '86400.00',
      moneyId: 'USD',
      ...flags,
    },
  };
}

export function claimManifest(documents: ManifestDocument[], caseKey = uuidv7()): Extract<Manifest, { kind: 'claim' }> {
  return {
    ...head(documents, caseKey),
    kind: 'claim',
    form: {
      policyNo: 'SCH017067-161600',
      invoices: [{ ...invoice, claimSum: '86400.00' }],
      claimSum: '86400.00',
      moneyId: 'USD',
      claimReason: '买方拖欠',
      applicant: '上海启明进出口有限公司',
      ...flags,
    },
  };
}

export function supplementManifest(
  documents: ManifestDocument[],
  caseKey: string,
  inReplyTo: string,
): Extract<Manifest, { kind: 'supplement' }> {
  return { ...head(documents, caseKey), kind: 'supplement', form: { inReplyTo, note: '补充提单' } };
}
