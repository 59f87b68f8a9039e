import path from 'node:path';
import { root } from '../../scripts/setup/run.mjs';
import { newestCase } from '../app/look-inside.ts';
import { expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
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
