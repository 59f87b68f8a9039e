import { expect, type Locator } from '@playwright/test';
import type { FilingState } from '../../shared/claim/filing.ts';
import type { App } from '../app/start-app.ts';
import { chooseTarget } from '../app/stubs.ts';

/** What became of a submitted filing, shown where its form was. */
export const sentPanel = (app: App) => {
  const { page, t } = app;
  return {
    expectState: (state: FilingState, timeout = 45_000): Promise<void> =>
      expect(
        page
          .getByRole('main')
          .getByText(t(`filing.state.${state}`))
          .first(),
      ).toBeVisible({ timeout }),
    verify: async (): Promise<void> => {
      await page.getByRole('button', { name: t('sent.verify') }).click();
      await expect(page.getByText(t('sent.valid'))).toBeVisible();
    },
    acceptanceNo: (): Locator => page.getByText(t('sent.acceptanceNo')),
    saveReceipt: async (file: string): Promise<void> => {
      await chooseTarget(app, file);
      await page.getByRole('button', { name: t('sent.saveReceipt') }).click();
      await expect(page.getByText(t('review.saved', { name: '' }).trim())).toBeVisible();
    },
    saveDossier: async (file: string): Promise<void> => {
      await chooseTarget(app, file);
      const button = page.getByRole('button', { name: t('sent.saveDossier') });
      await button.click();
      await expect(button).toBeEnabled({ timeout: 60_000 });
    },
    answer: (): Locator => page.getByRole('main').getByRole('button', { name: t('sent.answer'), exact: true }),
  };
};
