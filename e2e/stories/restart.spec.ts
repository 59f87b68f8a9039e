import type { App } from '../app/start-app.ts';
import { killApp } from '../app/start-app.ts';
import { cutPowerAndRestart, expect, type Launch, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';

const buyer = 'Hollow Creek Sample Outfitters, Inc.';

const openNotice = async (app: App): Promise<void> => {
  await frame(app).goTo('cases');
  await app.page.getByRole('row').filter({ hasText: buyer }).click();
  await casePage(app).openFiling('possible-loss-notice');
};

const startNotice = async (app: App): Promise<void> => {
  await homePage(app).openSample();
  await casePage(app).step('next.start-notice').click();
  await expect(filingPage(app).heading('possible-loss-notice')).toBeVisible();
};

/** Every time the same "random" moments. */
const momentsMs = (seed: number, count: number): number[] => {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % 700;
  });
};

const acknowledge = async (app: App, text: string): Promise<void> => {
  const story = filingPage(app).field('field.caseExplain');
  await story.fill(text);
  await story.blur();
  await filingPage(app).saved();
};

const storyAfterRestart = async (app: App, launch: Launch): Promise<{ app: App; text: string }> => {
  const again = await cutPowerAndRestart(app, launch);
  await openNotice(again);
  return { app: again, text: await filingPage(again).field('field.caseExplain').inputValue() };
};

test('what the screen says is saved survives a power cut', async ({ app, launch }) => {
  await startNotice(app);
  const filing = filingPage(app);
  await filing.answer('troverFlag', 'yes');
  await filing.fill('field.measuresTaken', '已两次书面催款');
  await acknowledge(app, '货款到期未付');

  const again = await cutPowerAndRestart(app, launch);
  await openNotice(again);
  const after = filingPage(again);
  await expect(after.field('field.caseExplain')).toHaveValue('货款到期未付');
  await expect(after.field('field.measuresTaken')).toHaveValue('已两次书面催款');
  await expect(after.question('troverFlag').getByRole('radio').first()).toBeChecked();
});

test('every edit is written down within a second, without leaving the field', async ({ app, launch }) => {
  await startNotice(app);
  const story = filingPage(app).field('field.caseExplain');
  await story.pressSequentially('每一笔改动都在一秒之内写下来');
  await filingPage(app).saved();
  const { text } = await storyAfterRestart(app, launch);
  expect(text).toBe('每一笔改动都在一秒之内写下来');
});

test('six power cuts at random moments lose nothing that was acknowledged', async ({ app, launch }) => {
  test.setTimeout(240_000);
  await startNotice(app);
  let running = app;
  for (const [round, waitMs] of momentsMs(20_261_122, 6).entries()) {
    const acknowledged = `第 ${round} 次断电之前`;
    await acknowledge(running, acknowledged);
    // On its way when the power goes: may be there or not, but never half and never instead of what was acknowledged.
    const cut = new Promise<void>((resolve) => setTimeout(resolve, waitMs)).then(() => killApp(running));
    const story = filingPage(running).field('field.caseExplain');
    await story.press('End').catch(() => {});
    await story.pressSequentially('，还在打字', { delay: 30 }).catch(() => {});
    await cut;
    const after = await storyAfterRestart(running, launch);
    expect(after.text.startsWith(acknowledged), `round ${round}: ${after.text}`).toBe(true);
    expect(`${acknowledged}，还在打字`.startsWith(after.text)).toBe(true);
    running = after.app;
  }
  await casePage(running).spine().isHidden();
  await filingPage(running).toCase();
  await casePage(running).tab('documents');
  await expect(documentsPanel(running).panel.getByText('销售合同 SJ-HC-2026-03').first()).toBeVisible();
});

test('a power cut while a case is being imported leaves all of it or nothing', async ({ app, launch }) => {
  const { page, t } = app;
  await page.getByRole('button', { name: t('app.do.openSample') }).click();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const again = await cutPowerAndRestart(app, launch);
  const isThere = await again.page.getByText(buyer).first().isVisible();
  if (!isThere) await homePage(again).openSample();
  else await again.page.getByText(buyer).first().click();
  await expect(casePage(again).spine()).toBeVisible();
  await expect(again.page.getByRole('tab', { name: again.t('case.tab.documents') })).toContainText('16');
});
