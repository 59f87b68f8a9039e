import { mkdirSync, writeFileSync } from 'node:fs';
import { setSystemTheme, settled } from '../app/settled.ts';
import { fillIn } from '../demo/fill-in.ts';
import { expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { filingPage } from '../pages/filing-page.ts';
import { homePage } from '../pages/home-page.ts';
import { measuresPage } from '../pages/measures-page.ts';
import { vaultPage } from '../pages/vault-page.ts';

for (const locale of ['zh-CN', 'en'] as const)
  test(`look ${locale}`, async ({ launch }) => {
    test.setTimeout(200_000);
    const app = await launch({ locale, size: { width: 1280, height: 800 } } as never);
    await vaultPage(app).create();
    const { page, t } = app;
    mkdirSync('/tmp/gc/c1/look', { recursive: true });
    const look = async (name: string) => {
      for (const theme of ['light', 'dark'] as const) {
        await setSystemTheme(app, theme);
        await settled(app);
        writeFileSync(
          `/tmp/gc/c1/look/${name}-${locale}-${theme}.png`,
          await page.screenshot({ animations: 'disabled' }),
        );
      }
      await setSystemTheme(app, 'light');
    };
    await homePage(app).openSample();
    await look('case');
    await page
      .getByRole('main')
      .getByRole('button', { name: `${t('estimate.edit')} ${t('estimate.title')}` })
      .click();
    await page
      .getByRole('main')
      .getByRole('textbox', { name: t('estimate.ratio'), exact: true })
      .scrollIntoViewIfNeeded();
    await look('estimate-edit');
    await measuresPage(app).open();
    await look('measures');
    await measuresPage(app).item('small-firm').scrollIntoViewIfNeeded();
    await look('measures-2');
    await measuresPage(app).item('early-claim').scrollIntoViewIfNeeded();
    await look('measures-3');
    await measuresPage(app).back('case');
    await casePage(app).step('next.start-notice').click();
    await expect(filingPage(app).heading('possible-loss-notice')).toBeVisible();
    await measuresPage(app).item('late-notice').scrollIntoViewIfNeeded();
    await look('notice-measures');
    await filingPage(app).toCase();
    await page.getByRole('button', { name: t('case.startClaimEarly'), exact: true }).click();
    await page
      .getByRole('main')
      .getByRole('textbox', { name: t('estimate.ratio'), exact: true })
      .scrollIntoViewIfNeeded();
    await look('claim-estimate');
    await page.setViewportSize({ width: 1024, height: 700 }).catch(() => {});
  });
