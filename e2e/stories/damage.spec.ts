import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { newestCase } from '../app/look-inside.ts';
import { type App, killApp, sweepUp } from '../app/start-app.ts';
import { spoil } from '../app/stored-file.ts';
import { chooseFiles, chooseTarget } from '../app/stubs.ts';
import { explainWarnings, fillIn } from '../demo/fill-in.ts';
import { picturePng } from '../files.ts';
import { cutPowerAndRestart, expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { setTicked } from '../pages/controls.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { reviewPage } from '../pages/review-page.ts';
import { passphrase, vaultPage } from '../pages/vault-page.ts';

/** The backup is made into `file`. */
const backUp = async (app: App, file: string): Promise<void> => {
  const { page, t } = app;
  await chooseTarget(app, file);
  await frame(app).goTo('settings');
  await page.getByRole('button', { name: t('backup.choose') }).click();
  await page.getByRole('button', { name: t('backup.run') }).click();
  await expect(page.getByText(t('backup.never'))).toBeHidden({ timeout: 30_000 });
};

const openNotice = async (app: App): Promise<void> => {
  await frame(app).goTo('cases');
  await app.page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
  await casePage(app).openFiling('possible-loss-notice');
};

test('two documents are damaged while the app is closed: named, kept from being sent, the rest goes, the backup heals', async ({
  app,
  folder,
  launch,
}) => {
  const profile = path.join(folder, 'profile');
  await homePage(app).openSample();
  await backUp(app, path.join(folder, 'kept.gcbackup'));
  // Its first round is through: what is damaged from now on is younger.
  await expect(app.page.getByText(app.t('health.sound'))).toBeVisible({ timeout: 30_000 });
  await frame(app).goTo('cases');
  await app.page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
  await casePage(app).step('next.start-notice').click();
  await fillIn(app, 'possible-loss-notice');
  const { documents, filings } = await newestCase(app);
  const [one, two] = documents.filter(({ id }) => filings[0]?.documentIds.includes(id) === true);
  if (one === undefined || two === undefined) throw new Error('the sample has fewer documents');
  await killApp(app);
  spoil.flip(profile, one);
  spoil.cut(profile, two);

  const damaged = await cutPowerAndRestart(app, launch);
  const { page, t } = damaged;
  const banner = page.getByRole('status').filter({ hasText: t('health.damaged', { count: 2 }) });
  await expect(banner).toContainText(one.title, { timeout: 30_000 });
  await expect(banner).toContainText(two.title);

  await openNotice(damaged);
  await expect(page.getByText(t('doubt.document-damaged', { title: one.title }))).toBeVisible();
  await documentsPanel(damaged).open(two.title);
  await expect(page.getByText(t('health.here'))).toBeVisible();
  const back = page.getByRole('button', { name: t('documents.back') });
  if (await back.isVisible()) await back.click();
  // Without the two, what is sound goes.
  for (const { title } of [one, two])
    await setTicked(page.getByRole('checkbox', { name: t('documents.travels', { title }) }), false);
  await expect(page.getByText(t('doubt.document-damaged', { title: one.title }))).toBeHidden();
  await filingPage(damaged).review();
  await explainWarnings(damaged);
  await reviewPage(damaged).declare();
  await reviewPage(damaged).submitButton().click();
  await expect(casePage(damaged).spine()).toBeVisible({ timeout: 30_000 });
  await casePage(damaged).expectState('possible-loss-notice', 'submitted', 60_000);

  await frame(damaged).goTo('settings');
  const list = page.getByRole('list', { name: t('health.damaged', { count: 2 }) });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list
    .getByRole('listitem')
    .filter({ hasText: one.title })
    .getByRole('button', { name: t('health.restore') })
    .click();
  const left = page.getByRole('list', { name: t('health.damaged', { count: 1 }) });
  await expect(left.getByRole('listitem')).toContainText(two.title);
  await left.getByRole('button', { name: t('health.restore') }).click();
  await expect(left).toBeHidden();
  await page.getByRole('button', { name: t('health.check') }).click();
  await expect(page.getByText(t('health.sound'))).toBeVisible({ timeout: 30_000 });

  const healed = await cutPowerAndRestart(damaged, launch);
  await frame(healed).goTo('settings');
  await expect(healed.page.getByText(healed.t('health.sound'))).toBeVisible();
  await frame(healed).goTo('cases');
  await healed.page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
  await casePage(healed).tab('documents');
  await documentsPanel(healed).open(one.title);
  await expect(documentsPanel(healed).preview()).toHaveJSProperty('complete', true, { timeout: 30_000 });
});

test('a damaged database at the door: explained, restored from the backup, the damaged one kept', async ({
  app,
  folder,
  launch,
}) => {
  const vault = path.join(folder, 'profile/vault');
  const backup = path.join(folder, 'kept.gcbackup');
  await homePage(app).openSample();
  await backUp(app, backup);
  await killApp(app);
  const records = path.join(vault, 'records.db');
  rmSync(`${records}-wal`, { force: true });
  truncateSync(records, Math.floor(statSync(records).size / 2));

  const closed = await launch();
  const { page, t } = closed;
  await vaultPage(closed).unlock();
  await expect(page.getByText(t('app.vault.cannot.database-damaged'))).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: t('app.vault.retry') }).click();
  await vaultPage(closed).unlock();
  await expect(page.getByText(t('app.vault.cannot.database-damaged'))).toBeVisible({ timeout: 20_000 });
  await chooseFiles(closed, [backup]);
  await page
    .getByRole('button', { name: t('recovery.haveBackup') })
    .first()
    .click();
  await page.getByRole('button', { name: t('recovery.pick') }).click();
  await page.getByLabel(t('recovery.oldPassphrase')).fill(passphrase);
  await page.getByRole('button', { name: t('recovery.doRestore'), exact: true }).click();
  await vaultPage(closed).opened();
  await expect(page.getByText('Hollow Creek Sample Outfitters, Inc.').first()).toBeVisible();
  const [kept] = readdirSync(path.join(folder, 'profile')).filter((name) => name.startsWith('vault.before-'));
  expect(statSync(path.join(folder, 'profile', kept ?? '', 'records.db')).size).toBe(statSync(records).size / 2);
});

