import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { settled } from '../app/settled.ts';
import { chooseFiles } from '../app/stubs.ts';
import { mainJob } from '../demo/story.ts';
import { samplePackage } from '../files.ts';
import { cutPowerAndRestart, expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { frame } from '../pages/frame.ts';

test('a case from the first start to the payment', async ({ launch, folder }) => {
  test.setTimeout(240_000);
  const app = await launch();
  const out = path.join(folder, 'out');
  mkdirSync(out);
  await mainJob(app, (name, says, work) => test.step(`${name}: ${says}`, () => work().then(() => settled(app))), {
    input: samplePackage,
    out,
    scratch: folder,
  });
  const dossier = await PDFDocument.load(readFileSync(path.join(out, 'dossier.pdf')));
  expect(dossier.getPageCount()).toBeGreaterThan(22);
  expect(dossier.getTitle()).toContain('GC-');
  // The cover sheet, what belongs behind it, and the papers to sign.
  expect((await PDFDocument.load(readFileSync(path.join(out, 'print-pack.pdf')))).getPageCount()).toBeGreaterThan(1);
  expect(JSON.parse(readFileSync(path.join(out, 'receipt.json'), 'utf8'))).toMatchObject({ jws: expect.any(String) });
  const timeline: unknown = JSON.parse(readFileSync(path.join(out, 'timeline.json'), 'utf8'));
  expect(timeline).toMatchObject({ caseNo: expect.stringMatching(/\d/) });

  await test.step('the tax refund pack of the paid case, kept over a power cut', async () => {
    const { page, t } = app;
    await casePage(app).tab('overview');
    await page.getByRole('button', { name: t('refund.open') }).click();
    await expect(page.getByRole('heading', { name: t('refund.title'), level: 1 })).toBeVisible();
    const whole = page.getByRole('table', { name: t('refund.whole') });
    // The sample has a policy, and no bank record yet: the contract stands in for it here.
    await expect(whole.getByRole('row').filter({ hasText: '出口信用保险合同' })).toContainText('保险单');
    const payment = whole.getByRole('row').filter({ hasText: '赔款入账凭证' });
    await expect(payment).toContainText(t('refund.missing'));
    await payment.getByRole('button', { name: t('refund.addFile') }).click();
    await page.getByRole('menuitem', { name: '买方对账单' }).click();
    await expect(payment).toContainText('买方对账单');
    await payment.getByRole('textbox').fill('财务档案柜 A-3');
    await payment.getByRole('textbox').press('Tab');
    const numbers = await page.getByRole('heading', { name: /\d{18}/, level: 2 }).allInnerTexts();
    expect(numbers.length).toBeGreaterThan(0);

    const place = path.join(folder, 'refund');
    mkdirSync(place);
    await chooseFiles(app, [place]);
    await page.getByRole('button', { name: t('refund.makeFolder') }).click();
    await expect(page.getByText(t('refund.saved', { name: '视同收汇_GC' }).slice(0, -1))).toBeVisible({
      timeout: 60_000,
    });
    const [made = ''] = readdirSync(place);
    const files = readdirSync(path.join(place, made));
    expect(files.filter((name) => /^\d\d_\d{18}\.pdf$/.test(name))).toHaveLength(numbers.length);
    expect(files).toContain('备案单证目录.xlsx');
    const directory = await PDFDocument.load(readFileSync(path.join(place, made, '备案单证目录.pdf')));
    expect(directory.getTitle()).toBe('备案单证目录');

    const again = await cutPowerAndRestart(app, launch);
    await frame(again).goTo('cases');
    await again.page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
    await again.page.getByRole('button', { name: t('refund.open') }).click();
    await expect(again.page.getByText(made)).toBeVisible();
    await expect(again.page.getByRole('textbox', { name: /赔款入账凭证/ })).toHaveValue('财务档案柜 A-3');
  });
});
