import type { App } from '../app/start-app.ts';
import { expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { measuresPage } from '../pages/measures-page.ts';
import { confirmTerms, samplePolicy } from '../pages/terms-page.ts';
import { vaultPage } from '../pages/vault-page.ts';

/** The first due date of the sample case is 10 August 2026: with two days the notice was due on the 12th. */
const day = '2026-08-12';
const noticeDue = ({ t }: App): string => t('deadline.notice-default', { invoices: 'SJ26-0117' });

test('a deadline by the firm’s own confirmed terms: on Today, in the case, on the calendar, as a doubt that does not block', async ({
  launch,
}) => {
  const app = await launch();
  const { page, t } = app;
  await vaultPage(app).create();
  await homePage(app).openSample();
  await expect(page.getByText(t('case.deadlinesNoTerms', { policyNo: samplePolicy }))).toBeVisible();
  await confirmTerms(app, samplePolicy, '2');

  await frame(app).goTo('home');
  const today = page.getByRole('list', { name: t('home.due') });
  await expect(today).toContainText(noticeDue(app));
  await expect(today).toContainText(day);
  await expect(today).toContainText(t('deadline.length.days', { count: 2 }));

  // As many months back as it takes; the day is a button because something falls on it.
  await frame(app).goTo('calendar');
  await page.keyboard.press('Tab');
  const cell = page.getByRole('button', { name: new RegExp(`^${day}`) });
  for (let turns = 0; turns < 60 && (await cell.count()) === 0; turns += 1)
    await page.getByRole('button', { name: t('calendar.previous') }).click();
  await cell.click();
  await expect(page.getByRole('heading', { name: t('calendar.ofDay', { day }) })).toBeVisible();
  await page
    .getByRole('list', { name: t('calendar.list') })
    .getByRole('button')
    .first()
    .click();
  await expect(casePage(app).spine()).toBeVisible();
  await expect(page.getByText(noticeDue(app))).toBeVisible();

  // The sample explains its lateness by a measure. Without it, late is a warning beside the form, which leads to the measure.
  await casePage(app).step('next.start-notice').click();
  await expect(filingPage(app).heading('possible-loss-notice')).toBeVisible();
  const late = page.getByText(t('doubt.notice-late', { day })).first();
  await expect(late).toBeHidden();
  await measuresPage(app).letGo('late-notice');
  await expect(late).toBeVisible();
  await expect(page.getByRole('button', { name: t('filing.review') })).toBeEnabled();
  await page
    .getByRole('button', { name: t('filing.doubts.relief', { name: t('measure.late-notice.name') }) })
    .first()
    .click();
  await measuresPage(app).takeUp('late-notice');
});

test('a buyer written otherwise in another case is doubted while it is typed', async ({ launch }) => {
  const app = await launch();
  const { page, t } = app;
  await vaultPage(app).create();
  await homePage(app).openSample();
  await frame(app).goTo('cases');
  await page.keyboard.press('Control+n');
  await casePage(app).step('next.start-notice').or(filingPage(app).heading('possible-loss-notice')).first().waitFor();
  if (await casePage(app).step('next.start-notice').isVisible()) await casePage(app).step('next.start-notice').click();
  await filingPage(app).fill('field.buyer.name', 'HOLLOW CREEK SAMPLE OUTFITTERS INC');
  const ref = `GC-${new Date().getFullYear()}-0001`;
  const other = 'Hollow Creek Sample Outfitters, Inc.';
  await expect(page.getByText(t('doubt.name-nearly-same', { ref, other })).first()).toBeVisible();
  await filingPage(app).fill('field.buyer.name', other);
  await expect(page.getByText(t('doubt.name-nearly-same', { ref, other }))).toHaveCount(0);
});

test('every rule can be read, with its source', async ({ launch }) => {
  const app = await launch();
  const { page, t } = app;
  await vaultPage(app).create();
  await page.keyboard.press('F1');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('rules.open') })
    .click();
  const rules = page.getByRole('list', { name: t('rules.title') });
  await expect(rules.getByRole('listitem').first()).toBeVisible();
  await page.getByRole('searchbox', { name: t('rules.search') }).fill('shipped-after-known');
  await expect(rules.getByRole('listitem')).toHaveCount(1);
  await expect(rules).toContainText('知险后出运');
});
