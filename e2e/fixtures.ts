import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { type App, killApp, type StartOptions, startApp, sweepUp } from './app/start-app.ts';
import { vaultPage } from './pages/vault-page.ts';
import { type Endpoint, startEndpoint } from './practice/endpoint.ts';

export { expect } from '@playwright/test';

export type Launch = (options?: Partial<StartOptions>) => Promise<App>;

type Fixtures = {
  /** A folder of this test alone, gone after it. */
  readonly folder: string;
  /** Starts the app on this test's profile (or another); what still runs at the end is ended. */
  readonly launch: Launch;
  /** A first start with its vault made. */
  readonly app: App;
  /** An endpoint outside the app, for tests in which it stops or fails. */
  readonly endpoint: Endpoint;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'gc-e2e-'));
    for (const name of ['profile', 'temporary', 'endpoint']) mkdirSync(path.join(folder, name));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
  launch: async ({ folder }, use, info) => {
    const started: App[] = [];
    await use(async (options = {}) => {
      const app = await startApp({
        profile: path.join(folder, 'profile'),
        temporary: path.join(folder, 'temporary'),
        ...options,
      });
      started.push(app);
      return app;
    });
    for (const app of started) {
      if (info.status !== info.expectedStatus)
        await info.attach('what it wrote', { body: app.said(), contentType: 'text/plain' });
      const hasEnded = app.process.exitCode !== null || app.process.signalCode !== null;
      if (info.status !== info.expectedStatus && !hasEnded)
        await app.page
          .screenshot({ timeout: 5_000 })
          .then((body) => info.attach('the window', { body, contentType: 'image/png' }))
          .catch(() => {});
      await killApp(app);
      sweepUp(app);
    }
  },
  app: async ({ launch }, use) => {
    const app = await launch();
    await vaultPage(app).create();
    await use(app);
  },
  endpoint: async ({ folder }, use) => {
    const endpoint = await startEndpoint(path.join(folder, 'endpoint'));
    await use(endpoint);
    await endpoint.kill();
  },
});

/** Ends the app as a power cut does and starts it again on the same profile, with the vault opened. */
export const cutPowerAndRestart = async (app: App, launch: Launch, options?: Partial<StartOptions>): Promise<App> => {
  await killApp(app);
  const again = await launch(options);
  await vaultPage(again).unlock();
  await vaultPage(again).opened();
  return again;
};
