import { expect, type Locator } from '@playwright/test';
import type { TextKey } from '../../shared/locale/locale.ts';
import type { App } from '../app/start-app.ts';
import { documentsPanel } from './documents-panel.ts';
import { escaped } from './filing-page.ts';

/** 整理页面: the pages of all documents in one grid. */
export const pageOrganiser = (app: App) => {
  const { page, t } = app;
  const grid = page.getByRole('grid', { name: t('pages.grid') });
  const tools = page.getByRole('toolbar', { name: t('pages.tools') });
  return {
    grid,
    tools,
    /** From a document that is being looked at. */
    open: async (): Promise<void> => {
      await documentsPanel(app).tool('pages.open').click();
      await expect(grid).toBeVisible();
    },
    leave: (): Promise<void> => page.getByRole('button', { name: t('pages.done') }).click(),
    /** The picture of a page, counted from 1; its name says what is special about it. */
    page: (title: string, n: number): Locator =>
      grid.getByRole('row', { name: new RegExp(`^${escaped(t('pages.page', { title, n }))}(,|$)`) }),
    document: (title: string): Locator => grid.getByRole('row').filter({ hasText: title }).first(),
    tool: (key: TextKey): Locator => tools.getByRole('button', { name: t(key), exact: true }),
    status: (): Locator => page.getByRole('status').first(),
  };
};
