import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReferenceKind, referencePageSchemas } from '../../shared/singleWindow/reference.ts';
import { routes } from '../../shared/singleWindow/routes.ts';
import { openPracticeBench, type PracticeBench } from './testing/practice-bench.ts';
import { connectClient, type TestClient } from './testing/practice-client.ts';

let bench: PracticeBench;
let client: TestClient;
beforeAll(async () => {
  bench = await openPracticeBench();
  client = await connectClient(bench.endpoint.url);
});
afterAll(() => bench.close());

const page = async (kind: ReferenceKind, cursor?: string) => {
  const response = await client.get(routes.reference(kind, cursor));
  return referencePageSchemas[kind].parse(await response.json());
};

describe('platform data', () => {
  it('changed at the console comes with the next cursor, and what is removed as a tombstone', async () => {
    const { items, cursor } = await page('policies');
    const [first] = items;
    const changed = { ...first, productName: 'changed' };
    expect((await bench.admin('/reference/policies', { rows: [changed] }, 'PUT')).status).toBe(200);
    const next = await page('policies', cursor);
    expect(next.items).toMatchObject([{ productName: 'changed' }]);
    const key = encodeURIComponent(String(first?.policyNo));
    expect((await bench.admin(`/reference/policies/${key}`, undefined, 'DELETE')).status).toBe(204);
    expect((await bench.admin(`/reference/policies/${key}`, undefined, 'DELETE')).status).toBe(404);
    const last = await page('policies', next.cursor);
    expect(last.items).toEqual([{ policyNo: first?.policyNo, removed: true, updatedAt: expect.any(String) }]);
    await bench.restart();
    client = await connectClient(bench.endpoint.url);
    expect((await page('policies', last.cursor)).items).toEqual([]);
  });

  it('refuses a row that is none, and changes nothing', async () => {
    const { cursor } = await page('buyers');
    const refused = await bench.admin('/reference/buyers', { rows: [{ name: 'no code' }] }, 'PUT');
    expect(refused.status).toBe(400);
    expect((await bench.admin('/reference/nothing')).status).toBe(404);
    expect((await page('buyers', cursor)).items).toEqual([]);
  });

  it('is edited in the reviewer’s console by a form, with its secret', async () => {
    const open = (pathname: string, init: RequestInit = {}) =>
      fetch(`${bench.endpoint.url}/console${pathname}`, { redirect: 'manual', ...init });
    expect((await open('/reference/buyers')).status).toBe(401);
    const signedIn = await open(`?token=${bench.endpoint.adminToken}`);
    const headers = { Cookie: signedIn.headers.get('Set-Cookie')?.split(';')[0] ?? '' };
    const place = `/reference/buyers/${encodeURIComponent('USA/990017')}`;
    const form = await (await open(place, { headers })).text();
    expect(form).toContain('Hollow Creek');
    const csrf = /name="csrf" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const send = (fields: Record<string, string>) =>
      open(place, { method: 'POST', headers, body: new URLSearchParams(fields) });
    expect((await send({ do: 'save', name: 'Other Inc.' })).status).toBe(403);
    expect((await send({ csrf, do: 'save', name: 'Other Inc.', limits: 'not JSON' })).status).toBe(409);
    expect((await send({ csrf, do: 'save', name: 'Other Inc.' })).status).toBe(303);
    expect(JSON.stringify((await page('buyers')).items)).toContain('Other Inc.');
  });
});
