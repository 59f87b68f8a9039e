import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { newestCase } from '../app/look-inside.ts';
import { chooseFiles } from '../app/stubs.ts';
import { explainWarnings, fillIn } from '../demo/fill-in.ts';
import { expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { handPanel } from '../pages/hand-panel.ts';
import { homePage } from '../pages/home-page.ts';
import { reviewPage } from '../pages/review-page.ts';

test('a notice is copied into a portal, taken back, sent by e-mail in numbered mails, and the journal carries the case on', async ({
  app,
  folder,
}) => {
  const { page, t } = app;
  const hand = handPanel(app);
  await frame(app).goTo('settings');
  await page.getByRole('textbox', { name: t('channels.from') }).fill('claims@example.cn');
  await page.getByRole('textbox', { name: t('channels.maxMb') }).fill('1');
  await page.getByRole('button', { name: t('channels.add') }).click();
  const to = page.getByRole('textbox', { name: t('channels.to') });
  await to.fill('lipei@example.com；second@example.com');
  await to.blur();
  await frame(app).goTo('home');
  await homePage(app).openSample();
  await casePage(app).step('next.start-notice').click();
  await fillIn(app, 'possible-loss-notice');
  await filingPage(app).review();
  await explainWarnings(app);
  await hand.choose('copy-out');
  await reviewPage(app).declare();
  await hand.prepare();

  // Typed into a portal: each Enter copies a field and goes on; what is done stays done.
  await page.getByRole('button', { name: t('copyOut.begin') }).click();
  const state = (key: 'copied' | 'skipped') =>
    page.getByRole('listitem').filter({ hasText: t(`copyOut.state.${key}`) });
  const firstRow = page.getByRole('main').getByRole('listitem').first().getByRole('button');
  await expect(firstRow).toBeFocused();
  const serial = (await newestCase(app)).filings[0]?.corpSerialNo ?? '';
  await page.keyboard.press('Enter');
  await expect(state('copied')).toHaveCount(1);
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(serial);
  await page.keyboard.press('ArrowDown');
  await expect(state('copied')).toHaveCount(2);
  await page.keyboard.press('s');
  await expect(state('skipped')).toHaveCount(1);
  await page.getByRole('button', { name: t('copyOut.back') }).click();
  await chooseFiles(app, [folder]);
  await page.getByRole('button', { name: t('copyOut.layOut') }).click();
  await expect(page.getByRole('button', { name: t('hand.openFolder') })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: t('copyOut.goOn') }).click();
  await expect(state('copied')).toHaveCount(2);
  await expect(page.getByRole('main').getByRole('listitem').nth(3).getByRole('button')).toBeFocused();
  await page.getByRole('button', { name: t('copyOut.back') }).click();
  await page.getByRole('button', { name: t('hand.takeBack') }).click();

  await filingPage(app).review();
  await hand.choose('email');
  await reviewPage(app).declare();
  await hand.prepare();

  await chooseFiles(app, [folder]);
  await page.getByRole('button', { name: t('hand.saveMails') }).click();
  await expect(page.getByRole('button', { name: t('hand.openFolder') })).toBeVisible({ timeout: 30_000 });
  const [made = ''] = readdirSync(folder).filter((name) => name.endsWith('_mails'));
  const mails = readdirSync(path.join(folder, made));
  expect(mails.length).toBeGreaterThan(1);
  for (const mail of mails) {
    const text = readFileSync(path.join(folder, made, mail), 'latin1');
    expect(text.length).toBeLessThanOrEqual(1_000_000);
    expect(text).toContain('X-Unsent: 1');
  }
  // The mail program gets drafts from a folder of its own, which is gone when they are said to be sent.
  await app.electron.evaluate(({ shell }) => {
    const places: string[] = [];
    Reflect.set(globalThis, 'openedPlaces', places);
    shell.openPath = async (place) => {
      places.push(place);
      return '';
    };
  });
  await page.getByRole('button', { name: t('hand.openMails') }).click();
  await expect(page.getByText(t('hand.mailsOpened', { count: mails.length }))).toBeVisible({ timeout: 30_000 });
  const places = await app.electron.evaluate(() => Reflect.get(globalThis, 'openedPlaces') as string[]);
  expect(places).toHaveLength(mails.length);
  expect(existsSync(places[0] ?? '')).toBe(true);

  await hand.confirmSent();
  expect(existsSync(places[0] ?? '')).toBe(false);
  await hand.note('accepted', { no: 'HAND-0007' });
  await page.getByRole('button', { name: new RegExp(`^${t('journal.correct')}`) }).click();
  await page.getByRole('textbox', { name: t('journal.no.accepted') }).fill('HAND-0008');
  await page.getByRole('button', { name: t('journal.save') }).click();
  await expect(hand.entry('HAND-0007')).toContainText(t('journal.overruled'));
  await hand.note('supplement-requested', { note: '请补正本提单' });
  await expect(page.getByRole('button', { name: t('sent.answer'), exact: true })).toBeVisible();
  await expect.poll(async () => (await newestCase(app)).case.caseNo).toBe('HAND-0008');
});
