import { existsSync } from 'node:fs';
import { newestCase } from '../app/look-inside.ts';
import { chooseFiles, printInto } from '../app/stubs.ts';
import { cutPowerAndRestart, expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { originalsPage } from '../pages/originals-page.ts';

test('an original that follows: on the register, printed, posted, corrected, and all of it kept', async ({
  app,
  launch,
  folder,
}) => {
  const { page, t } = app;
  await homePage(app).openSample();
  await casePage(app).tab('documents');
  await documentsPanel(app).open('海运提单（三份）');
  await documentsPanel(app).flagOriginal('documents.reason.stamp');
  await expect.poll(async () => (await newestCase(app)).originals.length).toBe(2);

  await frame(app).goTo('originals');
  const register = originalsPage(app);
  await register.expectStatus('ZB-000002', 'electronic-only');

  // A scanner types the code of the sheet and presses Enter.
  const search = page.getByRole('searchbox', { name: t('originals.search') });
  await search.fill('ZB-000002');
  await search.press('Enter');
  await expect(page.getByText(t('originals.scanned', { no: 'ZB-000002' }))).toBeVisible();
  await expect(page.getByText(t('originals.selected', { count: 1 }))).toBeVisible();

  // Stamped by mistake, and back; its place and another day, with the way it went.
  await register.change('originals.do.stamp');
  await register.expectStatus('ZB-000002', 'stamped');
  await page.getByRole('button', { name: t('originals.undo') }).click();
  await register.expectStatus('ZB-000002', 'electronic-only');
  await register.change('originals.do.shelf');
  await page.getByRole('textbox', { name: t('originals.ask.shelf.words') }).fill('A 柜 3 层');
  await page.keyboard.press('Enter');
  await expect(register.row('ZB-000002')).toContainText('A 柜 3 层');
  await register.change('originals.do.promise');
  await page.getByRole('textbox', { name: t('originals.ask.promise.words') }).fill('封控延长');
  const ask = page.getByRole('dialog');
  await ask.getByRole('textbox', { name: t('originals.newDay') }).fill('2031-01-31');
  await ask.getByRole('button', { name: t('originals.ask.promise.do') }).click();
  await expect(register.row('ZB-000002')).toContainText('2031-01-31');

  // The print dialog closed: nothing was printed and nothing is said to be.
  await printInto(app, null);
  await register.openPack();
  await register.printButton.click();
  await expect(register.pack.getByText(t('printing.cancelled'))).toBeVisible({ timeout: 30_000 });
  const sheet = `${folder}/sheet.pdf`;
  await printInto(app, sheet);
  await register.print();
  expect(existsSync(sheet)).toBe(true);
  await register.expectStatus('ZB-000002', 'printed');
  await register.row('ZB-000002').dblclick();
  await expect(page.getByRole('dialog').getByText(t('originals.event.undone'))).toBeVisible();
  await page.keyboard.press('Escape');

  // The printed sheet comes back with its seal: read from the picture, confirmed, marked and kept.
  await chooseFiles(app, [sheet]);
  await page.getByRole('button', { name: t('sheets.open') }).click();
  const back = page.getByRole('dialog', { name: t('sheets.title') });
  await back.getByRole('button', { name: t('sheets.pick') }).click();
  await expect(back.getByText(t('sheets.found', { count: 1 }))).toBeVisible({ timeout: 60_000 });
  await back.getByRole('button', { name: t('sheets.confirm', { count: 1 }) }).click();
  await expect(back).toBeHidden();
  await register.expectStatus('ZB-000002', 'stamped');
  expect((await newestCase(app)).documents.map(({ title }) => title)).toContain('sheet');

  await register.select('ZB-000002');
  await register.openParcel('顺丰速运', 'SF1234567890123');
  await register.send();
  await register.expectStatus('ZB-000002', 'posted');

  const again = await cutPowerAndRestart(app, launch);
  await frame(again).goTo('originals');
  await originalsPage(again).expectStatus('ZB-000001', 'electronic-only');
  await originalsPage(again).expectStatus('ZB-000002', 'posted');
  await expect(originalsPage(again).row('ZB-000002')).toContainText('SF1234567890123');
});

test('a promise taken back before posting leaves the register', async ({ app }) => {
  const { page, t } = app;
  await homePage(app).openSample();
  await casePage(app).tab('documents');
  await documentsPanel(app).open('销售合同 SJ-HC-2026-03');
  await page
    .getByRole('switch', { name: t('documents.original') })
    .locator('xpath=ancestor::label[1]')
    .click();
  await expect.poll(async () => (await newestCase(app)).originals.length).toBe(0);
  await frame(app).goTo('originals');
  await expect(page.getByText(t('originals.empty'))).toBeVisible();
});
