import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{main,renderer,shared,scripts,e2e}/**/*.test.{ts,tsx}'],
          exclude: ['scripts/checks/repository.test.ts'],
          testTimeout: 30_000,
          // Files share a process and its loaded modules, a third of the time: our modules keep no state of their own.
          isolate: false,
        },
      },
      {
        // Reads the repository itself: layers, cycles, file sizes, forbidden globals.
        test: { name: 'structure', include: ['scripts/checks/repository.test.ts'] },
      },
      {
        // Several of our parts together over a socket or the file system, on the build in out/; no Electron.
        test: {
          name: 'integration',
          include: ['{main,renderer,shared,scripts}/**/*.itest.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
