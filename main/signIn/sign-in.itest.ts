import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testId, testManifest } from '../outbox/testing/manifests.ts';
import { openSignInBench, type SignInBench } from './testing/sign-in-bench.ts';

let bench: SignInBench;
beforeEach(async () => {
  bench = await openSignInBench();
  await bench.choose();
});
afterEach(() => bench.close());

const start = async (): Promise<string> => {
  const started = await bench.call((call) => bench.line.handlers['signIn.start']({}, call));
  if (!started.ok) throw new Error(started.error.code);
  return started.value.url;
};
const asks = () => bench.call((call) => bench.line.adapter.events(0, 0, call));
const tokenCount = async () => (await bench.provider.asked()).filter((line) => line === 'POST /token').length;
const kept = () => JSON.stringify(bench.settings.get('sign-in', z.unknown()));

describe('signing in at a real provider', () => {
  it('goes through the browser with PKCE, and the endpoint takes the tokens', async () => {
    expect(await asks()).toMatchObject({ error: { code: 'sign-in-needed', retry: 'after-user' } });
    const url = new URL(await start());
    expect(bench.opened).toEqual([url.href]);
    expect(url.origin).toBe(bench.provider.issuer);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      resource: bench.endpoint.url,
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/signed-in$/),
    });
    const page = await bench.provider.walk({ url: url.href, name: '李会计' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<h1>done</h1><p>&#60;b&#62;</p>');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).not.toContain('<script');
    expect(bench.line.account()).toMatchObject({ step: 'signed-in', name: '李会计(测试)', renews: true });
    expect(bench.resumed).toContain('sign-in-needed');
    expect(await asks()).toMatchObject({ ok: true, value: { events: [] } });
    const manifest = testManifest(1, testId(7), [new Uint8Array([1, 2, 3])]);
    const made = await bench.call((call) =>
      bench.line.adapter.createFiling(manifest, { ...call, idempotencyKey: testId(1) }),
    );
    expect(made).toMatchObject({ ok: true });
    // The door is shut behind it.
    await expect(fetch(page.url)).rejects.toThrow();
  });

  it.each([
    ['another state', { state: 'x'.repeat(43) }],
    ['no state', { state: '' }],
  ])('does not let in %s, and goes on waiting for the right one', async (_name, alter) => {
    const url = await start();
    const page = await bench.provider.walk({ url, name: '李会计', alter });
    expect([page.status, page.text.includes('not-ours')]).toEqual([400, true]);
    expect(bench.line.account()).toMatchObject({ step: 'waiting', url });
    await bench.provider.walk({ url, name: '李会计' });
    expect(bench.line.account()).toMatchObject({ step: 'signed-in' });
  });

  it.each([
    ['another issuer', { iss: 'https://elsewhere.example' }, 'sign-in-answer-invalid'],
    ['no issuer', { iss: '' }, 'sign-in-answer-invalid'],
    ['another code', { code: 'stolen' }, 'sign-in-ended'],
  ])('refuses an answer with %s', async (_name, alter, code) => {
    const page = await bench.provider.walk({ url: await start(), name: '李会计', alter });
    expect(page.text).toContain(code);
    expect(bench.line.account()).toMatchObject({ step: 'signed-out', fault: { code } });
    expect(kept()).toBeUndefined();
  });

  it('says so when the person says no, gives up when told to, and takes no answer after that', async () => {
    await bench.provider.walk({ url: await start(), name: '李会计', refuses: true });
    expect(bench.line.account()).toMatchObject({ step: 'signed-out', fault: { code: 'sign-in-denied' } });
    const url = await start();
    await bench.call((call) => bench.line.handlers['signIn.cancel']({}, call));
    expect(bench.line.account()).toMatchObject({ step: 'signed-out', fault: null });
    await expect(bench.provider.walk({ url, name: '李会计' })).rejects.toThrow();
  });

  it('only knows its own name for the loopback address, and only its own path', async () => {
    const redirect = new URL(new URL(await start()).searchParams.get('redirect_uri') ?? '');
    const at = (path: string, method = 'GET') =>
      fetch(`${redirect.origin}${path}`, { method }).then(({ status }) => status);
    expect([await at('/'), await at('/signed-in', 'POST'), await at('/signed-in')]).toEqual([404, 404, 400]);
    const renamed = `http://localhost:${redirect.port}/signed-in`;
    expect((await fetch(renamed).catch(() => ({ status: 404 }))).status).toBe(404);
  });

  it('keeps to the first account: filings and news belong to it', async () => {
    await bench.signIn('李会计');
    await bench.call((call) => bench.line.handlers['signIn.out']({}, call));
    expect(await bench.signIn('王会计')).toMatchObject({
      step: 'signed-out',
      fault: { code: 'sign-in-other-account' },
    });
    expect(await bench.signIn('李会计')).toMatchObject({ step: 'signed-in' });
  });
});

