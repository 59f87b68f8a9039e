import path from 'node:path';
import { catchExternal } from '../app/stubs.ts';
import { explainWarnings, fillIn } from '../demo/fill-in.ts';
import { samplePackage } from '../files.ts';
import { expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { reviewPage } from '../pages/review-page.ts';
import { vaultPage } from '../pages/vault-page.ts';
import { startEndpoint } from '../practice/endpoint.ts';
import { startProvider } from '../provider/start-provider.ts';

test('real business: its own vault, an endpoint compared, signed in, sent, signed out', async ({ app, folder }) => {
  test.setTimeout(240_000);
  const { page, t } = app;
  const main = page.getByRole('main');
  const provider = await startProvider();
  const endpoint = await startEndpoint(path.join(folder, 'endpoint'), '--issuer', provider.issuer);
  try {
    await homePage(app).openSample();
    await frame(app).goTo('settings');
    await page.getByRole('button', { name: t('endpoint.goReal') }).click();
    await page.getByRole('button', { name: t('endpoint.switch'), exact: true }).click();
    await vaultPage(app).create();
    // Nothing of practice is here: no case, no sample, no stripes.
    await expect(page.getByText(t('home.empty.title'))).toBeVisible();
    await expect(page.getByText(t('app.practice'))).toBeHidden();
    await expect(page.getByRole('button', { name: t('app.do.openSample') })).toBeHidden();

    // Written and handed in before anybody is signed in or an endpoint set: it waits.
    await homePage(app).importPackage(samplePackage);
    await casePage(app).step('next.start-notice').click();
    await fillIn(app, 'possible-loss-notice');
    await filingPage(app).review();
    await explainWarnings(app);
    await reviewPage(app).declare();
    await reviewPage(app).submitButton().click();
    await expect(casePage(app).spine()).toBeVisible({ timeout: 30_000 });

    await frame(app).goTo('settings');
    await page.getByLabel(t('endpoint.address')).fill(endpoint.url);
    await page.getByRole('button', { name: t('endpoint.look'), exact: true }).click();
    const compare = page.getByRole('dialog', { name: t('endpoint.compare') });
    await expect(compare.getByText(endpoint.url)).toBeVisible();
    await compare.getByRole('button', { name: t('endpoint.confirm') }).click();
    await expect(main.getByText(t('signIn.signedOut'))).toBeVisible();

    const signIn = main.getByRole('button', { name: t('signIn.start'), exact: true });
    const url = await catchExternal(app, () => signIn.click());
    expect(new URL(url).origin).toBe(provider.issuer);
    await expect(main.getByRole('textbox', { name: t('signIn.url') })).toHaveValue(url);
    expect(await provider.signIn(url, '李会计')).toContain(t('signIn.page.done'));
    await expect(main.getByText(t('signIn.as', { name: '李会计(测试)' }))).toBeVisible();

    await frame(app).goTo('cases');
    await page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
    await casePage(app).expectState('possible-loss-notice', 'submitted', 90_000);
    expect((await endpoint.reviewer.filings()).map(({ state }) => state)).toEqual(['received']);

    await frame(app).goTo('settings');
    await main.getByRole('button', { name: t('signIn.out') }).click();
    await expect(main.getByText(t('signIn.signedOut'))).toBeVisible();
    await frame(app).goTo('outbox');
    await expect(main.getByText(t('signIn.needed'))).toBeVisible();

    await frame(app).goTo('settings');
    await page.getByRole('button', { name: t('endpoint.goPractice') }).click();
    await page.getByRole('button', { name: t('endpoint.switch'), exact: true }).click();
    await vaultPage(app).unlock();
    await vaultPage(app).opened();
    await expect(page.getByText(t('app.practice'))).toBeVisible();
  } finally {
    await endpoint.kill();
    provider.stop();
  }
});
