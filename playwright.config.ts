import { defineConfig } from '@playwright/test';

/** The end-to-end tests, each with an app and a profile of its own. Run them by `npm run e2e`, which builds first. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  outputDir: 'test-results/e2e',
});