describe('a session', () => {
  it('is renewed with a new refresh token, once for all who ask, and after a restart', async () => {
    await bench.signIn();
    const first = kept();
    bench.time.aheadMs = 3600_000;
    const before = await tokenCount();
    const answers = await Promise.all([asks(), asks(), asks()]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await tokenCount()).toBe(before + 1);
    expect(kept()).not.toBe(first);
    bench.restart();
    bench.time.aheadMs = 2 * 3600_000;
    expect(await asks()).toMatchObject({ ok: true });
    expect(await tokenCount()).toBe(before + 2);
  });

  it('ends with clear words when a refresh token was used before, and what waits stays', async () => {
    await bench.signIn();
    const stolen = bench.settings.get('sign-in', z.unknown());
    bench.time.aheadMs = 3600_000;
    expect(await asks()).toMatchObject({ ok: true });
    // Somebody put back an old vault: the same refresh token a second time counts as stolen.
    bench.settings.put('sign-in', stolen);
    expect(await asks()).toMatchObject({ error: { code: 'sign-in-needed' } });
    expect(bench.line.account()).toMatchObject({ step: 'signed-out', fault: { code: 'sign-in-ended' } });
    expect(kept()).toBe('null');
    expect(await bench.signIn()).toMatchObject({ step: 'signed-in' });
  });

  it('outlives a lost answer as far as the provider allows: never two at once, then a clear end', async () => {
    await bench.signIn();
    bench.time.aheadMs = 3600_000;
    await bench.provider.mood({ losesNextToken: true });
    expect(await asks()).toMatchObject({ error: { retry: 'later' } });
    expect(bench.line.account()).toMatchObject({ step: 'signed-in' });
    expect(await asks()).toMatchObject({ error: { code: 'sign-in-needed' } });
    expect(bench.line.account()).toMatchObject({ step: 'signed-out', fault: { code: 'sign-in-ended' } });
  });

  it('waits while the provider is down', async () => {
    await bench.signIn();
    bench.time.aheadMs = 3600_000;
    await bench.provider.mood({ isDown: true });
    expect(await asks()).toMatchObject({ error: { code: 'sign-in-server-failed', retry: 'later' } });
    expect(bench.line.account()).toMatchObject({ step: 'signed-in' });
    await bench.provider.mood({ isDown: false });
    expect(await asks()).toMatchObject({ ok: true });
  });

  it('ends here at once and at the provider, now or when it can be reached', async () => {
    await bench.signIn();
    const { refreshToken } = z.object({ refreshToken: z.string() }).parse(bench.settings.get('sign-in', z.unknown()));
    const refreshes = (token: string) =>
      fetch(`${bench.provider.issuer}/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token, client_id: 'green-channel' }),
      }).then(({ status }) => status);
    await bench.provider.mood({ isDown: true });
    await bench.call((call) => bench.line.handlers['signIn.out']({}, call));
    expect(bench.line.account()).toMatchObject({ step: 'signed-out', fault: null, revoking: 1 });
    expect(kept()).toBe('null');
    expect(await asks()).toMatchObject({ error: { code: 'sign-in-needed' } });
    await bench.provider.mood({ isDown: false });
    bench.restart();
    await bench.state((state) => state.step === 'signed-out' && state.revoking === 0);
    expect(await refreshes(refreshToken)).toBe(400);
  });
});

describe('what surrounds it', () => {
  it('refuses an endpoint of practice, other keys than were compared, and an address of another kind', async () => {
    const look = (url: string) => bench.call((call) => bench.line.handlers['endpoint.look']({ url }, call));
    expect(await look('http://elsewhere.example')).toMatchObject({ error: { code: 'endpoint-not-encrypted' } });
    expect(await look('ftp://127.0.0.1')).toMatchObject({ error: { code: 'endpoint-address-invalid' } });
    expect(await look('https://user:pass@host')).toMatchObject({ error: { code: 'endpoint-address-invalid' } });
    expect(await look(bench.endpoint.url.replace('127.0.0.1', 'localhost'))).toMatchObject({
      error: { code: 'endpoint-issuer-other' },
    });
    const confirmed = await bench.call((call) =>
      bench.line.handlers['endpoint.confirm']({ url: bench.endpoint.url, fingerprints: ['x'] }, call),
    );
    expect(confirmed).toMatchObject({ error: { code: 'endpoint-keys-changed' } });
    expect(bench.line.account()).toMatchObject({ step: 'signed-out' });
  });
});

describe('a provider that is not as it should be', () => {
  const other = async (...provider: string[]) => {
    await bench.close();
    bench = await openSignInBench({ provider });
    await bench.choose();
  };

  it.each([
    ['four minutes behind is let through', '-240', { step: 'signed-in' }],
    ['an hour ahead does no harm', '3600', { step: 'signed-in' }],
    ['two hours behind is told', '-7200', { step: 'signed-out', fault: { code: 'sign-in-clock-wrong' } }],
  ])('a clock %s', async (_name, skew, expected) => {
    await other(`--skew-seconds=${skew}`);
    expect(await bench.signIn()).toMatchObject(expected);
  });

  it('calls itself by another name', async () => {
    await other('--calls-itself', 'https://elsewhere.example');
    const started = await bench.call((call) => bench.line.handlers['signIn.start']({}, call));
    expect(started).toMatchObject({ error: { code: 'sign-in-answer-invalid' } });
    expect(bench.opened).toEqual([]);
  });

  it('forgets its refresh tokens early', async () => {
    await other('--refresh-seconds', '1', '--access-seconds', '1');
    await bench.signIn();
    await expect.poll(asks, { timeout: 20_000, interval: 300 }).toMatchObject({ error: { code: 'sign-in-needed' } });
    expect(bench.line.account()).toMatchObject({ step: 'signed-out', fault: { code: 'sign-in-ended' } });
  });
});
