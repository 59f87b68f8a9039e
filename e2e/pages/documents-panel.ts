import { expect, type Locator } from '@playwright/test';
import type { TextKey } from '../../shared/locale/locale.ts';
import type { App } from '../app/start-app.ts';
import { chooseFiles } from '../app/stubs.ts';
import { setTicked } from './controls.ts';
import { escaped } from './filing-page.ts';

const INTAKE_TIMEOUT_MS = 60_000;

/** Documents of a case or a filing. */
export const documentsPanel = (app: App) => {
  const { page, t } = app;
  const panel = page.getByRole('region', { name: t('documents.panel'), exact: true });
  const tools = panel.getByRole('toolbar', { name: t('documents.tools') });
  // Its name begins with its title; the buttons beside it only mention it.
  const line = (title: string): Locator =>
    panel.getByRole('button', { name: new RegExp(`^${escaped(title)}`) }).first();
  return {
    panel,
    /** The line of a document in the list, as the button that shows it. */
    line,
    open: async (title: string): Promise<void> => {
      const back = panel.getByRole('button', { name: t('documents.back') });
      if (await back.isVisible()) await back.click();
      await line(title).click();
      await expect(panel.getByRole('region', { name: t('documents.details') })).toBeVisible();
      await expect(panel.getByRole('textbox', { name: t('documents.title') })).toHaveValue(title);
    },
    pick: async (files: readonly string[]): Promise<void> => {
      await chooseFiles(app, files);
      const back = panel.getByRole('button', { name: t('documents.back') });
      if (await back.isVisible()) await back.click();
      await panel
        .getByRole('button', { name: t('documents.add'), exact: true })
        .first()
        .click();
    },
    accepted: (count: number): Promise<void> =>
      expect(panel.getByText(t('documents.accepted', { count })).first()).toBeVisible({ timeout: INTAKE_TIMEOUT_MS }),
    refused: (count: number): Promise<void> =>
      expect(panel.getByText(t('documents.refused', { count })).first()).toBeVisible({ timeout: INTAKE_TIMEOUT_MS }),
    setKind: async (words: string): Promise<void> => {
      const kind = panel.getByRole('combobox', { name: t('documents.kind') });
      await kind.click();
      await kind.fill(words);
      await page.getByRole('option', { name: words }).first().click();
      await expect(kind).toHaveValue(new RegExp(words));
    },
    /** 正本后补 with one of the usual reasons; the app proposes the day. */
    flagOriginal: async (reason: TextKey): Promise<void> => {
      await setTicked(panel.getByRole('switch', { name: t('documents.original') }), true);
      await panel.getByRole('button', { name: t(reason) }).click();
      await expect(panel.getByText(t('documents.originalIncomplete'))).toBeHidden();
    },
    tool: (key: TextKey): Locator => tools.getByRole('button', { name: t(key) }),
    pages: (): Locator => panel.getByRole('listbox', { name: t('documents.pageList') }).getByRole('option'),
    preview: (): Locator => panel.getByRole('region', { name: t('documents.preview') }).getByRole('img'),
  };
};