/** A small disk of its own, where this user may mount one. */
const smallDisk = (folder: string): { readonly place: string; readonly end: () => void } | null => {
  const place = path.join(folder, 'disk');
  mkdirSync(place);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', place], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return { place, end: () => execFileSync('umount', ['-l', place]) };
};
const fill = (file: string): void => {
  const handle = openSync(file, 'w');
  try {
    for (const size of [1_000_000, 4096, 1])
      try {
        for (;;) writeSync(handle, Buffer.alloc(size));
      } catch {
        // Full for pieces of that size.
      }
  } finally {
    closeSync(handle);
  }
};

test('a full disk: what is typed stays and is said to be unsaved, papers are refused, and all goes on when there is room', async ({
  folder,
  launch,
}) => {
  const disk = smallDisk(folder);
  test.skip(disk === null, 'only root may mount a small disk');
  if (disk === null) return;
  try {
    const profile = path.join(disk.place, 'profile');
    const app = await launch({ profile });
    const { page, t } = app;
    await vaultPage(app).create();
    await homePage(app).openSample();
    await casePage(app).step('next.start-notice').click();
    const story = filingPage(app).field('field.caseExplain');
    await story.fill('第一段：货款到期未付。');
    await story.blur();
    await filingPage(app).saved();

    const filler = path.join(disk.place, 'filler');
    fill(filler);
    await story.fill('第二段：磁盘满了以后写的。');
    await expect(page.getByText(t('fault.disk-full')).first()).toBeVisible({ timeout: 20_000 });
    await expect(story).toHaveValue('第二段：磁盘满了以后写的。');
    const paper = path.join(folder, 'paper.png');
    writeFileSync(paper, picturePng(300, 400, 7));
    await documentsPanel(app).pick([paper]);
    await documentsPanel(app).refused(1);

    rmSync(filler);
    // What is typed is saved by itself; the refused paper stays listed.
    await expect(page.getByText(t('fault.disk-full'))).toHaveCount(1, { timeout: 20_000 });
    const again = await cutPowerAndRestart(app, launch, { profile });
    await openNotice(again);
    await expect(filingPage(again).field('field.caseExplain')).toHaveValue('第二段：磁盘满了以后写的。');
    await killApp(again);
    sweepUp(again);

    // Refused until the last of its processes is gone.
    await expect(() => execFileSync('mount', ['-o', 'remount,ro', disk.place], { stdio: 'ignore' })).toPass();
    const closed = await launch({ profile });
    await expect(closed.page.getByText(t('app.vault.cannot.disk-read-only'))).toBeVisible({ timeout: 20_000 });
    execFileSync('mount', ['-o', 'remount,rw', disk.place]);
    await closed.page.getByRole('button', { name: t('app.vault.retry') }).click();
    await vaultPage(closed).unlock();
    await vaultPage(closed).opened();
    await killApp(closed);
  } finally {
    disk.end();
  }
});
