import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chooseTarget } from '../app/stubs.ts';
import { expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { papersPage } from '../pages/papers-page.ts';

test('a letter in the firm’s own words: corrected, in use, printed for a filing, taken back', async ({
  app,
  folder,
}) => {
  const { page, t } = app;
  await homePage(app).openSample();
  const papers = papersPage(app);
  await papers.open();
  await papers.choose('originals-undertaking');
  await expect(papers.pages().first()).toBeVisible({ timeout: 30_000 });

  // A mistyped word is told with its place, and one press puts the right one there.
  await papers.body().fill('保单 {{保险单号}}：本单位承诺如下。\n{{后补正本表}}');
  await expect(papers.findings()).toContainText(t('papers.problem.unknown-placeholder', { word: '保险单号' }));
  await expect(papers.save()).toBeDisabled();
  await page.getByRole('button', { name: t('papers.replace', { word: '保单号' }) }).click();
  await expect(papers.body()).toHaveValue('保单 {{保单号}}：本单位承诺如下。\n{{后补正本表}}');
  await papers.body().press('Control+s');
  await expect(papers.row('originals-undertaking')).toContainText(t('papers.ownChanged', { day: '' }).trim());
  await expect(page.getByText(t('papers.savedNews'))).toBeVisible();

  await frame(app).goTo('cases');
  await page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
  await casePage(app).step('next.start-notice').click();
  await expect(filingPage(app).heading('possible-loss-notice')).toBeVisible();
  await page.getByRole('button', { name: t('filing.review') }).click();
  await page.getByRole('button', { name: t('papers.ofFiling'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('papers.ofFiling') });
  const file = `${folder}/papers.pdf`;
  await chooseTarget(app, file);
  await dialog.getByRole('button', { name: t('papers.savePdf') }).click();
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  await expect(dialog.getByText(t('review.saved', { name: 'papers.pdf' }))).toBeVisible();
  // Lines are broken where the page ends.
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
  expect(text).toContain('保单SCH099001-261600：本单位承诺如下。');
  expect(text).toContain('ZB-000001');
  await page.keyboard.press('Escape');

  await papers.open();
  await papers.choose('originals-undertaking');
  await page.getByRole('button', { name: t('papers.reset') }).click();
  await page.getByRole('button', { name: t('papers.resetDo'), exact: true }).click();
  await expect(papers.row('originals-undertaking')).toContainText(t('papers.shipped'));
  await expect(papers.body()).toHaveValue(/一、上述电子件/);
});
