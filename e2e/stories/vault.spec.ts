import { killApp } from '../app/start-app.ts';
import { expect, test } from '../fixtures.ts';
import { homePage } from '../pages/home-page.ts';
import { passphrase, vaultPage } from '../pages/vault-page.ts';

test('the vault opens for its passphrase alone', async ({ app, launch }) => {
  await homePage(app).openSample();
  await killApp(app);
  const again = await launch();
  const { page, t } = again;
  const field = page.getByLabel(t('app.vault.passphrase'), { exact: true });
  await expect(page.getByText('Hollow Creek')).toBeHidden();

  await vaultPage(again).unlock('correct horse battery sampel');
  await expect(page.getByText(t('fault.passphrase-wrong'))).toBeVisible({ timeout: 20_000 });
  await expect(field).toBeVisible();

  await vaultPage(again).unlock(passphrase);
  await vaultPage(again).opened();
  await expect(page.getByText('Hollow Creek Sample Outfitters, Inc.').first()).toBeVisible();
});

test('a passphrase is asked twice and must be understood', async ({ launch }) => {
  const { page, t } = await launch();
  const create = page.getByRole('button', { name: t('app.vault.doCreate') });
  await page.getByLabel(t('app.vault.passphrase'), { exact: true }).fill(passphrase);
  await page.getByLabel(t('app.vault.again')).fill('correct horse battery tample');
  await expect(page.getByText(t('app.vault.different'))).toBeVisible();
  await expect(create).toBeDisabled();
  await page.getByLabel(t('app.vault.again')).fill(passphrase);
  await expect(create).toBeDisabled();
  await page
    .getByRole('checkbox', { name: t('app.vault.understood') })
    .locator('xpath=ancestor::label[1]')
    .click();
  await expect(create).toBeEnabled();
});
