import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cropAsItLies, cropHandles, cropMoved, cropTurned, handlePlace, wholePage } from './crop-box.ts';

const step = fc.record({
  handle: fc.constantFrom(...cropHandles, 'all' as const),
  dx: fc.double({ min: -2, max: 2, noNaN: true }),
  dy: fc.double({ min: -2, max: 2, noNaN: true }),
});

test('however the handles are pulled, something of the page stays and nothing beside it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const crop = steps.reduce((now, { handle, dx, dy }) => cropMoved(now, handle, dx, dy), wholePage);
      expect(Math.min(crop.width, crop.height)).toBeGreaterThan(0.049);
      expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(crop.x + crop.width, crop.y + crop.height)).toBeLessThan(1.0001);
    }),
  );
});

test('a corner moves two sides, a side one', () => {
  const corner = cropMoved(wholePage, 'nw', 0.1, 0.2);
  expect(corner).toMatchObject({ x: 0.1, y: 0.2, width: 0.9, height: 0.8 });
  expect(cropMoved(wholePage, 's', 0.3, -0.25)).toMatchObject({ x: 0, y: 0, width: 1, height: 0.75 });
  expect(handlePlace(corner, 'e')).toEqual({ x: 1, y: 0.6000000000000001 });
});

test('a part of a turned page is the same part of the page as it lies', () => {
  const crop = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 };
  for (const rotation of [0, 90, 180, 270] as const) {
    const back = cropAsItLies(cropTurned(crop, rotation), rotation);
    for (const [key, value] of Object.entries(crop)) expect(back[key as keyof typeof crop]).toBeCloseTo(value, 10);
  }
  // Upper left of the page as it lies is upper right once it is turned clockwise.
  expect(cropTurned({ x: 0, y: 0, width: 0.2, height: 0.1 }, 90)).toEqual({ x: 0.9, y: 0, width: 0.1, height: 0.2 });
});
