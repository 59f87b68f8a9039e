import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf } from './axis.ts';

test.each([
  [0, [0]],
  [100, [0, 20, 40, 60, 80, 100]],
  [120_000, [0, 50_000, 100_000, 150_000]],
  [0.3, [0, 0.1, 0.2, 0.3]],
  [999, [0, 200, 400, 600, 800, 1000]],
])('the axis for %d', (largest, ticks) => {
  const axis = axisOf(largest);
  expect(axis.ticks).toHaveLength(ticks.length);
  for (const [i, tick] of axis.ticks.entries()) expect(tick).toBeCloseTo(ticks[i] ?? Number.NaN);
});

test('the axis always holds the largest value in two to five steps', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e15, noNaN: true }), (largest) => {
      const { top, ticks } = axisOf(largest);
      expect(top).toBeGreaterThanOrEqual(largest * (1 - 1e-9));
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});
