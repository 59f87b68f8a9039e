import { expect, type Locator } from '@playwright/test';
import type { App } from '../app/start-app.ts';

export type RailPage = 'home' | 'cases' | 'originals' | 'calendar' | 'reference' | 'outbox' | 'settings';

/** What is around every screen. */
export const frame = ({ page, t }: App) => ({
  goTo: async (name: RailPage): Promise<void> => {
    const item = page
      .getByRole('navigation', { name: t('app.rail') })
      .getByRole('button', { name: t(`app.${name}`), exact: true });
    await item.click();
    await expect(item).toHaveAttribute('aria-current', 'page');
  },
  /** The corner that says how things stand with the network. */
  network: (): Locator => page.locator('header').getByRole('button', { name: t('app.net.open', { state: '' }).trim() }),
  switchLanguage: (): Promise<void> => page.getByRole('button', { name: t('app.language.switch') }).click(),
  toDark: (): Promise<void> => page.getByRole('button', { name: t('app.theme.toDark') }).click(),
  toLight: (): Promise<void> => page.getByRole('button', { name: t('app.theme.toLight') }).click(),
  /** Closes what has been read, as a person does before looking at what is under it. */
  closeToasts: async (): Promise<void> => {
    const close = page.getByRole('region', { name: t('app.news') }).getByRole('button', { name: t('app.close') });
    while ((await close.count()) > 0) await close.first().click();
  },
  toasts: (): Locator => page.getByRole('region', { name: t('app.news') }),
  main: (): Locator => page.getByRole('main'),
});
