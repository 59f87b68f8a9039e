import { expect, test } from 'vitest';
import { reviveCrashedPage } from './revive.ts';

test('a crashed page comes back three times, one that ended by itself does not', () => {
  let crash: (event: unknown, details: { reason: string }) => void = () => undefined;
  let reloads = 0;
  reviveCrashedPage({
    on: (_name: string, listener: typeof crash) => {
      crash = listener;
    },
    reload: () => {
      reloads += 1;
    },
    isDestroyed: () => false,
  } as unknown as Parameters<typeof reviveCrashedPage>[0]);
  crash({}, { reason: 'clean-exit' });
  expect(reloads).toBe(0);
  for (let i = 0; i < 10; i += 1) crash({}, { reason: 'crashed' });
  expect(reloads).toBe(3);
});
