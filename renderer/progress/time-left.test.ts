import { expect, it } from 'vitest';
import { secondsLeft } from './time-left.ts';

it.each([
  [0, 10, 9000, undefined],
  [10, 10, 9000, undefined],
  [1, 10, 1000, undefined],
  [5, 10, 4000, 4],
  [9, 10, 2000, 1],
  [1, 10, 3000, 30],
])('%i of %i after %i ms: %s s', (done, total, elapsedMs, seconds) => {
  expect(secondsLeft(done, total, elapsedMs)).toBe(seconds);
});
