import { rmSync } from 'node:fs';
import path from 'node:path';
import { killApp } from '../app/start-app.ts';
import { chooseFiles, chooseTarget } from '../app/stubs.ts';
import { expect, test } from '../fixtures.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { passphrase, vaultPage } from '../pages/vault-page.ts';

test('a backup and the printed recovery key bring everything back on another computer', async ({
  app,
  folder,
  launch,
}) => {
  await homePage(app).openSample();
  const { page, t } = app;
  const file = path.join(folder, 'kept.gcbackup');
  await chooseTarget(app, file);
  await frame(app).goTo('settings');
  await page.getByRole('button', { name: t('backup.choose') }).click();
  await page.getByRole('button', { name: t('backup.run') }).click();
  await expect(page.getByText(t('backup.never'))).toBeHidden({ timeout: 30_000 });
  await page.getByRole('button', { name: t('backup.verify') }).click();
  await expect(page.getByRole('status').filter({ hasText: t('backup.verified').slice(0, 4) })).toBeVisible();

  await page.getByLabel(t('recovery.askPassphrase')).fill(passphrase);
  await page.getByRole('button', { name: t('recovery.show') }).click();
  const key = page.getByRole('list', { name: t('recovery.key') });
  await expect(key.getByRole('listitem')).toHaveCount(14, { timeout: 20_000 });
  const groups = await key.getByRole('listitem').allInnerTexts();
  await page.emulateMedia({ media: 'print' });
  await expect(key).toBeVisible();
  await expect(page.getByRole('button', { name: t('backup.run') })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: t('recovery.doKept') }).click();
  await expect(page.getByText(t('recovery.notKept'))).toBeHidden();
  await killApp(app);

  const other = await launch({ profile: path.join(folder, 'another-computer') });
  await chooseFiles(other, [file]);
  const click = (name: string) => other.page.getByRole('button', { name, exact: true }).click();
  await click(t('recovery.haveBackup'));
  await click(t('recovery.pick'));
  await other.page.getByRole('radio', { name: t('recovery.way.recovery-key') }).click();
  await other.page.getByLabel(t('recovery.key'), { exact: true }).fill(groups.join(' ').toLowerCase());
  await other.page.getByLabel(t('recovery.newPassphrase')).fill('a new passphrase');
  await other.page.getByLabel(t('app.vault.again')).fill('a new passphrase');
  await click(t('recovery.doRestore'));
  await vaultPage(other).opened();
  await expect(other.page.getByText('Hollow Creek Sample Outfitters, Inc.').first()).toBeVisible();
});

test('with the recovery key a forgotten passphrase and a lost key file are no loss', async ({
  app,
  folder,
  launch,
}) => {
  await homePage(app).openSample();
  const { page, t } = app;
  await frame(app).goTo('settings');
  await page.getByLabel(t('recovery.askPassphrase')).fill(passphrase);
  await page.getByRole('button', { name: t('recovery.show') }).click();
  const shown = page.getByRole('list', { name: t('recovery.key') }).getByRole('listitem');
  await expect(shown).toHaveCount(14, { timeout: 20_000 });
  const groups = await shown.allInnerTexts();
  await killApp(app);
  rmSync(path.join(folder, 'profile/vault/vault.json'));

  const again = await launch();
  await expect(again.page.getByText(t('fault.vault-file-missing'))).toBeVisible();
  await again.page.getByRole('button', { name: t('recovery.haveKey') }).click();
  const open = async (key: string) => {
    await again.page.getByLabel(t('recovery.key'), { exact: true }).fill(key);
    await again.page.getByRole('button', { name: t('recovery.doOpen') }).click();
  };
  await again.page.getByLabel(t('recovery.newPassphrase')).fill('a new passphrase');
  await again.page.getByLabel(t('app.vault.again')).fill('a new passphrase');
  await open(groups.join('-').replace(/^./, (first) => (first === 'A' ? 'B' : 'A')));
  await expect(again.page.getByText(t('fault.recovery-key-mistyped'))).toBeVisible();
  await open(groups.join('-'));
  await vaultPage(again).opened();
  await expect(again.page.getByText('Hollow Creek Sample Outfitters, Inc.').first()).toBeVisible();
});
