import { newestCase } from '../app/look-inside.ts';
import type { App } from '../app/start-app.ts';
import { explainWarnings, fillIn } from '../demo/fill-in.ts';
import { cutPowerAndRestart, expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { measuresPage } from '../pages/measures-page.ts';
import { outboxPage } from '../pages/outbox-page.ts';
import { reviewPage } from '../pages/review-page.ts';
import { reviewerAt } from '../practice/reviewer.ts';

const openCase = async (app: App): Promise<void> => {
  await frame(app).goTo('cases');
  await app.page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
  await expect(casePage(app).spine()).toBeVisible();
};

const submit = async (app: App): Promise<void> => {
  await reviewPage(app).declare();
  await reviewPage(app).submitButton().click();
  await expect(casePage(app).spine()).toBeVisible({ timeout: 60_000 });
};

const send = async (app: App, kind: 'possible-loss-notice' | 'claim'): Promise<void> => {
  await expect(filingPage(app).heading(kind)).toBeVisible();
  await fillIn(app, kind);
  await filingPage(app).review();
  await explainWarnings(app);
  await submit(app);
};

test('notice and claim on one day, in order; the case number reaches both; the claim is withdrawn', async ({ app }) => {
  test.setTimeout(240_000);
  const { page, t } = app;
  const onCase = casePage(app);
  const reviewer = reviewerAt(await outboxPage(app).consoleUrl());
  await outboxPage(app).setNetwork(false);
  await frame(app).goTo('home');
  await homePage(app).openSample();
  await onCase.step('next.start-notice').click();
  await send(app, 'possible-loss-notice');
  await page.getByRole('button', { name: t('case.startClaimEarly'), exact: true }).click();
  await send(app, 'claim');
  await onCase.expectState('claim', 'queued');
  await outboxPage(app).setNetwork(true);
  const claim = await reviewer.awaitFiling('claim', 'received', 90_000);
  const notice = await reviewer.awaitFiling('possible-loss-notice', 'received');
  // Acceptance numbers are given in the order of arrival.
  const numberOf = async (filingId: string) => String((await reviewer.detail(filingId)).acceptanceNo);
  expect((await numberOf(notice.filingId)) < (await numberOf(claim.filingId))).toBe(true);
  await reviewer.act(notice.filingId, 'accept');
  await expect.poll(async () => (await newestCase(app)).case.caseNo, { timeout: 30_000 }).not.toBeNull();
  const { case: claimCase } = await newestCase(app);
  await expect
    .poll(async () => (await reviewer.detail(claim.filingId)).caseNo, { timeout: 10_000 })
    .toBe(claimCase.caseNo);

  await openCase(app);
  await onCase.openFiling('claim');
  await page.getByRole('button', { name: t('filing.withdrawal.start') }).click();
  await expect(filingPage(app).heading('withdrawal')).toBeVisible();
  await filingPage(app).fill('field.withdrawalReason', '买方已付清全部货款，水单随后补交。');
  await filingPage(app).field('field.withdrawalReason').blur();
  await filingPage(app).saved();
  await page.getByRole('button', { name: t('filing.review') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('filing.kindLong.withdrawal'));
  await submit(app);
  await onCase.expectState('claim', 'withdrawn', 60_000);
  await onCase.expectState('withdrawal', 'accepted', 60_000);
  expect((await reviewer.filings()).find(({ filingId }) => filingId === claim.filingId)?.state).toBe('withdrawn');
  await expect(onCase.spine().getByText(t('filing.state.withdrawn'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('case.startClaim'), exact: true })).toBeVisible();
});

test('relief measures: why, taken up, said, let go, undone; the estimate; all of it after a power cut', async ({
  app,
  launch,
}) => {
  const { page, t } = app;
  const measures = measuresPage(app);
  await homePage(app).openSample();
  const main = page.getByRole('main');
  await expect(main.getByText('77,217.63')).toBeVisible();
  await main.getByRole('button', { name: `${t('estimate.edit')} ${t('estimate.title')}` }).click();
  await main.getByRole('textbox', { name: t('estimate.ratio'), exact: true }).fill('80');
  await expect(main.getByText('68,349.70')).toBeVisible();
  await main
    .getByRole('button', { name: t('filing.undo'), exact: true })
    .first()
    .click();
  await expect(main.getByText('77,217.63')).toBeVisible();
  await main.getByRole('textbox', { name: t('estimate.ratio'), exact: true }).fill('70');

  await measures.open();
  await expect(measures.group('taken').getByRole('article')).toHaveCount(6);
  await expect(measures.item('same-day')).toContainText(t('measure.same-day.because.no-notice'));
  await measures.takeUp('assigned-proceeds');
  await measures.say('assigned-proceeds', 'measures.bank', '样例银行上海分行');
  await expect(measures.statement('assigned-proceeds')).toHaveValue(/样例银行上海分行/);
  await measures.letGo('late-notice');
  await expect(measures.group('taken').getByRole('article')).toHaveCount(6);
  await page.keyboard.press('Control+z');
  await expect(measures.group('taken').getByRole('article')).toHaveCount(7);
  // Only what has been written down survives; the screen shows it a moment earlier.
  await expect
    .poll(async () => (await newestCase(app)).case.facts.measures.map(({ id, bank }) => `${id} ${bank}`), {
      timeout: 5_000,
    })
    .toEqual(expect.arrayContaining(['late-notice ', 'assigned-proceeds 样例银行上海分行']));

  const again = await cutPowerAndRestart(app, launch);
  await openCase(again);
  await expect(again.page.getByRole('main').getByText('59,481.78')).toBeVisible();
  await measuresPage(again).open();
  await expect(measuresPage(again).statement('assigned-proceeds')).toHaveValue(/样例银行上海分行/);
});
