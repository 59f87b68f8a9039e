import { newestCase } from '../app/look-inside.ts';
import { invoiceLines, paperPhoto } from '../app/paper-photo.ts';
import { writeInto } from '../files.ts';
import { expect, test } from '../fixtures.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { filingPage } from '../pages/filing-page.ts';
import { homePage } from '../pages/home-page.ts';

test('a blurred page is doubted with its picture; what a good one says is taken with one key and shown on the page', async ({
  app,
  folder,
}) => {
  const { page, t } = app;
  await homePage(app).newCase();
  const panel = documentsPanel(app);
  const blurred = await paperPhoto(app, { lines: invoiceLines, longSidePx: 1000, blurPx: 3 });
  const good = await paperPhoto(app, { lines: invoiceLines });
  await panel.pick([writeInto(folder, '手机照.jpg', blurred), writeInto(folder, '发票.jpg', good)]);
  await panel.accepted(2);

  const doubts = filingPage(app).doubts();
  const blurredDoubt = doubts.filter({ hasText: t('doubt.page-blurred', { title: '手机照', pages: 1 }) });
  await expect(blurredDoubt).toBeVisible({ timeout: 40_000 });
  await expect(blurredDoubt.locator('img')).toHaveJSProperty('complete', true);
  await expect(
    doubts.filter({ hasText: t('doubt.page-coarse', { title: '手机照', pages: 1, dpi: 86 }) }),
  ).toBeVisible();
  await expect(doubts.filter({ hasText: `“发票”第` })).toHaveCount(0);
  await blurredDoubt.getByRole('button').first().click();
  await expect(panel.panel.getByRole('textbox', { name: t('documents.title') })).toHaveValue('手机照');
  await blurredDoubt.getByRole('button', { name: t('filing.doubts.explain') }).click();
  await page.getByRole('textbox', { name: t('filing.doubts.explanation') }).fill('原件已寄出，只有这张照片');
  await page.getByRole('button', { name: t('filing.doubts.keep') }).click();
  await expect(blurredDoubt).toContainText('原件已寄出，只有这张照片');

  // Reading comes after measuring; nothing is in the form until it is taken.
  const first = page.getByRole('button', { name: t('reading.look', { field: t('reading.field.buyerName') }) });
  await expect(first.first()).toBeVisible({ timeout: 60_000 });
  expect((await newestCase(app)).case.facts.buyer.name).toBe('');
  for (let taken = 0; taken < 12 && (await first.count()) > 0; taken += 1) {
    const { length } = JSON.stringify((await newestCase(app)).case.facts);
    await page.keyboard.press('F9');
    await expect.poll(async () => JSON.stringify((await newestCase(app)).case.facts).length).not.toBe(length);
  }
  await expect.poll(async () => (await newestCase(app)).case.facts.buyer.name).toBe('HOLLOW CREEK TRADING LLC');
  expect((await newestCase(app)).case.facts.invoices).toMatchObject([{ invoicedOn: '2026-02-11' }]);
  await page
    .getByRole('button', { name: t('reading.from', { title: '发票' }) })
    .first()
    .click();
  await expect(page.getByRole('img', { name: /在|stands|位置/ }).first()).toBeVisible();
  await expect(panel.panel.getByRole('textbox', { name: t('documents.title') })).toHaveValue('发票');
});
