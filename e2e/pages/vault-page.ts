import { expect } from '@playwright/test';
import type { App } from '../app/start-app.ts';
import { setTicked } from './controls.ts';

export const passphrase = 'correct horse battery sample';

/** Before anything else: a passphrase to set, or to enter again. */
export const vaultPage = ({ page, t }: App) => ({
  create: async (words = passphrase): Promise<void> => {
    await page.getByLabel(t('app.vault.passphrase'), { exact: true }).fill(words);
    await page.getByLabel(t('app.vault.again')).fill(words);
    await setTicked(page.getByRole('checkbox', { name: t('app.vault.understood') }), true);
    await page.getByRole('button', { name: t('app.vault.doCreate') }).click();
    await expect(page.getByRole('navigation', { name: t('app.rail') })).toBeVisible({ timeout: 30_000 });
  },
  unlock: async (words = passphrase): Promise<void> => {
    await page.getByLabel(t('app.vault.passphrase'), { exact: true }).fill(words);
    await page.getByRole('button', { name: t('app.vault.doUnlock') }).click();
  },
  /** The lock screen: nothing of a case, one field for the passphrase. */
  locked: async (): Promise<void> => {
    await expect(page.getByRole('heading', { name: t('lock.held') })).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('navigation', { name: t('app.rail') })).toBeHidden();
  },
  opened: (): Promise<void> =>
    expect(page.getByRole('navigation', { name: t('app.rail') })).toBeVisible({ timeout: 30_000 }),
});
