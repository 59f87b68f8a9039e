import { expect, type Locator } from '@playwright/test';
import type { App } from '../app/start-app.ts';
import { catchExternal } from '../app/stubs.ts';
import { press } from './controls.ts';
import { frame } from './frame.ts';

/** 待发, with the switch of the practice endpoint. */
export const outboxPage = (app: App) => {
  const { page, t } = app;
  const running = page.getByRole('switch', { name: t('outbox.running') });
  return {
    item: (text: string): Locator => page.getByRole('main').getByRole('listitem').filter({ hasText: text }),
    /** Switching the endpoint off is like losing the network. */
    setNetwork: async (wanted: boolean): Promise<void> => {
      await frame(app).goTo('outbox');
      if ((await running.isChecked()) !== wanted) await press(running);
      await expect(running).toBeChecked({ checked: wanted, timeout: 15_000 });
      await expect(page.getByText(t(wanted ? 'outbox.online' : 'outbox.offline'))).toBeVisible();
    },
    /** Address of the reviewing page, as the app would open it in the browser. */
    consoleUrl: async (): Promise<string> => {
      await frame(app).goTo('outbox');
      return catchExternal(app, () => page.getByRole('button', { name: t('outbox.openConsole') }).click());
    },
  };
};
