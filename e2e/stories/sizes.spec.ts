import { newestCase } from '../app/look-inside.ts';
import { invoiceLines, paperPhoto } from '../app/paper-photo.ts';
import { writeInto } from '../files.ts';
import { expect, test } from '../fixtures.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { filingPage } from '../pages/filing-page.ts';
import { homePage } from '../pages/home-page.ts';

test('a photo over the target is coded smaller, compared side by side, used, and restored', async ({ app, folder }) => {
  const { page, t } = app;
  await homePage(app).newCase();
  const panel = documentsPanel(app);
  const photo = await paperPhoto(app, { lines: invoiceLines, longSidePx: 3500, grain: 60 });
  expect(photo.byteLength).toBeGreaterThan(1_500_000);
  await panel.pick([writeInto(folder, '现场照.jpg', photo)]);
  await panel.accepted(1);
  const { sha256 } = (await newestCase(app)).documents[0] ?? {};

  await filingPage(app).review();
  const line = page.getByRole('listitem', { name: '现场照' });
  await line.getByRole('button', { name: t('targets.try') }).click();
  const both = line.getByRole('figure');
  await expect(both).toHaveCount(2, { timeout: 40_000 });
  for (const side of [both.first(), both.last()])
    await expect(side.getByRole('img')).toHaveJSProperty('complete', true, { timeout: 20_000 });
  const kilobytes = /([\d.]+) KB/.exec(await both.last().innerText());
  expect(Number(kilobytes?.[1])).toBeLessThanOrEqual(401);
  await line.getByRole('button', { name: t('targets.use') }).click();
  await expect(line).toContainText(t('targets.decided'));

  await line.getByRole('button', { name: t('targets.restore') }).click();
  await expect(line.getByRole('button', { name: t('targets.try') })).toBeVisible();
  expect((await newestCase(app)).documents[0]?.sha256).toBe(sha256);
});
