import { lookInside, newestCase } from '../app/look-inside.ts';
import type { App } from '../app/start-app.ts';
import { writeInto } from '../files.ts';
import { expect, test } from '../fixtures.ts';
import { oneOfEachFormat } from '../format-files.ts';
import { casePage } from '../pages/case-page.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { homePage } from '../pages/home-page.ts';

/** What was read in a file, by field. */
const readIn = async (app: App, fileName: string): Promise<Record<string, string>> => {
  const view = await newestCase(app);
  const { readings } = await lookInside(app, 'reading.proposals', { caseId: view.case.id });
  const document = view.documents.find((one) => one.fileName === fileName);
  const reading = readings.find(({ documentId }) => documentId === document?.id);
  return Object.fromEntries((reading?.proposals ?? []).map(({ field, value }) => [field, value]));
};

test('each kind of file comes in, is read by what it says itself, and a letter gives its attachments', async ({
  app,
  folder,
}) => {
  const { t } = app;
  await homePage(app).openSample();
  await casePage(app).tab('documents');
  const panel = documentsPanel(app);
  const before = (await newestCase(app)).documents.length;
  const files = await oneOfEachFormat();
  await panel.pick(Object.entries(files).map(([name, bytes]) => writeInto(folder, name, bytes)));
  await panel.accepted(6);
  const came = (await newestCase(app)).documents.slice(before);
  expect(came.map(({ fileName, pages }) => [fileName, pages.length])).toEqual([
    ['传真.tif', 3],
    ['手机照片.heic', 1],
    ['版式发票.ofd', 1],
    ['数电票.xml', 1],
    ['来信.eml', 1],
    ['明细.xlsx', 1],
  ]);
  expect(came[0]?.warnings).toContain('page-unreadable');

  await expect
    .poll(() => readIn(app, '数电票.xml'), { timeout: 60_000 })
    .toMatchObject({
      invoiceNo: '26312000000012345678',
      invoiceDate: '2026-05-08',
      amount: '36260.40',
      currency: 'CNY',
      buyerName: 'HOLLOW CREEK HARDWARE INC.',
    });
  await expect
    .poll(() => readIn(app, '版式发票.ofd'), { timeout: 60_000 })
    .toMatchObject({
      invoiceNo: '26312000000087654321',
      invoiceDate: '2026-05-09',
      amount: '12480.00',
    });

  await panel.open('来信');
  const offered = panel.panel.getByRole('region', { name: t('letters.attachments') });
  await expect(offered.getByRole('checkbox', { name: 'photo.exe' })).not.toBeChecked();
  await offered.getByRole('button', { name: t('letters.take', { count: 2 }) }).click();
  await panel.accepted(2);
  const taken = (await newestCase(app)).documents.slice(before + 6);
  expect(taken.map(({ fileName, mediaType }) => [fileName, mediaType])).toEqual([
    ['对账单.pdf', 'application/pdf'],
    ['早先的来信.eml', 'message/rfc822'],
  ]);
  await panel.open('早先的来信');
  await expect(offered.getByRole('checkbox', { name: '提单.pdf' })).toBeVisible();
});
