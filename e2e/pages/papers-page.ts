import { expect } from '@playwright/test';
import type { PaperKind } from '../../shared/claim/papers/paper-kinds.ts';
import type { App } from '../app/start-app.ts';
import { frame } from './frame.ts';

/** Letters and forms, in the settings. */
export const papersPage = (app: App) => {
  const { page, t } = app;
  const list = page.getByRole('listbox', { name: t('papers.list') });
  return {
    open: async (): Promise<void> => {
      await frame(app).goTo('settings');
      await page.getByRole('button', { name: t('papers.open') }).click();
      await expect(page.getByRole('heading', { name: t('papers.title'), level: 1 })).toBeVisible();
    },
    row: (kind: PaperKind) => list.getByRole('option', { name: t(`paper.kind.${kind}`) }),
    choose: async (kind: PaperKind): Promise<void> => {
      await list.getByRole('option', { name: t(`paper.kind.${kind}`) }).click();
      await expect(page.getByRole('heading', { name: t(`paper.kind.${kind}`), level: 2 })).toBeVisible();
    },
    body: () => page.getByRole('textbox', { name: t('papers.body') }),
    save: () => page.getByRole('button', { name: t('papers.save') }),
    findings: () => page.getByRole('list', { name: t('papers.findings') }),
    /** Pages of the preview that are drawn. */
    pages: () => page.getByRole('region', { name: t('documents.preview') }).getByRole('img'),
  };
};
