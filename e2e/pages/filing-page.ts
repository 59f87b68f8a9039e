import { expect, type Locator } from '@playwright/test';
import { type SixQuestion, sixQuestions } from '../../shared/claim/codes.ts';
import type { TextKey } from '../../shared/locale/locale.ts';
import type { App } from '../app/start-app.ts';
import type { Kind } from './case-page.ts';
import { press } from './controls.ts';

/** The editor of one filing: form, documents, doubts. */
export const filingPage = ({ page, t }: App) => {
  const field = (key: TextKey): Locator => page.getByRole('textbox', { name: t(key), exact: true });
  const question = (name: SixQuestion): Locator =>
    page.getByRole('radiogroup', { name: new RegExp(escaped(t(`question.${name}`))) });
  return {
    heading: (kind: Kind): Locator => page.getByRole('heading', { name: t(`filing.kindLong.${kind}`), level: 1 }),
    field,
    fill: async (key: TextKey, text: string): Promise<void> => {
      await field(key).fill(text);
    },
    question,
    answer: async (name: SixQuestion, answer: 'yes' | 'no'): Promise<void> => {
      const radio = question(name).getByRole('radio', { name: t(`filing.${answer}`), exact: true });
      await press(radio);
      await expect(radio).toBeChecked();
    },
    isAnswered: async (name: SixQuestion): Promise<boolean> =>
      (await question(name).getByRole('radio', { checked: true }).count()) > 0,
    questions: sixQuestions,
    /** Everything typed has been written down: the app itself says when. */
    saved: (): Promise<void> =>
      expect(page.getByText(new RegExp(`^${escaped(t('filing.saved', { time: '' }).trim())}`)).first()).toBeVisible({
        timeout: 15_000,
      }),
    undo: (): Locator =>
      page
        .getByRole('main')
        .getByRole('button', { name: t('filing.undo'), exact: true })
        .first(),
    redo: (): Locator =>
      page
        .getByRole('main')
        .getByRole('button', { name: t('filing.redo'), exact: true })
        .first(),
    doubts: (): Locator => page.getByRole('listitem').filter({ has: page.getByText(t('filing.doubts.warning')) }),
    review: async (): Promise<void> => {
      await page.getByRole('button', { name: t('filing.review') }).click();
      await expect(page.getByRole('region', { name: t('review.dossier') })).toBeVisible();
    },
    toCase: async (): Promise<void> => {
      await page
        .getByRole('button', { name: t('filing.toCase') })
        .first()
        .click();
      await expect(page.getByRole('list', { name: t('case.spine') })).toBeVisible();
    },
  };
};

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
