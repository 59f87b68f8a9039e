import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import AxeBuilder from '@axe-core/playwright';
import { Server as ProxyServer } from 'proxy-chain';
import type { Discovery } from '../../shared/singleWindow/discovery.ts';
import { chooseFiles } from '../app/stubs.ts';
import { writeInto } from '../files.ts';
import { expect, test } from '../fixtures.ts';
import { frame } from '../pages/frame.ts';
import { vaultPage } from '../pages/vault-page.ts';
import { authority, clerkP12, endpointCertificate, endpointKey } from '../practice/certificates.ts';

/** An endpoint behind everything a firm's network may put in the way; it answers who asked. */
const startEndpoint = async () => {
  const heard: string[] = [];
  const server = https.createServer(
    { key: endpointKey, cert: endpointCertificate, ca: authority, requestCert: true, rejectUnauthorized: true },
    (request, response) => {
      heard.push(String((request.socket as TLSSocket).getPeerCertificate().subject.CN));
      const discovery: Discovery = {
        name: { zh: '省单一窗口', en: 'Provincial window' },
        mode: 'real',
        versions: ['v1'],
        issuer: url,
        serverTime: new Date().toISOString(),
        limits: { documentBytes: 1_000_000, documentsPerFiling: 10, mediaTypes: ['application/pdf'] },
        authorization: { issuer: 'https://sign-in.example', clientId: 'green-channel', scope: 'openid' },
        jwks: { keys: [{ kty: 'EC', crv: 'P-256', x: 'a'.repeat(43), y: 'b'.repeat(43) }] },
      };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(discovery));
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, heard, stop: () => void server.close() };
};

test('a proxy with a login, an authority of the firm, a certificate of the clerk: each is asked for in words', async ({
  app,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page, t } = app;
  const main = page.getByRole('main');
  const endpoint = await startEndpoint();
  let through = 0;
  const proxy = new ProxyServer({
    port: 0,
    host: '127.0.0.1',
    prepareRequestFunction: ({ username, password }) => {
      const isIn = username === 'wang' && password === 'p@ss';
      if (isIn) through += 1;
      return { requestAuthentication: !isIn };
    },
  });
  await proxy.listen();
  const name = `127.0.0.1:${proxy.port}`;
  try {
    await frame(app).goTo('settings');
    await page.getByRole('button', { name: t('endpoint.goReal') }).click();
    await page.getByRole('button', { name: t('endpoint.switch'), exact: true }).click();
    await vaultPage(app).create();
    await app.electron.evaluate(
      ({ session }, rules) => session.defaultSession.setProxy({ proxyRules: rules, proxyBypassRules: '<-loopback>' }),
      name,
    );
    await frame(app).goTo('settings');
    const look = async (): Promise<void> => {
      await page.getByLabel(t('endpoint.address')).fill(endpoint.url);
      await page.getByRole('button', { name: t('endpoint.look'), exact: true }).click();
    };

    await look();
    await expect(main.getByText(t('fault.proxy-login-needed', { proxy: name }))).toBeVisible();
    await page.getByLabel(t('transport.user')).fill('wang');
    await page.getByLabel(t('transport.password')).fill('p@ss');
    await page.getByRole('button', { name: t('transport.saveLogin'), exact: true }).click();
    await expect(main.getByText(t('transport.loggedIn', { user: 'wang', proxy: name }))).toBeVisible();

    await look();
    await expect(main.getByText(t('fault.tls-untrusted'))).toBeVisible();
    await chooseFiles(app, [writeInto(folder, 'authority.pem', authority)]);
    await page.getByRole('button', { name: t('transport.chooseAuthority') }).click();
    await expect(main.getByText('CN=Test client authority')).toBeVisible();

    await look();
    await expect(main.getByText(t('fault.client-certificate-needed'))).toBeVisible();
    await chooseFiles(app, [writeInto(folder, 'clerk.p12', clerkP12)]);
    await page.getByRole('button', { name: t('transport.chooseCertificate') }).click();
    const dialog = page.getByRole('dialog', { name: t('transport.certificate') });
    await dialog.getByLabel(t('transport.certificatePassword')).fill('wrong');
    await dialog.getByRole('button', { name: t('transport.chooseFile') }).click();
    await expect(dialog.getByText(t('fault.client-certificate-password'))).toBeVisible();
    await dialog.getByLabel(t('transport.certificatePassword')).fill('sample');
    await dialog.getByRole('button', { name: t('transport.chooseFile') }).click();
    await expect(main.getByText('O=Test Exporter, CN=clerk')).toBeVisible();
    const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('[data-live-announcer]');
    expect((await axe.analyze()).violations.map(({ id }) => id)).toEqual([]);

    await look();
    await expect(page.getByRole('dialog', { name: t('endpoint.compare') }).getByText('省单一窗口')).toBeVisible();
    expect(new Set(endpoint.heard)).toEqual(new Set(['clerk']));
    expect(through).toBeGreaterThan(0);
  } finally {
    endpoint.stop();
    await proxy.close(true);
  }
});
