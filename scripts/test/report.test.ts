import { expect, test } from 'vitest';
import { summarise } from './report.mjs';

const part = { name: 'part', skipped: 0, output: '', durationMs: 0 };

test.each([
  [
    'all passed',
    [
      { passed: 3, failed: 0 },
      { passed: 1, failed: 0 },
    ],
    '4 passed, 0 failed',
    true,
  ],
  [
    'one failed',
    [
      { passed: 3, failed: 0 },
      { passed: 0, failed: 1 },
    ],
    '3 passed, 1 failed',
    false,
  ],
  ['nothing ran', [{ passed: 0, failed: 0 }], '0 passed, 0 failed', false],
  ['no parts', [], '0 passed, 0 failed', false],
])('%s', (_name, counts, line, success) => {
  expect(summarise(counts.map((count) => ({ ...part, ...count })))).toEqual({ line, success });
});
