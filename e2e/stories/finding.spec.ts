import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { chooseTarget } from '../app/stubs.ts';
import { cutPowerAndRestart, expect, test } from '../fixtures.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';

test('two Chinese characters find the page of a document they stand on; a kept filter survives', async ({
  app,
  launch,
}) => {
  const { page, t } = app;
  await homePage(app).openSample();
  await frame(app).goTo('cases');
  const search = page.getByRole('searchbox', { name: t('cases.search') });
  await search.fill('法律');
  const row = page.getByRole('row').filter({ hasText: 'Hollow Creek' });
  // Documents are read behind everything else; the list follows by itself.
  await expect(row).toBeVisible({ timeout: 60_000 });
  await page.getByRole('radio', { name: t('search.places') }).click();
  const place = page.getByRole('button', { name: t('search.place.page', { page: 1 }) }).filter({ hasText: '法律' });
  await expect(place.first().locator('mark')).toHaveText('法律');
  await place.first().click();
  await expect(documentsPanel(app).panel).toBeVisible();

  await frame(app).goTo('cases');
  await page.getByRole('button', { name: t('filter.open'), exact: true }).click();
  await page.getByRole('textbox', { name: t('filter.buyer') }).fill('hollow');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('filter.saveAs') }).click();
  await page.getByRole('textbox', { name: t('filter.name') }).fill('大客户');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();

  const again = await cutPowerAndRestart(app, launch);
  await frame(again).goTo('cases');
  await again.page.getByRole('button', { name: t('filter.saved') }).click();
  await again.page.getByRole('button', { name: '大客户', exact: true }).click();
  await expect(again.page.getByRole('button', { name: t('filter.openCount', { count: 1 }) })).toBeVisible();
  await expect(again.page.getByRole('row').filter({ hasText: 'Hollow Creek' })).toBeVisible();
});

test('the firm view leads to the cases behind a bar, and a list goes to Excel with real numbers and dates', async ({
  app,
  folder,
}) => {
  const { page, t } = app;
  await homePage(app).openSample();
  await frame(app).goTo('home');
  await page.getByRole('button', { name: t('app.firm') }).click();
  await expect(page.getByRole('heading', { name: t('firm.title'), level: 1 })).toBeVisible();
  await page.getByRole('radio', { name: t('firm.table') }).click();
  await expect(page.getByRole('cell', { name: '1', exact: true }).first()).toBeVisible();
  await page.getByRole('radio', { name: t('firm.chart') }).click();
  await page.getByRole('button', { name: /Hollow Creek/ }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Hollow Creek' })).toBeVisible();
  await expect(page.getByRole('region', { name: t('filter.active') })).toContainText('Hollow Creek');

  const file = path.join(folder, 'cases.xlsx');
  await chooseTarget(app, file);
  await page.getByRole('button', { name: t('export.xlsx') }).click();
  await expect(page.getByText(t('export.saved', { name: 'cases.xlsx' }))).toBeVisible();
  const files = unzipSync(readFileSync(file));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(text('xl/sharedStrings.xml')).toContain('Hollow Creek');
  expect(text('xl/sharedStrings.xml')).toContain(t('export.col.buyerDueOn'));
  const type = (cell: string) => new RegExp(`<c r="${cell}"([^>]*)>`).exec(text('xl/worksheets/sheet1.xml'))?.[1];
  expect(type('A2')).toContain('t="s"');
  for (const cell of ['E2', 'K2', 'L2']) expect(type(cell)).not.toContain('t="s"');
});
