import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { chooseTarget, printInto } from '../app/stubs.ts';
import { explainWarnings, fillIn } from '../demo/fill-in.ts';
import { writeInto } from '../files.ts';
import { expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { originalsPage } from '../pages/originals-page.ts';
import { reviewPage } from '../pages/review-page.ts';
import { vaultPage } from '../pages/vault-page.ts';

const markers = {
  passphrase: 'zebra-kumquat-lantern-72',
  typed: 'QUOKKAMARKERTYPED',
  chinese: '麒麟暗号甲乙丙',
  title: 'QUOKKAMARKERTITLE',
  inside: 'QUOKKAMARKERINSIDE',
  clerk: 'QUOKKAMARKERCLERK',
  account: '6222021234567890123',
};

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** A text as it may stand in a file: in UTF-8, in the two bytes a letter of Chromium's stores, and either in base64 at each of its three offsets. */
const shapesOf = (text: string): Buffer[] =>
  (['utf8', 'utf16le'] as const).flatMap((code) => {
    const bytes = Buffer.from(text, code);
    return [
      bytes,
      ...(bytes.length < 12 ? [] : [0, 1, 2]).map((offset) => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
        // What its neighbours would change is cut off.
        return Buffer.from(encoded.slice(offset === 0 ? 0 : 4, -4));
      }),
    ];
  });

/** Where a marker stands readable. */
const findings = (folders: readonly string[], texts: Readonly<Record<string, string>>): string[] => {
  const sought = Object.entries(texts).map(([name, text]) => [name, shapesOf(text)] as const);
  return folders.flatMap(filesUnder).flatMap((file) => {
    const bytes = readFileSync(file);
    return sought
      .filter(([, shapes]) => shapes.some((shape) => bytes.includes(shape)))
      .map(([name]) => `${name} in ${file}`);
  });
};

test('nothing typed or scanned can be read in the profile, the temporary files or the logs', async ({
  launch,
  endpoint,
  folder,
}) => {
  test.setTimeout(180_000);
  const profile = path.join(folder, 'profile');
  const temporary = path.join(folder, 'temporary');
  const app = await launch({ practiceEndpoint: endpoint.url });
  const { page, t } = app;
  await vaultPage(app).create(markers.passphrase);
  await frame(app).goTo('settings');
  const clerk = page.getByRole('textbox', { name: t('settings.clerkName') });
  await clerk.fill(markers.clerk);
  await clerk.blur();
  await frame(app).goTo('home');
  await homePage(app).openSample();
  await casePage(app).step('next.start-notice').click();
  const filing = filingPage(app);
  await filing.fill('field.buyer.name', `${markers.typed} Inc.`);
  await filing.fill('field.caseExplain', `${markers.chinese} ${markers.account}`);
  await fillIn(app, 'possible-loss-notice');

  const pdf = await PDFDocument.create();
  pdf.addPage().drawText(markers.inside, { x: 50, y: 500, size: 30 });
  // Once as text of the page, which the app reads, and once plainly in the bytes, which it keeps.
  const bytes = Buffer.concat([await pdf.save(), Buffer.from(`\n% ${markers.inside}\n`)]);
  const file = writeInto(folder, `${markers.title}.pdf`, bytes);
  await documentsPanel(app).pick([file]);
  await documentsPanel(app).accepted(1);
  await filing.review();
  await explainWarnings(app);
  await reviewPage(app).declare();
  await reviewPage(app).submitButton().click();
  await casePage(app).expectState('possible-loss-notice', 'submitted', 60_000);
  await printInto(app, null);
  await frame(app).goTo('originals');
  await originalsPage(app).select('ZB-000001');
  await originalsPage(app).openPack();
  await page.keyboard.press('Escape');
  await frame(app).goTo('cases');
  await page.getByRole('searchbox', { name: t('cases.search') }).fill(markers.typed);
  await expect(page.getByRole('row').filter({ hasText: markers.typed })).toBeVisible();

  // The recovery key, shown and copied; the diagnostics file, read and saved.
  await frame(app).goTo('settings');
  await page.getByLabel(t('recovery.askPassphrase')).fill(markers.passphrase);
  await page.getByRole('button', { name: t('recovery.show') }).click();
  const groups = page.getByRole('list', { name: t('recovery.key') }).getByRole('listitem');
  await expect(groups).toHaveCount(14, { timeout: 20_000 });
  const key = (await groups.allInnerTexts()).join('-');
  await page.getByRole('button', { name: t('lock.copy'), exact: true }).click();
  await expect(page.getByText(/\d+ 秒后从剪贴板清除/)).toBeVisible();
  const report = path.join(temporary, 'diagnostics.json');
  await chooseTarget(app, report);
  await page.getByRole('button', { name: t('diagnostics.view') }).click();
  const shown = page.getByRole('region', { name: t('diagnostics.content') });
  await expect(shown).toContainText('green-channel-diagnostics-1');
  await page.getByRole('button', { name: t('diagnostics.save') }).click();
  await expect(page.getByText(t('diagnostics.saved', { name: 'diagnostics.json' }))).toBeVisible();
  expect(readFileSync(report, 'utf8').trim()).toBe((await shown.innerText()).trim());
  const ofPlace = { folder, home: os.homedir() };
  expect(
    findings([path.dirname(report)], { ...ofPlace, key }).filter((found) => found.endsWith('diagnostics.json')),
  ).toEqual([]);

  const everything = { ...markers, key, half: key.slice(0, 34) };
  expect(findings([profile, temporary], everything), 'while it runs').toEqual([]);
  // The page dies with all of it in its memory; main writes down that it did, and starts it anew.
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => existsSync(path.join(profile, 'logs/faults.jsonl'))).toBe(true);
  await expect.poll(() => readFileSync(path.join(profile, 'logs/faults.jsonl'), 'utf8')).toContain('"kind":"gone"');
  expect(findings([profile, temporary], everything), 'after a crash').toEqual([]);
  await app.electron.close();
  expect(findings([profile, temporary], everything), 'after it ended').toEqual([]);
  for (const text of Object.values(everything)) expect(app.said()).not.toContain(text);
  // And there was something to search in.
  expect(filesUnder(profile).reduce((sum, one) => sum + statSync(one).size, 0)).toBeGreaterThan(500_000);
});
