import { expect, type Locator } from '@playwright/test';
import type { FilingKind, FilingState } from '../../shared/claim/filing.ts';
import type { App } from '../app/start-app.ts';

export type Kind = FilingKind;

/** One case: its header, its spine, its parts. */
export const casePage = ({ page, t }: App) => {
  const row = (kind: Kind): Locator => page.getByRole('listitem').filter({ hasText: t(`filing.kindLong.${kind}`) });
  return {
    spine: (): Locator => page.getByRole('list', { name: t('case.spine') }),
    tab: async (name: 'overview' | 'documents' | 'timeline' | 'originals'): Promise<void> => {
      const tab = page.getByRole('tab', { name: t(`case.tab.${name}`) });
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
    },
    /** The primary button, whose words are the next step. */
    step: (key: Parameters<typeof t>[0], params?: Parameters<typeof t>[1]): Locator =>
      page
        .getByRole('main')
        .getByRole('button', { name: t(key, params) })
        .first(),
    filing: row,
    openFiling: async (kind: Kind): Promise<void> => {
      await row(kind).getByRole('button').click();
      await expect(page.getByRole('heading', { name: t(`filing.kindLong.${kind}`), level: 1 })).toBeVisible();
    },
    expectState: (kind: Kind, state: FilingState, timeout = 30_000): Promise<void> =>
      expect(row(kind).first()).toContainText(t(`filing.state.${state}`), { timeout }),
    more: async (item: string): Promise<void> => {
      await page.getByRole('button', { name: t('case.more') }).click();
      await page.getByRole('menuitem', { name: item }).click();
    },
  };
};
