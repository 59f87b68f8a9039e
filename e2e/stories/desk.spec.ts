import { existsSync } from 'node:fs';
import path from 'node:path';
import { newestCase } from '../app/look-inside.ts';
import { killApp } from '../app/start-app.ts';
import { chooseTarget } from '../app/stubs.ts';
import { cutPowerAndRestart, expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { vaultPage } from '../pages/vault-page.ts';

test('language and theme change at once and stay', async ({ app, launch }) => {
  await frame(app).switchLanguage();
  const english = app.in('en');
  await expect(app.page.getByRole('button', { name: english.t('app.do.newCase') })).toBeVisible();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en');
  await frame(english).toDark();
  const ground = () => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(ground).not.toBe('rgb(255, 255, 255)');
  const dark = await ground();

  await killApp(app);
  const again = await launch();
  const then = again.in('en');
  await expect(again.page.getByRole('button', { name: then.t('app.vault.doUnlock') })).toBeVisible();
  await expect.poll(() => again.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
});

test('undo and redo lead through the form', async ({ app }) => {
  await homePage(app).openSample();
  await casePage(app).step('next.start-notice').click();
  const filing = filingPage(app);
  const policy = filing.field('field.policyNo');
  await policy.fill('SCH000000-000001');
  await policy.blur();
  await filing.answer('troverFlag', 'yes');
  await filing.undo().click();
  await expect(filing.question('troverFlag').getByRole('radio', { checked: true })).toHaveCount(0);
  await filing.undo().click();
  await expect(policy).toHaveValue('SCH099001-261600');
  await filing.redo().click();
  await expect(policy).toHaveValue('SCH000000-000001');
  await app.page.keyboard.press('Control+z');
  await expect(policy).toHaveValue('SCH099001-261600');
  await filing.saved();
  await expect.poll(async () => (await newestCase(app)).case.facts.policyNo).toBe('SCH099001-261600');
});

test('a case is archived, found among the archived and brought back', async ({ app, launch }) => {
  await homePage(app).openSample();
  await casePage(app).more(app.t('case.archive'));
  await app.page
    .getByRole('alertdialog')
    .getByRole('button', { name: app.t('case.archive') })
    .click();
  await expect(app.page.getByText(app.t('case.archivedBanner'))).toBeVisible();

  const again = await cutPowerAndRestart(app, launch);
  const { page, t } = again;
  await frame(again).goTo('cases');
  const row = page.getByRole('row').filter({ hasText: 'Hollow Creek' });
  await expect(page.getByText(t('cases.none'))).toBeVisible();
  await expect(row).toBeHidden();
  await page.getByRole('radio', { name: t('cases.archived') }).click();
  await row.click();
  await page
    .getByRole('button', { name: t('case.restore') })
    .first()
    .click();
  await expect(page.getByText(t('case.archivedBanner'))).toBeHidden();
  await frame(again).goTo('cases');
  await expect(row).toBeVisible();
});

test('cases are found by buyer, reference and invoice number', async ({ app }) => {
  const { page, t } = app;
  await homePage(app).openSample();
  await frame(app).goTo('cases');
  const search = page.getByRole('searchbox', { name: t('cases.search') });
  const row = page.getByRole('row').filter({ hasText: 'Hollow Creek' });
  for (const words of ['hollow', 'GC-2026', 'SJ26-0126', 'SCH099001']) {
    await search.fill(words);
    await expect(row, words).toBeVisible();
  }
  await search.fill('没有这样的案件');
  await expect(page.getByText(t('cases.noMatch'))).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('SJ26-0139');
  await page.getByRole('option').filter({ hasText: 'Hollow Creek' }).first().click();
  await expect(casePage(app).spine()).toBeVisible();
});

test('a second start of the app shows the first one and ends', async ({ app, launch }) => {
  const inWindow = (act: 'hide' | 'isVisible' | 'isFocused') =>
    app.electron.evaluate(({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.[name](), act);
  await inWindow('hide');
  await expect(launch()).rejects.toThrow();
  await expect.poll(() => inWindow('isVisible')).toBe(true);
  await expect.poll(() => inWindow('isFocused')).toBe(true);
  await expect(app.page.getByRole('navigation', { name: app.t('app.rail') })).toBeVisible();
});

test('a second start passes its package to the app of its profile, and the case appears there', async ({
  app,
  launch,
  folder,
}) => {
  await homePage(app).openSample();
  const place = path.join(folder, 'package.zip');
  await chooseTarget(app, place);
  await casePage(app).more(app.t('case.export'));
  await expect.poll(() => existsSync(place)).toBe(true);
  await frame(app).goTo('home');

  const profile = path.join(folder, 'second-profile');
  const other = await launch({ profile });
  await vaultPage(other).create();
  await expect(launch({ profile, files: [place] })).rejects.toThrow();
  await expect(casePage(other).spine()).toBeVisible({ timeout: 60_000 });
  await expect(casePage(app).spine()).toBeHidden();
  await expect(frame(app).toasts()).toBeHidden();
});
