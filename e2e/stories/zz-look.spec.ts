import { invoiceLines, paperPhoto } from '../app/paper-photo.ts';
import { writeInto } from '../files.ts';
import { expect, test } from '../fixtures.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';

test('look', async ({ app, folder }) => {
  test.setTimeout(170_000);
  const { page, t } = app;
  const shot = (name: string) => page.screenshot({ path: `/tmp/gc/b4/shot-${name}.png` });
  await homePage(app).newCase();
  const panel = documentsPanel(app);
  const blurred = await paperPhoto(app, { lines: invoiceLines, longSidePx: 1000, blurPx: 3 });
  const good = await paperPhoto(app, { lines: invoiceLines });
  await panel.pick([writeInto(folder, '手机照.jpg', blurred), writeInto(folder, '发票.jpg', good)]);
  await panel.accepted(2);
  const first = page.getByRole('button', { name: t('reading.look', { field: t('reading.field.buyerName') }) });
  await expect(first.first()).toBeVisible({ timeout: 60_000 });
  for (let i = 0; i < 7; i += 1) {
    await page.keyboard.press('F9');
    await page.waitForTimeout(400);
  }
  await page
    .getByRole('button', { name: t('reading.from', { title: '发票' }) })
    .first()
    .click();
  await page.waitForTimeout(2500);
  await filingPage(app).doubts().filter({ hasText: '模糊' }).first().scrollIntoViewIfNeeded();
  await shot('filing');
  await page.getByRole('button', { name: 'English' }).click();
  await frame(app.in('en')).goTo('settings');
  await page.getByText('What reading has learned').scrollIntoViewIfNeeded();
  await page.waitForTimeout(600);
  await shot('settings');
});
