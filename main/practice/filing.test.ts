import { randomBytes, randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filingAnswerSchema, filingStatusSchema } from '../../shared/singleWindow/filing.ts';
import { routes } from '../../shared/singleWindow/routes.ts';
import { filed, openPracticeBench, type PracticeBench, problemOf } from './testing/practice-bench.ts';
import {
  claimManifest,
  connectClient,
  documentOf,
  noticeManifest,
  type TestClient,
  verifyReceipt,
} from './testing/practice-client.ts';

let bench: PracticeBench;
let client: TestClient;

beforeAll(async () => {
  bench = await openPracticeBench({
    uploadExpiryMs: 3600_000,
    limits: { documentBytes: 4 * 1024 ** 2, documentsPerFiling: 5, mediaTypes: ['application/pdf'] },
  });
  client = await connectClient(bench.endpoint.url);
});
afterAll(() => bench.close());

describe('lodging', () => {
  it('names the field of every fault', async () => {
    const manifest = noticeManifest([filed().document]);
    const broken = { ...manifest, corpSerialNo: '', form: { ...manifest.form, ifArf: 'x' } };
    const response = await client.post(routes.filings(), broken);
    expect(response.status).toBe(422);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    const problem = await problemOf(response);
    expect(problem.code).toBe('invalid-manifest');
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/corpSerialNo', '/form/ifArf']);
  });

  it.each([
    [
      'another sum',
      (m: ReturnType<typeof noticeManifest>) => ({ ...m, form: { ...m.form, plSum: '1.00' } }),
      422,
      '/form/plSum',
    ],
    [
      'another currency',
      (m: ReturnType<typeof noticeManifest>) => ({ ...m, form: { ...m.form, moneyId: 'EUR' } }),
      422,
      '/form/invoices/0/moneyId',
    ],
    [
      'a document twice',
      (m: ReturnType<typeof noticeManifest>) => ({ ...m, documents: [...m.documents, ...m.documents] }),
      422,
      '/documents/1/documentId',
    ],
    [
      'too large a document',
      (m: ReturnType<typeof noticeManifest>) => ({
        ...m,
        documents: m.documents.map((d) => ({ ...d, sizeBytes: 5 * 1024 ** 2 })),
      }),
      413,
      '/documents/0/sizeBytes',
    ],
    [
      'another type',
      (m: ReturnType<typeof noticeManifest>) => ({
        ...m,
        documents: m.documents.map((d) => ({ ...d, mediaType: 'text/html' })),
      }),
      415,
      '/documents/0/mediaType',
    ],
    [
      'an unknown earlier filing',
      (m: ReturnType<typeof noticeManifest>) => ({ ...m, resubmits: uuidv7() }),
      422,
      '/resubmits',
    ],
  ])('refuses %s', async (_name, change, status, pointer) => {
    const response = await client.post(routes.filings(), change(noticeManifest([filed().document])));
    expect(response.status).toBe(status);
    expect((await problemOf(response)).errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it.each([
    ['no JSON', '{"kind":', 400],
    ['half a character', JSON.stringify({ ...noticeManifest([]), note: '\ud800' }), 400],
    ['no object', '[]', 422],
  ])('answers %s', async (_name, body, status) => {
    const response = await fetch(bench.endpoint.url + routes.filings(), {
      method: 'POST',
      headers: { Authorization: `Bearer ${client.token}`, 'Idempotency-Key': randomUUID() },
      body,
    });
    expect(response.status).toBe(status);
  });

  it('keeps to one answer for one Idempotency-Key', async () => {
    const manifest = noticeManifest([filed().document]);
    const key = randomUUID();
    const [first, second] = await Promise.all([
      client.post(routes.filings(), manifest, key),
      client.post(routes.filings(), manifest, key),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect([first, second].filter((answer) => answer.headers.get('Idempotency-Replayed') === 'true')).toHaveLength(1);
    expect(await first.json()).toEqual(await second.json());
    const conflict = await client.post(
      routes.filings(),
      { ...manifest, declarations: [{ code: 'a', text: 'b' }] },
      key,
    );
    expect([conflict.status, (await problemOf(conflict)).code]).toEqual([409, 'idempotency-conflict']);
    const missing = await client.post(routes.filings(), manifest, 'short');
    expect([missing.status, (await problemOf(missing)).code]).toEqual([400, 'idempotency-key-missing']);
  });

  it('knows the same filing by its serial number and digest, and replaces one that was never signed', async () => {
    const manifest = noticeManifest([filed().document]);
    const first = await client.lodge(manifest);
    const again = await client.post(routes.filings(), manifest);
    expect(again.status).toBe(200);
    expect(filingAnswerSchema.parse(await again.json())).toEqual(first);
    const edited = await client.lodge({ ...manifest, declarations: [{ code: 'late', text: '迟报说明' }] });
    expect(edited.filingId).not.toBe(first.filingId);
    const before = filingStatusSchema.parse(await (await client.get(routes.filing(first.filingId))).json());
    expect(before.state).toBe('superseded');
    expect((await client.submit(first)).status).toBe(409);
  });

  it('shows nothing to another account', async () => {
    const { document, bytes, contents } = filed();
    const { filingId } = await client.file(noticeManifest([document]), contents);
    const other = await connectClient(bench.endpoint.url);
    expect((await other.get(routes.filing(filingId))).status).toBe(404);
    expect((await other.get(routes.receipt(filingId))).status).toBe(404);
    // The other account's answer must not tell that these bytes are known.
    const answer = await other.lodge(noticeManifest([documentOf(bytes)]));
    expect(answer.documents.map(({ status }) => status)).toEqual(['upload']);
  });
});

describe('bytes', () => {
  it('come by tus, are checked, and are not asked for twice', async () => {
    const bytes = randomBytes(3 * 1024 ** 2);
    const document = documentOf(bytes);
    const answer = await client.lodge(noticeManifest([document]));
    const early = await client.submit(answer);
    expect([early.status, (await problemOf(early)).errors?.[0]?.pointer]).toEqual([409, '/documents/0']);
    await client.uploadAll(answer, new Map([[document.documentId, bytes]]));
    const digest = (await (
      await bench.admin(`/filings/${answer.filingId}/documents/${document.documentId}/sha256`)
    ).json()) as object;
    expect(digest).toEqual({ sha256: document.sha256, sizeBytes: bytes.length });
    const next = await client.lodge(claimManifest([documentOf(bytes)]));
    expect(next.documents.map(({ status }) => status)).toEqual(['held']);
    expect((await client.submit(answer)).status).toBe(200);
  });

  it('are wanted again when they are wrong', async () => {
    const { document, bytes, contents } = filed();
    const answer = await client.lodge(noticeManifest([document]));
    const wrong = Buffer.from(bytes);
    wrong[9] = 0;
    await expect(client.uploadAll(answer, new Map([[document.documentId, wrong]]))).rejects.toThrow(/422/);
    const again = filingAnswerSchema.parse(await (await client.get(routes.documents(answer.filingId))).json());
    expect(again.documents[0]).toMatchObject({ status: 'upload', fault: { code: 'digest-mismatch' } });
    await client.uploadAll(again, contents);
    expect((await client.submit(answer)).status).toBe(200);
  });

  it('have until the upload expires, and then get a new one', async () => {
    const { document, contents } = filed();
    const answer = await client.lodge(noticeManifest([document]));
    const [first] = answer.documents;
    if (first?.status !== 'upload') throw new Error('nothing to upload');
    const head = () =>
      fetch(first.uploadUrl, { method: 'HEAD', headers: { ...tus, Authorization: `Bearer ${client.token}` } });
    const tus = { 'Tus-Resumable': '1.0.0' };
    const waiting = await head();
    expect([waiting.status, waiting.headers.get('Upload-Offset')]).toEqual([200, '0']);
    expect(waiting.headers.get('Upload-Expires')).toBe(new Date(first.expiresAt).toUTCString());
    bench.nowMs += 3600_000;
    const expired = await head();
    expect(expired.status).toBe(410);
    const renewed = filingAnswerSchema.parse(await (await client.get(routes.documents(answer.filingId))).json());
    await client.uploadAll(renewed, contents);
    expect((await client.submit(answer)).status).toBe(200);
  });

  it('belong to one account', async () => {
    const answer = await client.lodge(noticeManifest([filed().document]));
    const [document] = answer.documents;
    if (document?.status !== 'upload') throw new Error('nothing to upload');
    const other = await connectClient(bench.endpoint.url);
    const headers = { 'Tus-Resumable': '1.0.0' };
    const statusFor = async (more: Record<string, string>) =>
      (await fetch(document.uploadUrl, { method: 'HEAD', headers: { ...headers, ...more } })).status;
    expect(await statusFor({})).toBe(401);
    expect(await statusFor({ Authorization: `Bearer ${other.token}` })).toBe(404);
    expect(await statusFor({ Authorization: `Bearer ${client.token}` })).toBe(200);
    expect((await fetch(`${bench.endpoint.url}/v1/uploads`, { method: 'POST' })).status).toBe(401);
    expect((await fetch(`${bench.endpoint.url}/v1/uploads/x`, { method: 'POST' })).status).toBe(405);
  });
});

describe('submission', () => {
  it('answers a receipt that the endpoint signed, and the same one for ever', async () => {
    const { document, contents } = filed();
    const answer = await client.lodge(noticeManifest([document]));
    await client.uploadAll(answer, contents);
    const answers = await Promise.all([client.submit(answer), client.submit(answer), client.submit(answer)]);
    const receipts = await Promise.all(answers.map((response) => response.text()));
    expect(new Set(receipts).size).toBe(1);
    const { jws } = JSON.parse(receipts[0] ?? '') as { jws: string };
    expect(await verifyReceipt(bench.endpoint.url, jws)).toMatchObject({
      iss: bench.endpoint.url,
      mode: 'practice',
      filingId: answer.filingId,
      manifestDigest: answer.manifestDigest,
      acceptanceNo: expect.stringMatching(/^SL20260\d{3}\d{6}$/) as string,
    });
    expect(await (await client.get(routes.receipt(answer.filingId))).json()).toEqual({ jws });
  });

  it('takes only a signature of this account, for this filing and digest', async () => {
    const { document, contents } = filed();
    const answer = await client.lodge(noticeManifest([document]));
    await client.uploadAll(answer, contents);
    const stranger = await connectClient(bench.endpoint.url);
    const path = routes.submission(answer.filingId);
    const codeFor = async (jws: string) => {
      const response = await client.post(path, { jws });
      return [response.status, (await problemOf(response)).code];
    };
    expect(await codeFor(await stranger.sign(answer.filingId, answer.manifestDigest))).toEqual([
      422,
      'signature-invalid',
    ]);
    expect(await codeFor(await client.sign(uuidv7(), answer.manifestDigest))).toEqual([422, 'digest-mismatch']);
    expect(await codeFor(await client.sign(answer.filingId, 'f'.repeat(64)))).toEqual([422, 'digest-mismatch']);
    expect(await codeFor('a.b')).toEqual([400, 'malformed-request']);
    expect((await client.submit(answer)).status).toBe(200);
  });
});
