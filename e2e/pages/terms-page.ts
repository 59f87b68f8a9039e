import { expect } from '@playwright/test';
import type { TermRule } from '../../shared/claim/deadlines/policy-terms.ts';
import type { App } from '../app/start-app.ts';
import { press } from './controls.ts';
import { frame } from './frame.ts';

/** The policy of the sample case. */
export const samplePolicy = 'SCH099001-261600';

/** Terms of policies, in the settings. */
export const termsPage = (app: App) => {
  const { page, t } = app;
  const form = (policyNo: string) => page.getByRole('region', { name: policyNo });
  return {
    open: async (): Promise<void> => {
      await frame(app).goTo('settings');
      await page.getByRole('button', { name: t('terms.open') }).click();
      await expect(page.getByRole('heading', { name: t('terms.title'), level: 1 })).toBeVisible();
    },
    add: async (policyNo: string): Promise<void> => {
      await page.getByRole('textbox', { name: t('terms.policyNo') }).fill(policyNo);
      await page.getByRole('button', { name: t('terms.addDo'), exact: true }).click();
      await expect(form(policyNo)).toBeVisible();
    },
    fill: async (policyNo: string, rule: TermRule, count: string): Promise<void> => {
      const name = t('terms.cell', { rule: t(`term.rule.${rule}`), column: t('terms.col.length') });
      await form(policyNo).getByRole('textbox', { name }).fill(count);
    },
    confirm: async (policyNo: string): Promise<void> => {
      await press(form(policyNo).getByRole('checkbox', { name: t('terms.confirm') }));
      await expect(form(policyNo).getByRole('checkbox', { name: t('terms.confirm') })).toBeChecked();
    },
    form,
  };
};

/** A policy whose notice for late payment has so many days, held against its schedule. */
export const confirmTerms = async (app: App, policyNo: string, days: string): Promise<void> => {
  const terms = termsPage(app);
  await terms.open();
  await terms.add(policyNo);
  await terms.fill(policyNo, 'notice-default', days);
  await terms
    .form(policyNo)
    .getByRole('textbox', { name: app.t('terms.note') })
    .click();
  await terms.confirm(policyNo);
};
