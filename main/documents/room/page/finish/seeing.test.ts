import { describe, expect, test } from 'vitest';
import type { Greys } from '../look/greys.ts';
import { cleanPixels } from './clean-pixels.ts';
import { findSkew } from './find-skew.ts';
import { isBlank } from './is-blank.ts';

const [width, height] = [707, 1000];

/** Paper with what `ink` says is dark, and noise like a scanner's. */
const paper = (ink: (x: number, y: number) => boolean, shade = 245): Greys => {
  const shades = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) shades[y * width + x] = ink(x, y) ? 30 : shade - ((x * 7 + y * 13) % 9);
  return { width, height, data: shades };
};

/** Lines of words that lie under an angle, clockwise. */
const text = (degrees: number) => {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return paper((px, py) => {
    const [dx, dy] = [px - width / 2, py - height / 2];
    const x = dx * cos + dy * sin + width / 2;
    const y = dy * cos - dx * sin + height / 2;
    if (x < 80 || x > 620 || y < 80 || y > 880) return false;
    // Letters: upright strokes of different heights, with gaps between words.
    return y % 22 < 9 + (Math.floor(x / 5) % 3) && Math.floor(x / 5) % 11 > 1 && x % 5 < 2;
  });
};

describe('how a page lies', () => {
  test.each([-9.5, -4, -1.2, -0.4, 0, 0.3, 1, 2.6, 7, 9.8])('lines under %d degrees are found', (degrees) => {
    expect(Math.abs(findSkew(text(degrees)) - degrees)).toBeLessThanOrEqual(0.15);
  });

  test('where there are no lines there is nothing to straighten', () => {
    expect(findSkew(paper(() => false))).toBe(0);
    // A round seal and a photo's noise have no direction.
    expect(findSkew(paper((x, y) => Math.abs(Math.hypot(x - 350, y - 500) - 90) < 4))).toBe(0);
  });
});

describe('blank pages', () => {
  const speck = (x: number, y: number) => x % 97 === 0 && y % 131 === 0;
  test.each([
    ['white paper', paper(() => false)],
    ['grey paper', paper(() => false, 190)],
    ['dust', paper(speck)],
    ['the dark edge of a scanner lid', paper((x, y) => x < 12 || y > 985)],
  ])('%s is nothing', (_name, picture) => expect(isBlank(picture)).toBe(true));

  test('print that shines through thin paper is nothing', () => {
    const { data, ...size } = text(0);
    expect(isBlank({ ...size, data: data.map((shade) => (shade < 100 ? 215 : shade)) })).toBe(true);
  });

  test.each([
    ['text', text(0)],
    ['one line', paper((x, y) => y > 400 && y < 410 && x > 200 && x < 420 && x % 5 < 2)],
    ['a seal', paper((x, y) => Math.abs(Math.hypot(x - 500, y - 800) - 60) < 3)],
    ['a signature', paper((x, y) => x > 300 && x < 500 && Math.abs(y - 700 - 20 * Math.sin(x / 9)) < 2)],
  ])('%s is something', (_name, picture) => expect(isBlank(picture)).toBe(false));
});

describe('cleaning', () => {
  const [w, h] = [1654, 400];
  /** A phone's picture: darker to one side; letters, a red seal, specks. */
  const photo = () => {
    const pixels = new Uint8ClampedArray(w * h * 4).fill(255);
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const light = 0.55 + 0.4 * (x / w);
        const isInk = y > 180 && y < 200 && x % 12 < 6;
        const isSeal = Math.hypot(x - 900, y - 300) < 40;
        const isSpeck = x % 200 < 2 && y % 90 < 2;
        const [r, g, b] = isInk ? [70, 70, 75] : isSeal ? [200, 60, 60] : isSpeck ? [60, 60, 60] : [235, 232, 225];
        pixels.set([r * light, g * light, b * light], 4 * (y * w + x));
      }
    return pixels;
  };
  const at = (pixels: Uint8ClampedArray, x: number, y: number) => [
    ...pixels.subarray(4 * (y * w + x), 4 * (y * w + x) + 3),
  ];

  test('the paper gets white everywhere, ink dark, the seal stays red, specks go', () => {
    const pixels = photo();
    cleanPixels(pixels, w, h);
    for (const [x, y] of [
      [20, 30],
      [700, 60],
      [1600, 380],
    ] as const)
      expect(Math.min(...at(pixels, x, y))).toBeGreaterThan(245);
    for (const x of [2, 602, 1202]) expect(Math.max(...at(pixels, x, 190))).toBeLessThan(60);
    const [red = 0, green = 0] = at(pixels, 900, 300);
    expect(red - green).toBeGreaterThan(120);
    expect(at(pixels, 400, 90)).toEqual([255, 255, 255]);
  });

  test('clean paper stays as it is', () => {
    const pixels = new Uint8ClampedArray(64 * 64 * 4).fill(255);
    cleanPixels(pixels, 64, 64);
    expect(pixels.every((value) => value === 255)).toBe(true);
  });
});
