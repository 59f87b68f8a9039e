import { expect, type Locator } from '@playwright/test';
import type { HandChannel, JournalKind } from '../../shared/claim/by-hand-record.ts';
import type { App } from '../app/start-app.ts';

/** A filing that is sent without the endpoint: chosen at the review, its steps, and the journal after it. */
export const handPanel = (app: App) => {
  const { page, t } = app;
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  return {
    choose: (channel: HandChannel): Promise<void> =>
      page
        .getByRole('radiogroup', { name: t('channel.label') })
        .getByText(t(`channel.${channel}`))
        .click(),
    prepare: async (): Promise<void> => {
      await press(t('channel.prepare'));
      await expect(page.getByText(t('hand.prepared'))).toBeVisible({ timeout: 60_000 });
    },
    confirmSent: async (): Promise<void> => {
      await press(t('hand.sent'));
      await expect(page.getByRole('heading', { name: t('journal.title') })).toBeVisible();
    },
    entry: (text: string): Locator => page.getByRole('listitem').filter({ hasText: text }),
    note: async (kind: JournalKind, fields: Partial<Record<'no' | 'note' | 'amount', string>>): Promise<void> => {
      await press(t('journal.add'));
      const form = page.getByRole('form', { name: t('journal.add') });
      await form.getByRole('button', { name: t('journal.what') }).click();
      await page.getByRole('option', { name: t(`journal.kind.${kind}`), exact: true }).click();
      if (fields.no !== undefined)
        await form
          .getByRole('textbox', { name: t(kind === 'accepted' ? 'journal.no.accepted' : 'journal.no.received') })
          .fill(fields.no);
      if (fields.amount !== undefined)
        await form.getByRole('textbox', { name: t('journal.amount') }).fill(fields.amount);
      if (fields.note !== undefined) await form.getByRole('textbox', { name: t('journal.note') }).fill(fields.note);
      await form.getByRole('button', { name: t('journal.save') }).click();
      await expect(form).toBeHidden();
    },
  };
};
