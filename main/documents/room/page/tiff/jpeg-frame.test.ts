import { expect, test } from 'vitest';
import { makeTestJpeg } from '../../../segment/test-jpeg.ts';
import { jpegFrame } from './jpeg-frame.ts';

test('the size is read from the frame, tables before it skipped', () => {
  expect(jpegFrame(makeTestJpeg({ widthPx: 30, heightPx: 40 }))).toEqual({ widthPx: 30, heightPx: 40 });
});

test.each([[], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xdb, 0, 0], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]])(
  '%j has none',
  (...bytes) => {
    expect(jpegFrame(Uint8Array.from(bytes))).toBeUndefined();
  },
);
