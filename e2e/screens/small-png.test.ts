import { expect, test } from 'vitest';
import { picturePng } from '../files.ts';
import { smallPng } from './small-png.ts';

test('a picture of few colours comes out as it was, in a palette', () => {
  const once = smallPng(Buffer.from(picturePng(16, 16)));
  expect(once.subarray(1, 4).toString()).toBe('PNG');
  expect([once.readUInt32BE(16), once.readUInt32BE(20), once[25]]).toEqual([16, 16, 3]);
  const palette = once.subarray(once.indexOf('PLTE') + 4, once.indexOf('IDAT') - 8);
  // 16 × 16 different colours fit exactly.
  expect(palette.length).toBe(3 * 256);
});
