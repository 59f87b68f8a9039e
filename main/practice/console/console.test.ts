import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPracticeEndpoint, type PracticeEndpoint } from '../endpoint.ts';
import { connectClient, documentOf, noticeManifest, type TestClient } from '../testing/practice-client.ts';

let dataDir: string;
let endpoint: PracticeEndpoint;
let client: TestClient;
let cookie = '';
let filingId = '';
const bytes = Buffer.from('%PDF-1.7 console');
const document = documentOf(bytes, {
  fileName: '<script>alert(1)</script>.pdf',
  originalToFollow: { promisedOn: '2026-05-01', reason: '在途' },
});

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'practice-console-'));
  endpoint = await createPracticeEndpoint({ dataDir, port: 0, host: '127.0.0.1', clock: Date.now, log: () => {} });
  client = await connectClient(endpoint.url);
  ({ filingId } = await client.file(noticeManifest([document]), new Map([[document.documentId, bytes]])));
});
afterAll(async () => {
  await endpoint.close();
  await rm(dataDir, { recursive: true });
});

const open = (pathname: string, init: RequestInit = {}) =>
  fetch(`${endpoint.url}/console${pathname}`, { redirect: 'manual', ...init, headers: { Cookie: cookie } });
const pageOf = async () => (await open(`/filings/${filingId}`)).text();
const csrfIn = (page: string) => /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
const press = (action: string, fields: Record<string, string>) =>
  open(`/filings/${filingId}/${action}`, { method: 'POST', body: new URLSearchParams(fields) });

describe('the reviewer’s console', () => {
  it('opens with the admin token only, and keeps it out of the address', async () => {
    expect((await open('')).status).toBe(401);
    expect((await open('?token=wrong')).status).toBe(401);
    const signedIn = await open(`?token=${endpoint.adminToken}`);
    expect([signedIn.status, signedIn.headers.get('Location')]).toEqual([303, '/console']);
    const setCookie = signedIn.headers.get('Set-Cookie') ?? '';
    expect(setCookie).toMatch(/HttpOnly/);
    expect(setCookie).toMatch(/SameSite=Strict/);
    expect(setCookie).not.toContain(endpoint.adminToken);
    cookie = setCookie.split(';')[0] ?? '';
    const page = await open('');
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'/);
    expect(await page.text()).toContain('审核台');
  });

  it('shows a filing without letting its words become markup', async () => {
    const page = await pageOf();
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;.pdf');
    expect(page).not.toContain('<script');
    expect(page).toContain('data-action="accept"');
    expect(page).not.toContain('data-action="pay"');
  });

  it('gives out the uploaded bytes, as what they are', async () => {
    const file = await open(`/filings/${filingId}/documents/${document.documentId}`);
    expect(file.headers.get('Content-Type')).toBe('application/pdf');
    expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('acts only with its own form token', async () => {
    expect((await press('accept', {})).status).toBe(403);
    expect((await press('accept', { csrf: 'x' })).status).toBe(403);
    const events = await client.events(0);
    expect(events.events.map(({ kind }) => kind)).toEqual(['received']);
  });

  it('accepts, asks for a supplement and confirms originals', async () => {
    const csrf = csrfIn(await pageOf());
    expect((await press('accept', { csrf, caseNo: 'PL2026-77' })).status).toBe(303);
    const what = '请补提单\r\n\r\n请补箱单';
    expect((await press('supplement', { csrf, what, documentCode: 'TRD-BL', by: '2026-04-20' })).status).toBe(303);
    expect((await press('originals', { csrf, documentIds: document.documentId })).status).toBe(303);
    const { events } = await client.events(1);
    expect(events).toMatchObject([
      { kind: 'accepted', caseNo: 'PL2026-77' },
      {
        kind: 'supplement-requested',
        by: '2026-04-20',
        what: [
          { text: '请补提单', documentCode: 'TRD-BL' },
          { text: '请补箱单', documentCode: 'TRD-BL' },
        ],
      },
      { kind: 'original-received', documentIds: [document.documentId] },
    ]);
  });

  it('says why something is not possible, in the chosen language', async () => {
    const csrf = csrfIn(await pageOf());
    const refused = await press('pay', { csrf, amount: '1', currency: 'USD', paidOn: '2026-04-01' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('当前状态不允许此操作');
    const switched = await open('?lang=en');
    const lang = (switched.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    cookie = `${cookie}; ${lang}`;
    expect(await pageOf()).toContain('Supplement requested');
  });
});
