import type { Locator } from '@playwright/test';
import type { App } from '../app/start-app.ts';
import { expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { filingPage } from '../pages/filing-page.ts';
import { passphrase } from '../pages/vault-page.ts';

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Walks with the Tab key until the target has the focus, as a person without a mouse does. */
const tabTo = async ({ page }: App, target: Locator, mostStops = 150): Promise<void> => {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached with ${mostStops} presses of Tab: ${String(target)}`);
};

/** F8, and the frames in which the focus moves: asked sooner, the page still shows where it was. */
const nextDoubt = async ({ page }: App): Promise<void> => {
  await page.keyboard.press('F8');
  await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  });
};

test('the main job by keyboard alone', async ({ launch }) => {
  const app = await launch();
  const { page, t } = app;
  const { keyboard } = page;
  const filing = filingPage(app);

  await tabTo(app, page.getByLabel(t('app.vault.passphrase'), { exact: true }));
  await keyboard.type(passphrase);
  await tabTo(app, page.getByLabel(t('app.vault.again')));
  await keyboard.type(passphrase);
  await tabTo(app, page.getByRole('checkbox', { name: t('app.vault.understood') }));
  await keyboard.press('Space');
  await tabTo(app, page.getByRole('button', { name: t('app.vault.doCreate') }));
  await keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: t('app.rail') })).toBeVisible({ timeout: 30_000 });

  await keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keyboard.type('示例');
  await expect(page.getByRole('option', { name: t('app.do.openSample') })).toBeVisible();
  // Put in as an input method does it: Enter takes the first result.
  await keyboard.press('Enter');
  await expect(casePage(app).spine()).toBeVisible({ timeout: 60_000 });

  await tabTo(app, casePage(app).step('next.start-notice'));
  await keyboard.press('Enter');
  await expect(filing.heading('possible-loss-notice')).toBeVisible();

  // F8 leads from doubt to doubt, round and round, until no question is left.
  const mostPresses = 60;
  const open = page.getByRole('radiogroup').filter({ hasNot: page.getByRole('radio', { checked: true }) });
  for (let left = await open.count(), presses = 0; left > 0; left = await open.count(), presses += 1) {
    expect(presses, 'F8 leads to every question').toBeLessThan(mostPresses);
    await nextDoubt(app);
    const here = page.locator('input[type=radio]:focus');
    if ((await here.count()) === 0 || (await here.isChecked())) continue;
    await keyboard.press('Space');
    await expect(open).toHaveCount(left - 1);
  }
  const story = filing.field('field.caseExplain');
  for (let presses = 0; !(await isFocused(story)); presses += 1) {
    expect(presses, 'F8 leads to what happened').toBeLessThan(mostPresses);
    await nextDoubt(app);
  }
  await keyboard.type('货款到期未付');
  await filing.saved();

  await tabTo(app, page.getByRole('button', { name: t('filing.review') }));
  await keyboard.press('Enter');
  await tabTo(app, page.getByRole('checkbox', { name: t('review.declare') }));
  await keyboard.press('Space');
  await tabTo(app, page.getByRole('button', { name: t('review.submit'), exact: true }));
  await keyboard.press('Enter');
  await expect(casePage(app).spine()).toBeVisible({ timeout: 60_000 });
  await casePage(app).expectState('possible-loss-notice', 'submitted', 60_000);

  // Originals: mark, print pack, and back out of it.
  await keyboard.press('Alt+3');
  await expect(page.getByRole('heading', { name: t('originals.title') })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'ZB-000001' });
  await tabTo(app, page.getByRole('row').filter({ hasText: 'ZB-000001' }).or(row.getByRole('checkbox')).first());
  await keyboard.press('Space');
  await expect(page.getByText(t('originals.selected', { count: 1 }))).toBeVisible();
  for (
    let stop = 0;
    stop < 60 && !(await isFocused(page.getByRole('button', { name: t('originals.print') })));
    stop += 1
  )
    await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: t('printing.title') })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
