import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { App } from '../app/start-app.ts';
import { expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { passphrase, vaultPage } from '../pages/vault-page.ts';

const buyer = 'Hollow Creek Sample Outfitters, Inc.';

/** What script in the page gets out of main, and of a picture it knew the address of. */
const asked = ({ page }: App, picture: string): Promise<Record<string, string>> =>
  page.evaluate(async (address) => {
    const { bridge } = window as unknown as { bridge: Bridge };
    const codeOf = async (answer: ReturnType<Bridge['invoke']>) => {
      const result = await answer;
      return result.ok ? 'ok' : result.error.code;
    };
    const list = { text: '', stage: null, archived: false, offset: 0, limit: 10 } as const;
    return {
      cases: await codeOf(bridge.invoke('case.list', list)),
      backup: await codeOf(bridge.invoke('backup.state', {})),
      key: await codeOf(bridge.invoke('recovery.reveal', { passphrase: 'correct horse battery sample' })),
      lock: await codeOf(bridge.invoke('lock.set-after', { minutes: 15 })),
      name: await codeOf(bridge.invoke('settings.update', { clerkName: 'x' })),
      state: await codeOf(bridge.invoke('app.state', {})),
      picture: await new Promise<string>((resolve) => {
        const image = new Image();
        image.onload = () => resolve('shown');
        image.onerror = () => resolve('refused');
        image.src = address;
      }),
    };
  }, picture);

test('locked, the page holds nothing and main answers nothing; unlocked, one is back where one was', async ({
  app,
}) => {
  const { page, t, electron } = app;
  await homePage(app).openSample();
  const picture = page.locator('img[src^="doc:"]').first();
  await casePage(app).tab('documents');
  await expect(picture).toBeVisible({ timeout: 20_000 });
  const address = (await picture.getAttribute('src')) ?? '';
  expect((await asked(app, address)).picture).toBe('shown');
  await casePage(app).tab('overview');
  await casePage(app).step('next.start-notice').click();
  const story = filingPage(app).field('field.caseExplain');
  await story.fill('货款到期未付，买方不回邮件');
  // Typed a moment ago, not written yet, and a dialog is on top of it.
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+l');
  await vaultPage(app).locked();
  expect(await page.content()).not.toContain(buyer);
  expect(await asked(app, address)).toEqual({
    cases: 'vault-locked',
    backup: 'vault-locked',
    key: 'vault-locked',
    lock: 'vault-locked',
    name: 'vault-locked',
    state: 'ok',
    picture: 'refused',
  });

  await vaultPage(app).unlock('correct horse battery sampel');
  await expect(page.getByText(t('fault.passphrase-wrong'))).toBeVisible({ timeout: 20_000 });
  await vaultPage(app).unlock(passphrase);
  await vaultPage(app).opened();
  await expect(filingPage(app).heading('possible-loss-notice')).toBeVisible();
  await expect(story).toHaveValue('货款到期未付，买方不回邮件');

  // A copied secret is gone with the lock; something else that was copied is not.
  await frame(app).goTo('settings');
  await page.getByLabel(t('recovery.askPassphrase')).fill(passphrase);
  await page.getByRole('button', { name: t('recovery.show') }).click();
  const key = page.getByRole('list', { name: t('recovery.key') }).getByRole('listitem');
  await expect(key).toHaveCount(14, { timeout: 20_000 });
  const shown = (await key.allInnerTexts()).join('-');
  const onClipboard = () => electron.evaluate(async ({ clipboard }) => String(await clipboard.readText()));
  await page.getByRole('button', { name: t('lock.copy'), exact: true }).click();
  await expect(page.getByText(/4\d 秒/)).toBeVisible();
  await expect.poll(onClipboard).toBe(shown);
  // The screen of the system is locked.
  await electron.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('lock-screen');
  });
  await vaultPage(app).locked();
  expect(await page.content()).not.toContain(shown.slice(0, 9));
  await expect.poll(onClipboard).toBe('');

  await vaultPage(app).unlock();
  await vaultPage(app).opened();
  await expect(page.getByRole('heading', { name: t('lock.title') })).toBeVisible();
  await expect(key).toHaveCount(0);
  // Nobody has touched the computer for as long as is set.
  await electron.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 15 * 60;
  });
  await vaultPage(app).locked();
});
