import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { printInto } from '../app/stubs.ts';
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
};

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Where a marker stands readable: in UTF-8, or in the two bytes a letter that Chromium's stores use. */
const findings = (folders: readonly string[]): string[] =>
  folders.flatMap(filesUnder).flatMap((file) => {
    const bytes = readFileSync(file);
    return Object.entries(markers)
      .filter(([, text]) => (['utf8', 'utf16le'] as const).some((code) => bytes.includes(Buffer.from(text, code))))
      .map(([name]) => `${name} in ${file}`);
  });

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
  await filing.fill('field.caseExplain', markers.chinese);
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

  expect(findings([profile, temporary]), 'while it runs').toEqual([]);
  await app.electron.close();
  expect(findings([profile, temporary]), 'after it ended').toEqual([]);
  for (const text of Object.values(markers)) expect(app.said()).not.toContain(text);
  // And there was something to search in.
  expect(filesUnder(profile).reduce((sum, one) => sum + statSync(one).size, 0)).toBeGreaterThan(500_000);
});
