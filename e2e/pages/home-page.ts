import { expect } from '@playwright/test';
import type { App } from '../app/start-app.ts';
import { chooseFiles } from '../app/stubs.ts';
import { casePage } from './case-page.ts';
import { frame } from './frame.ts';

const IMPORT_TIMEOUT_MS = 90_000;

export const homePage = (app: App) => {
  const { page, t } = app;
  const arrived = async (): Promise<void> => {
    const spine = casePage(app).spine();
    const refusal = frame(app).toasts().getByText(t('app.failed'));
    await expect(spine.or(refusal).first()).toBeVisible({ timeout: IMPORT_TIMEOUT_MS });
    if (await refusal.isVisible()) throw new Error((await frame(app).toasts().innerText()).replaceAll('\n', ' '));
  };
  return {
    openSample: async (): Promise<void> => {
      await page.getByRole('button', { name: t('app.do.openSample') }).click();
      await arrived();
    },
    /** @throws with the app's own words when it refuses the package */
    importPackage: async (place: string): Promise<void> => {
      await chooseFiles(app, [place]);
      await page.getByRole('button', { name: t('app.do.importCase') }).click();
      await arrived();
    },
    /** A new case begins with its loss notice. */
    newCase: async (): Promise<void> => {
      await page.getByRole('button', { name: t('app.do.newCase') }).click();
      await expect(
        page.getByRole('heading', { name: t('filing.kindLong.possible-loss-notice'), level: 1 }),
      ).toBeVisible();
    },
  };
};
