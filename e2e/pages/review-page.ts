import { expect, type Locator } from '@playwright/test';
import type { App } from '../app/start-app.ts';
import type { Kind } from './case-page.ts';
import { setTicked } from './controls.ts';

const DOSSIER_TIMEOUT_MS = 90_000;

/** The last look before a filing goes, and what became of it after. */
export const reviewPage = ({ page, t }: App) => {
  const dossier = page.getByRole('region', { name: t('review.dossier') });
  return {
    heading: (kind: Kind): Locator =>
      page.getByRole('heading', { name: t('review.title', { kind: t(`filing.kindLong.${kind}`) }) }),
    /** The dossier is drawn: at least its first page is there. */
    dossierShown: async (): Promise<void> => {
      const first = dossier.first().getByRole('img', { name: /1/ }).first();
      await expect(first).toBeVisible({ timeout: DOSSIER_TIMEOUT_MS });
      await expect(first).toHaveJSProperty('complete', true, { timeout: DOSSIER_TIMEOUT_MS });
    },
    /** What is explained is in the dossier, so an older preview says that it is old. */
    refreshPreview: async (): Promise<void> => {
      await page.getByRole('button', { name: t('review.refresh') }).click();
      await expect(page.getByText(t('review.dossierStale'))).toBeHidden({ timeout: DOSSIER_TIMEOUT_MS });
      await expect(dossier.first().getByRole('progressbar')).toBeHidden({ timeout: DOSSIER_TIMEOUT_MS });
    },
    /** Places to explain a warning. */
    explanations: (): Locator => page.getByRole('textbox', { name: t('review.explain') }),
    errors: (): Locator => page.getByRole('main').getByText(t('review.errorsText')),
    declare: (): Promise<void> => setTicked(page.getByRole('checkbox', { name: t('review.declare') }), true),
    submitButton: (): Locator => page.getByRole('button', { name: t('review.submit'), exact: true }),
    offlineHint: (): Locator => page.getByText(t('review.offline')),
  };
};
