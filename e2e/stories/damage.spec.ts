import path from 'node:path';
import { newestCase } from '../app/look-inside.ts';
import { type App, killApp } from '../app/start-app.ts';
import { spoil } from '../app/stored-file.ts';
import { chooseTarget } from '../app/stubs.ts';
import { explainWarnings, fillIn } from '../demo/fill-in.ts';
import { cutPowerAndRestart, expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { setTicked } from '../pages/controls.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { reviewPage } from '../pages/review-page.ts';

/** The backup is made into `file`. */
const backUp = async (app: App, file: string): Promise<void> => {
  const { page, t } = app;
  await chooseTarget(app, file);
  await frame(app).goTo('settings');
  await page.getByRole('button', { name: t('backup.choose') }).click();
  await page.getByRole('button', { name: t('backup.run') }).click();
  await expect(page.getByText(t('backup.never'))).toBeHidden({ timeout: 30_000 });
};

const openNotice = async (app: App): Promise<void> => {
  await frame(app).goTo('cases');
  await app.page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
  await casePage(app).openFiling('possible-loss-notice');
};

test('two documents are damaged while the app is closed: named, kept from being sent, the rest goes, the backup heals', async ({
  app,
  folder,
  launch,
}) => {
  const profile = path.join(folder, 'profile');
  await homePage(app).openSample();
  await backUp(app, path.join(folder, 'kept.gcbackup'));
  // Its first round is through: what is damaged from now on is younger.
  await expect(app.page.getByText(app.t('health.sound'))).toBeVisible({ timeout: 30_000 });
  await frame(app).goTo('cases');
  await app.page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
  await casePage(app).step('next.start-notice').click();
  await fillIn(app, 'possible-loss-notice');
  const { documents, filings } = await newestCase(app);
  const [one, two] = documents.filter(({ id }) => filings[0]?.documentIds.includes(id) === true);
  if (one === undefined || two === undefined) throw new Error('the sample has fewer documents');
  await killApp(app);
  spoil.flip(profile, one);
  spoil.cut(profile, two);

  const damaged = await cutPowerAndRestart(app, launch);
  const { page, t } = damaged;
  const banner = page.getByRole('status').filter({ hasText: t('health.damaged', { count: 2 }) });
  await expect(banner).toContainText(one.title, { timeout: 30_000 });
  await expect(banner).toContainText(two.title);

  await openNotice(damaged);
  await expect(page.getByText(t('doubt.document-damaged', { title: one.title }))).toBeVisible();
  await documentsPanel(damaged).open(two.title);
  await expect(page.getByText(t('health.here'))).toBeVisible();
  const back = page.getByRole('button', { name: t('documents.back') });
  if (await back.isVisible()) await back.click();
  // Without the two, what is sound goes.
  for (const { title } of [one, two])
    await setTicked(page.getByRole('checkbox', { name: t('documents.travels', { title }) }), false);
  await expect(page.getByText(t('doubt.document-damaged', { title: one.title }))).toBeHidden();
  await filingPage(damaged).review();
  await explainWarnings(damaged);
  await reviewPage(damaged).declare();
  await reviewPage(damaged).submitButton().click();
  await expect(casePage(damaged).spine()).toBeVisible({ timeout: 30_000 });
  await casePage(damaged).expectState('possible-loss-notice', 'submitted', 60_000);

  await frame(damaged).goTo('settings');
  const list = page.getByRole('list', { name: t('health.damaged', { count: 2 }) });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list
    .getByRole('listitem')
    .filter({ hasText: one.title })
    .getByRole('button', { name: t('health.restore') })
    .click();
  const left = page.getByRole('list', { name: t('health.damaged', { count: 1 }) });
  await expect(left.getByRole('listitem')).toContainText(two.title);
  await left.getByRole('button', { name: t('health.restore') }).click();
  await expect(left).toBeHidden();
  await page.getByRole('button', { name: t('health.check') }).click();
  await expect(page.getByText(t('health.sound'))).toBeVisible({ timeout: 30_000 });

  const healed = await cutPowerAndRestart(damaged, launch);
  await frame(healed).goTo('settings');
  await expect(healed.page.getByText(healed.t('health.sound'))).toBeVisible();
  await frame(healed).goTo('cases');
  await healed.page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
  await casePage(healed).tab('documents');
  await documentsPanel(healed).open(one.title);
  await expect(documentsPanel(healed).preview()).toHaveJSProperty('complete', true, { timeout: 30_000 });
});
