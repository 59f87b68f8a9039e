import AxeBuilder from '@axe-core/playwright';
import type { Locale } from '../../shared/locale/locale.ts';
import { setSystemTheme, settled } from '../app/settled.ts';
import type { App } from '../app/start-app.ts';
import { expect, test } from '../fixtures.ts';
import { visitScreens } from '../screens/visit.ts';

/**
 * The legacy way, because a window for the report can't be opened in Electron. Left out: what React Aria has just read
 * out, which names for some seconds buttons that are gone from the page.
 */
const violations = async ({ page }: App, rules?: string[]): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('[data-live-announcer]');
  const { violations: found } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`),
  );
};

for (const locale of ['zh-CN', 'en'] satisfies Locale[])
  test(`no screen bars anyone, light or dark: ${locale}`, async ({ launch, folder }) => {
    test.setTimeout(420_000);
    const app = await launch({ locale });
    const found: string[] = [];
    await setSystemTheme(app, 'light');
    await visitScreens(app, folder, async (name) => {
      await settled(app);
      found.push(...(await violations(app)).map((words) => `${name}: ${words}`));
      // Only the colours differ.
      await setSystemTheme(app, 'dark');
      found.push(...(await violations(app, ['color-contrast'])).map((words) => `${name}, dark: ${words}`));
      await setSystemTheme(app, 'light');
    });
    expect(found).toEqual([]);
  });
