import { expect, type Locator } from '@playwright/test';
import type { MeasureId } from '../../shared/claim/measures/measure-use.ts';
import type { TextKey } from '../../shared/locale/locale.ts';
import type { App } from '../app/start-app.ts';
import { press } from './controls.ts';

/** 我能用哪些？: the relief measures of one case, on their own screen or inside a form. */
export const measuresPage = ({ page, t }: App) => {
  const item = (id: MeasureId): Locator => page.getByRole('article', { name: t(`measure.${id}.name`), exact: true });
  return {
    item,
    group: (name: 'taken' | 'applies' | 'may-apply' | 'does-not-apply'): Locator =>
      page.getByRole('region', { name: t(`measures.group.${name}`), exact: true }),
    open: async (): Promise<void> => {
      await page
        .getByRole('main')
        .getByRole('button', { name: t('measures.title'), exact: true })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: t('measures.title'), level: 1 })).toBeVisible();
    },
    takeUp: async (id: MeasureId): Promise<void> => {
      await item(id)
        .getByRole('button', { name: t('measures.takeUpOf', { name: t(`measure.${id}.name`) }) })
        .click();
      await expect(item(id).getByRole('button', { name: new RegExp(t('measures.letGo')) })).toBeVisible();
    },
    letGo: (id: MeasureId): Promise<void> =>
      item(id)
        .getByRole('button', { name: t('measures.letGoOf', { name: t(`measure.${id}.name`) }) })
        .click(),
    say: async (id: MeasureId, key: TextKey, text: string): Promise<void> => {
      await item(id)
        .getByRole('textbox', { name: t(key), exact: true })
        .fill(text);
    },
    consent: async (id: MeasureId): Promise<void> => {
      await press(item(id).getByRole('radio', { name: t('filing.yes'), exact: true }));
    },
    choosePath: async (path: 'small-policy' | 'we-platform' | 'specialised'): Promise<void> => {
      await item('small-firm')
        .getByRole('button', { name: new RegExp(t('measures.path')) })
        .click();
      await page.getByRole('option', { name: t(`measure.path.${path}`) }).click();
    },
    statement: (id: MeasureId): Locator =>
      item(id).getByRole('textbox', { name: t('measures.statement'), exact: true }),
    back: (to: 'case' | 'filing'): Promise<void> =>
      page.getByRole('button', { name: t(to === 'case' ? 'measures.toCase' : 'measures.toFiling') }).click(),
  };
};
