import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { addDays } from '../../shared/claim/calendar-date.ts';
import type { App } from '../app/start-app.ts';
import { chooseFiles, printInto } from '../app/stubs.ts';
import { explainWarnings, fillIn } from '../demo/fill-in.ts';
import { plainPdf, samplePackage, writeInto } from '../files.ts';
import { casePage } from '../pages/case-page.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { measuresPage } from '../pages/measures-page.ts';
import { originalsPage } from '../pages/originals-page.ts';
import { outboxPage } from '../pages/outbox-page.ts';
import { pageOrganiser } from '../pages/page-organiser.ts';
import { papersPage } from '../pages/papers-page.ts';
import { reviewPage } from '../pages/review-page.ts';
import { confirmTerms, samplePolicy } from '../pages/terms-page.ts';
import { vaultPage } from '../pages/vault-page.ts';
import { reviewerAt } from '../practice/reviewer.ts';

/** Goes through every screen and dialog once, each in a state worth looking at; `look` is called on each. */
export const visitScreens = async (app: App, scratch: string, look: (name: string) => Promise<void>): Promise<void> => {
  const { page, t } = app;
  const onCase = casePage(app);
  const filing = filingPage(app);
  const dialog = page.getByRole('dialog');
  const openCase = async (): Promise<void> => {
    await frame(app).goTo('cases');
    await page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
    await expect(onCase.spine()).toBeVisible();
  };

  await look('vault');
  await vaultPage(app).create();
  await look('first-steps');
  await frame(app).goTo('originals');
  await look('originals-empty');
  await frame(app).goTo('outbox');
  await look('outbox-empty');
  const reviewer = reviewerAt(await outboxPage(app).consoleUrl());
  await frame(app).goTo('settings');
  await look('settings');
  await page.getByRole('button', { name: t('terms.open') }).click();
  await expect(page.getByRole('heading', { name: t('terms.title'), level: 1 })).toBeVisible();
  await look('terms-empty');
  await papersPage(app).open();
  await expect(papersPage(app).pages().first()).toBeVisible({ timeout: 30_000 });
  await look('papers');

  await frame(app).goTo('home');
  await homePage(app).openSample();
  await look('case');
  await onCase.tab('documents');
  await documentsPanel(app).open('营业执照照片');
  await look('case-documents');
  await documentsPanel(app).pick([
    writeInto(scratch, '坏的.pdf', '%PDF-1.7 broken'),
    writeInto(scratch, '附加.pdf', await plainPdf(2)),
  ]);
  await documentsPanel(app).refused(1);
  await look('documents-refused');
  await documentsPanel(app)
    .panel.getByRole('button', { name: t('app.close') })
    .first()
    .click();
  await documentsPanel(app)
    .panel.getByRole('button', { name: t('documents.remove') })
    .click();
  await expect(documentsPanel(app).line('附加')).toBeHidden();

  await documentsPanel(app).open('海运提单（三份）');
  const organiser = pageOrganiser(app);
  await organiser.open();
  await look('pages');
  for (const tool of ['pages.crop', 'pages.compare'] as const) {
    await organiser.tool(tool).click();
    await expect(dialog).toBeVisible();
    await look(tool === 'pages.crop' ? 'pages-crop' : 'pages-compare');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await organiser.leave();
  await onCase.tab('overview');
  await onCase.step('next.start-notice').click();
  await expect(filing.heading('possible-loss-notice')).toBeVisible();
  await look('notice');
  await measuresPage(app).open();
  await look('measures');
  await measuresPage(app).back('filing');
  await fillIn(app, 'possible-loss-notice');
  await filing.review();
  await explainWarnings(app);
  await look('notice-review');
  await outboxPage(app).setNetwork(false);
  await openCase();
  await onCase.openFiling('possible-loss-notice');
  await filing.review();
  await reviewPage(app).declare();
  await reviewPage(app).submitButton().click();
  await onCase.expectState('possible-loss-notice', 'queued');
  await look('case-waiting');
  await frame(app).goTo('outbox');
  await look('outbox');
  await outboxPage(app).setNetwork(true);
  await openCase();
  await onCase.expectState('possible-loss-notice', 'submitted', 60_000);
  await onCase.openFiling('possible-loss-notice');
  await page.getByRole('button', { name: t('sent.verify') }).click();
  await expect(page.getByText(t('sent.valid'))).toBeVisible();
  await look('notice-sent');

  const notice = await reviewer.awaitFiling('possible-loss-notice', 'received');
  await reviewer.act(notice.filingId, 'accept');
  await openCase();
  await onCase.expectState('possible-loss-notice', 'accepted');
  await reviewer.act(notice.filingId, 'supplement', {
    what: [{ text: '请补充已签署的《赔偿请求权转让协议》', documentCode: 'APP-ASG' }],
    by: addDays(new Date().toISOString().slice(0, 10), 10),
  });
  await expect(page.getByText('请补充已签署的《赔偿请求权转让协议》').first()).toBeVisible({ timeout: 30_000 });
  await look('case-request');
  await page.getByRole('button', { name: t('case.request.answer'), exact: true }).click();
  await expect(filing.heading('supplement')).toBeVisible();
  await look('supplement');
  await filing.toCase();
  await page.getByRole('button', { name: t('case.startClaim'), exact: true }).click();
  await expect(filing.heading('claim')).toBeVisible();
  await look('claim');
  await openCase();
  await onCase.tab('timeline');
  await expect(page.getByRole('list', { name: t('timeline.label') }).first()).toBeVisible();
  await look('case-timeline');
  await onCase.tab('originals');
  await expect(page.getByRole('row').filter({ hasText: 'ZB-000001' })).toBeVisible();
  await look('case-originals');

  // More than one case, for the lists.
  for (const buyer of ['Nordlicht Muster Handels GmbH', 'Ejemplo del Sur S.A.']) {
    await frame(app).goTo('cases');
    await homePage(app).importPackage(samplePackage);
    await onCase.step('next.start-notice').click();
    await filing.fill('field.buyer.name', buyer);
    await filing.field('field.buyer.name').blur();
    await filing.saved();
  }
  await confirmTerms(app, samplePolicy, '30');
  await look('terms');
  await frame(app).goTo('calendar');
  await expect(page.getByRole('table')).toBeVisible();
  await look('calendar');
  await frame(app).goTo('home');
  await look('home');
  await frame(app).goTo('cases');
  await look('cases');
  await page.getByRole('searchbox', { name: t('cases.search') }).fill('毛巾');
  await page.getByRole('radio', { name: t('search.places') }).click();
  await expect(page.locator('mark').first()).toBeVisible({ timeout: 60_000 });
  await look('cases-places');
  await frame(app).goTo('home');
  await page.getByRole('button', { name: t('app.firm') }).click();
  await expect(page.getByRole('heading', { name: t('firm.title'), level: 1 })).toBeVisible();
  await look('firm');
  await frame(app).goTo('originals');
  await originalsPage(app).select('ZB-000001');
  await look('originals');
  await printInto(app, null);
  await originalsPage(app).openPack();
  await look('print-pack');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page
    .getByRole('main')
    .getByRole('button', { name: t('originals.post'), exact: true })
    .click();
  await expect(dialog).toBeVisible();
  await look('parcel');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(dialog).toBeVisible();
  await look('palette');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('F1');
  await expect(dialog).toBeVisible();
  await look('help');
  await dialog.getByRole('button', { name: t('rules.open') }).click();
  await expect(page.getByRole('heading', { name: t('rules.title'), level: 1 })).toBeVisible();
  await look('rules');
  await page.keyboard.press('Escape');

  await openCase();
  await onCase.tab('documents');
  await documentsPanel(app)
    .panel.getByRole('button', { name: t('documents.addMore') })
    .click();
  await page.getByRole('menuitem', { name: t('scan.open') }).click();
  // Nobody is looked for in a picture.
  await dialog.getByRole('button', { name: t('progress.cancel') }).click();
  await expect(dialog.getByText(t('scan.finding'))).toBeHidden();
  await look('scan');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const scans = path.join(scratch, 'scans');
  mkdirSync(scans, { recursive: true });
  await chooseFiles(app, [scans]);
  await frame(app).goTo('settings');
  await page.getByRole('button', { name: t('inbox.choose') }).click();
  await expect(page.getByText(scans)).toBeVisible();
  writeInto(scans, '发票.pdf', await plainPdf(2));
  writeInto(scans, '坏的.pdf', '%PDF-1.7 broken');
  await frame(app)
    .toasts()
    .getByRole('button', { name: t('inbox.look') })
    .first()
    .click({ timeout: 30_000 });
  await expect(page.getByRole('list', { name: t('inbox.list') }).getByRole('listitem')).toHaveCount(2);
  await look('inbox');
};
