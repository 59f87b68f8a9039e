import { expect, test } from 'vitest';
import { turnedPlace } from './turned-place.ts';

const box = { x: 10, y: 40, width: 20, height: 40, pageWidth: 100, pageHeight: 200 };

test.each([
  [0, [0.1, 0.2, 0.2, 0.2]],
  [90, [0.6, 0.1, 0.2, 0.2]],
  [180, [0.7, 0.6, 0.2, 0.2]],
  [270, [0.2, 0.7, 0.2, 0.2]],
] as const)('turned by %i', (rotation, expected) => {
  const { left, top, width, height } = turnedPlace(box, rotation);
  for (const [i, part] of [left, top, width, height].entries()) expect(part).toBeCloseTo(expected[i] ?? -1);
});
