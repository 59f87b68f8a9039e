import { writeFileSync } from 'node:fs';
import { chooseFiles } from '../app/stubs.ts';
import { expect, test } from '../fixtures.ts';
import { setTicked } from '../pages/controls.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { vaultPage } from '../pages/vault-page.ts';

/** 发票号,发票金额,币种,出运日期 and two rows in GBK, as Excel in China saves it; the second amount is none. */
const gbkList = Buffer.concat([
  Buffer.from('b7a2c6b1bac52cb7a2c6b1bdf0b6ee2cb1d2d6d62cb3f6d4cbc8d5c6da0d0a', 'hex'),
  Buffer.from('GBK-001,"1,200.50",USD,2026/3/5\r\nGBK-002,about ten,USD,2026/3/6\r\n'),
]);

test('platform data: synced, used offline, picked into a notice, a difference doubted and shown', async ({
  launch,
  endpoint,
}) => {
  const app = await launch({ practiceEndpoint: endpoint.url });
  const { page, t } = app;
  await vaultPage(app).create();
  await frame(app).goTo('reference');
  await expect(page.getByRole('row').filter({ hasText: 'SJ26-0117' })).toBeVisible({ timeout: 20_000 });

  await endpoint.stop();
  await frame(app).goTo('home');
  await homePage(app).newCase();
  await page.getByRole('button', { name: t('reference.pick.shipmentsButton') }).click();
  const dialog = page.getByRole('dialog', { name: t('reference.pick.shipments') });
  for (const no of ['SJ26-0117', 'SJ26-0126'])
    await setTicked(dialog.getByRole('row').filter({ hasText: no }).getByRole('checkbox'), true);
  await dialog.getByRole('button', { name: t('reference.pick.many', { count: 2 }) }).click();
  const sums = page.locator('[data-field$=".invoiceSum"] input');
  await expect(sums).toHaveCount(2);
  await expect(filingPage(app).field('field.policyNo')).toHaveValue('SCH099001-261600');
  await filingPage(app).undo().click();
  await expect(sums).toHaveCount(0);
  await filingPage(app).redo().click();
  await expect(sums).toHaveCount(2);

  await sums.first().fill('48260.00');
  await sums.first().press('Enter');
  await filingPage(app).saved();
  const doubt = filingPage(app)
    .doubts()
    .filter({ hasText: /48,260\.40.*$/ })
    .filter({ hasText: t('doubt.platform-differs.todo') });
  await expect(doubt).toBeVisible();
  await page.getByRole('button', { name: t('crosscheck.open') }).click();
  const row = page.getByRole('row').filter({ hasText: '48,260.00' });
  await expect(row).toContainText('48,260.40');
  await row.getByRole('button', { name: t('field.invoiceSum') }).click();
  await expect(sums.first()).toBeFocused();
});

test('a list in GBK: nothing goes in while a row is wrong, the rest when asked for', async ({ app, folder }) => {
  const { page, t } = app;
  await frame(app).goTo('reference');
  const list = `${folder}/出运.csv`;
  writeFileSync(list, gbkList);
  await chooseFiles(app, [list]);
  await page.getByRole('button', { name: t('reference.import') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('GB18030')).toBeVisible({ timeout: 20_000 });
  await expect(
    dialog
      .getByRole('alert')
      .or(dialog.getByRole('status'))
      .filter({ hasText: t('reference.importing.bad', { count: 1 }) }),
  ).toContainText('about ten');
  const doImport = dialog.getByRole('button', { name: t('reference.importing.do', { count: 1 }) });
  await expect(doImport).toBeDisabled();
  await setTicked(dialog.getByRole('checkbox', { name: t('reference.importing.leaveOut', { count: 1 }) }), true);
  await doImport.click();
  const row = page.getByRole('row').filter({ hasText: 'GBK-001' });
  await expect(row).toContainText('1,200.50');
  await expect(page.getByRole('row').filter({ hasText: 'GBK-002' })).toHaveCount(0);
  await row.click();
  await expect(page.getByRole('complementary', { name: t('reference.record') })).toContainText('出运.csv');
});
