import { appendFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/setup/run.mjs';
import { newestCase } from '../app/look-inside.ts';
import { chooseFiles } from '../app/stubs.ts';
import { lockedPdf, plainPdf, writeInto } from '../files.ts';
import { cutPowerAndRestart, expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { startScanner } from '../scanner/start-scanner.ts';

const photo = (name: string): string => path.join(root, 'scripts/sample/photos', name);

test('three pages from the feeder, a jam and one page more become one document', async ({ app }) => {
  const { page, t } = app;
  const sheets = [photo('proof-of-delivery.jpg'), photo('business-licence.jpg'), photo('proof-of-delivery.jpg')];
  const scanner = await startScanner(sheets);
  try {
    await homePage(app).openSample();
    await casePage(app).tab('documents');
    const { panel } = documentsPanel(app);
    await panel.getByRole('button', { name: t('documents.addMore') }).click();
    await page.getByRole('menuitem', { name: t('scan.open') }).click();
    const dialog = page.getByRole('dialog', { name: t('scan.title') });

    // Whoever does not announce itself has an address.
    await dialog.getByRole('button', { name: t('progress.cancel') }).click();
    const address = dialog.getByRole('textbox', { name: t('scan.address') });
    await expect(address.or(dialog.getByRole('button', { name: t('scan.byAddress') })).first()).toBeVisible();
    if (!(await address.isVisible())) await dialog.getByRole('button', { name: t('scan.byAddress') }).click();
    await address.fill('8.8.8.8');
    await dialog.getByRole('button', { name: t('scan.add'), exact: true }).click();
    await expect(dialog).toContainText(t('fault.scanner-address-refused'));
    await address.fill(scanner.address);
    await dialog.getByRole('button', { name: t('scan.add'), exact: true }).click();
    await expect(dialog).toContainText('Green Test MFP');
    await expect(dialog.getByRole('button', { name: t('scan.source.feeder') })).toBeVisible();

    await scanner.plan({ feeder: 3, busyPosts: 1, jamAfter: 2 });
    await dialog.getByRole('button', { name: t('scan.start') }).click();
    await expect(dialog).toContainText(t('fault.scanner-jam'), { timeout: 30_000 });
    await expect(dialog.getByRole('img')).toHaveCount(2);

    await scanner.plan({ feeder: 1 });
    await dialog.getByRole('button', { name: t('scan.more') }).click();
    await expect(dialog.getByRole('img')).toHaveCount(3, { timeout: 30_000 });
    await dialog.getByRole('button', { name: t('scan.done') }).click();
    await expect(dialog).toBeHidden({ timeout: 30_000 });
    await documentsPanel(app).accepted(1);
    const added = (await newestCase(app)).documents.at(-1);
    expect(added).toMatchObject({ mediaType: 'application/pdf', presentation: 'scan', pages: [{}, {}, {}] });
    await expect(documentsPanel(app).pages()).toHaveCount(3);
  } finally {
    scanner.stop();
  }
});

test('what the scan folder gets waits to be filed, is filed once, and is not given again after a power cut', async ({
  app,
  launch,
  folder,
}) => {
  const { page, t } = app;
  const scans = path.join(folder, '扫描');
  mkdirSync(scans);
  writeInto(scans, '旧的.pdf', await plainPdf(1));
  await homePage(app).openSample();
  await frame(app).goTo('settings');
  await chooseFiles(app, [scans]);
  await page.getByRole('button', { name: t('inbox.choose') }).click();
  await expect(page.getByText(t('inbox.folderBefore', { count: 1 }))).toBeVisible();

  // Half a file, a file under another name, and one that nobody can open.
  const whole = await plainPdf(2);
  const invoice = writeInto(scans, '发票.pdf', whole.slice(0, 300));
  const temporary = writeInto(scans, '箱单.pdf.tmp', await plainPdf(3));
  writeInto(scans, '加密.pdf', lockedPdf());
  appendFileSync(invoice, whole.slice(300));
  renameSync(temporary, path.join(scans, '箱单.pdf'));
  const news = frame(app).toasts();
  await news
    .getByRole('button', { name: t('inbox.look') })
    .first()
    .click({ timeout: 30_000 });
  const list = page.getByRole('list', { name: t('inbox.list') });
  await expect(list.getByRole('listitem')).toHaveCount(3, { timeout: 30_000 });
  await expect(list).toContainText(t('fault.pdf-password-needed'));

  await page.getByText('发票.pdf', { exact: true }).click();
  const caseField = page.getByRole('combobox', { name: t('inbox.case') });
  await caseField.fill('Hollow');
  await page.getByRole('option', { name: /Hollow Creek/ }).click();
  await page.getByRole('button', { name: t('inbox.file') }).click();
  await expect(page.getByText('发票.pdf', { exact: true })).toBeHidden();
  expect((await newestCase(app)).documents.at(-1)).toMatchObject({ fileName: '发票.pdf', pages: [{}, {}] });

  const again = await cutPowerAndRestart(app, launch);
  writeInto(scans, '提单.pdf', await plainPdf(1));
  await frame(again).goTo('cases');
  await again.page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
  await casePage(again).tab('documents');
  await expect(again.page.getByText(t('inbox.waiting', { count: 3 }))).toBeVisible({ timeout: 30_000 });
  await again.page.getByRole('button', { name: t('inbox.put') }).click();
  const dialog = again.page.getByRole('dialog', { name: t('inbox.title') });
  await expect(dialog.getByText('发票.pdf', { exact: true })).toBeHidden();
  await dialog.getByText('提单.pdf', { exact: true }).click();
  await dialog.getByText('箱单.pdf', { exact: true }).click();
  await dialog.getByRole('button', { name: t('inbox.fileHere', { count: 2 }) }).click();
  await expect(dialog).toBeHidden();
  const names = (await newestCase(again)).documents.map(({ fileName }) => fileName);
  expect(names.slice(-2).sort()).toEqual(['提单.pdf', '箱单.pdf'].sort());
  expect(existsSync(invoice)).toBe(true);
});
