import { defineConfig } from '@playwright/test';

/** The end-to-end tests, each with an app and a profile of its own. Run them by `npm run e2e`, which builds first. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  // On a loaded machine a window may lose a key or the inspector an answer. A story that needs its second try is counted and named.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  outputDir: 'test-results/e2e',
});
