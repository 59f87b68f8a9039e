import { degrees, PDFDocument } from 'pdf-lib';
import { newestCase } from '../app/look-inside.ts';
import { invoiceLines, paperPhoto } from '../app/paper-photo.ts';
import type { App } from '../app/start-app.ts';
import { writeInto } from '../files.ts';
import { cutPowerAndRestart, expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { pageOrganiser } from '../pages/page-organiser.ts';

/** Pages without text, as a scanner makes them: lines of words under an angle, or nothing where the angle is null. */
const scannedPdf = async (skews: readonly (number | null)[]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  for (const skew of skews) {
    const page = pdf.addPage([595, 842]);
    if (skew === null) continue;
    const [sin, cos] = [Math.sin((-skew * Math.PI) / 180), Math.cos((-skew * Math.PI) / 180)];
    for (let word = 0; word < 480; word += 1) {
      const [dx, dy] = [(word % 12) * 40 - 237, 339 - Math.floor(word / 12) * 17];
      const at = { x: 297 + dx * cos - dy * sin, y: 421 + dx * sin + dy * cos };
      page.drawRectangle({ ...at, width: 30, height: 6, rotate: degrees(-skew) });
    }
  }
  return pdf.save();
};

const shape = async (app: App, ...titles: string[]) => {
  const { documents } = await newestCase(app);
  return titles.map((title) => {
    const found = documents.find((document) => document.title === title && document.removedAt === null);
    return found?.pages
      .map(({ index, rotation, removed, source, finish }) =>
        [source === undefined ? '' : '<', index, rotation === 0 ? '' : `r${rotation}`, removed ? '-' : '']
          .concat(finish === undefined ? '' : `s${finish.straighten}`)
          .join(''),
      )
      .join(' ');
  });
};

test('pages of all documents are put in order across them, straightened, and every step leads back', async ({
  app,
  launch,
  folder,
}) => {
  await homePage(app).openSample();
  await casePage(app).tab('documents');
  const panel = documentsPanel(app);
  await panel.pick([writeInto(folder, '扫描.pdf', await scannedPdf([3, null, -2]))]);
  await panel.accepted(1);
  await panel.open('扫描');
  const organiser = pageOrganiser(app);
  await organiser.open();

  // The blank page is marked, and goes only when somebody says so.
  await expect(organiser.page('扫描', 2)).toHaveAccessibleName(new RegExp(app.t('pages.isBlank')), { timeout: 30_000 });
  await expect(organiser.grid.locator('[aria-selected=true]')).not.toHaveCount(0);
  await organiser.tool('pages.straighten').click();
  await expect.poll(() => shape(app, '扫描'), { timeout: 30_000 }).toEqual(['0s-3 1 2s2']);
  await organiser.tools.getByRole('button', { name: app.t('pages.removeBlank', { count: 1 }) }).click();
  await expect.poll(() => shape(app, '扫描')).toEqual(['0s-3 1- 2s2']);

  // Split, and one page by keyboard into another document.
  await organiser.page('扫描', 3).click();
  await organiser.tool('pages.split').click();
  await expect.poll(() => shape(app, '扫描', '扫描 (2)')).toEqual(['0s-3 1-', '2s2']);
  await organiser.page('扫描 (2)', 1).click();
  await app.page.keyboard.press('Control+x');
  await organiser.page('装箱单', 1).click();
  await app.page.keyboard.press('Control+v');
  await app.page.keyboard.press('r');
  await expect.poll(() => shape(app, '扫描', '扫描 (2)', '装箱单')).toEqual(['0s-3 1-', undefined, '0 <2r90s2']);

  for (let step = 0; step < 5; step += 1) await organiser.tool('pages.undo').click();
  await expect.poll(() => shape(app, '扫描', '装箱单')).toEqual(['0 1 2', '0']);
  for (let step = 0; step < 5; step += 1) await app.page.keyboard.press('Control+y');
  const arranged = ['0s-3 1-', undefined, '0 <2r90s2'];
  await expect.poll(() => shape(app, '扫描', '扫描 (2)', '装箱单')).toEqual(arranged);
  await organiser.leave();
  await expect(documentsPanel(app).panel).toBeVisible();

  const again = await cutPowerAndRestart(app, launch);
  await frame(again).goTo('cases');
  await again.page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
  await casePage(again).tab('documents');
  expect(await shape(again, '扫描', '扫描 (2)', '装箱单')).toEqual(arranged);
  await documentsPanel(again).open('装箱单');
  await expect(documentsPanel(again).pages()).toHaveCount(2);
  await documentsPanel(again).pages().nth(1).click();
  await expect
    .poll(() =>
      documentsPanel(again)
        .preview()
        .evaluate((picture) => (picture as HTMLImageElement).naturalWidth),
    )
    .toBeGreaterThan(400);
});

/** The same picture with a phone's word that it was taken with the camera on its side. */
const takenSideways = (jpeg: Uint8Array): Uint8Array => {
  const exif = Buffer.from(
    '457869660000' + '4d4d002a00000008' + '0001' + '0112000300000001' + '00060000' + '00000000',
    'hex',
  );
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
};

test('a photo lies as its camera says, and is cropped by keyboard and cleaned', async ({ app, folder }) => {
  const { t, page } = app;
  await homePage(app).openSample();
  await casePage(app).tab('documents');
  const panel = documentsPanel(app);
  const photo = takenSideways(await paperPhoto(app, { lines: invoiceLines, longSidePx: 1000 }));
  await panel.pick([writeInto(folder, '手机照.jpg', photo)]);
  await panel.accepted(1);
  await panel.open('手机照');
  const shape = () =>
    panel.preview().evaluate((picture) => {
      const { naturalWidth, naturalHeight } = picture as HTMLImageElement;
      return naturalHeight === 0 ? 0 : Math.round((100 * naturalWidth) / naturalHeight) / 100;
    });
  await expect.poll(shape).toBe(1.41);
  await pageOrganiser(app).open();
  await page.keyboard.press('c');
  await page.getByRole('button', { name: t('pages.handle.w') }).focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('pages.cropApply'), exact: true })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('n');
  const kept = async () => (await newestCase(app)).documents.find(({ title }) => title === '手机照')?.pages[0];
  const crop = { x: 0.25, y: 0, width: 0.75, height: 1 };
  await expect.poll(kept, { timeout: 30_000 }).toMatchObject({ finish: { straighten: 0, crop, clean: true } });
  expect((await kept())?.made).toMatch(/^[0-9a-f]{64}$/);
  await pageOrganiser(app).leave();
  await panel.open('手机照');
  await expect.poll(shape).toBe(1.06);
});
