import { describe, expect, test } from 'vitest';
import { seenPageSchema } from '../../../../../shared/claim/quality/page-facts.ts';
import { pageFindings } from '../../../../../shared/claim/quality/page-findings.ts';
import { seeded } from '../../../../../shared/claim/reading/fixtures/seeded.ts';
import type { Greys } from './greys.ts';
import { measurePixels } from './measure-pixels.ts';

const [width, height] = [700, 990];
type Change = (greys: Greys, seed: number) => Greys;

/** A letter: strokes as thick as print at this size, in lines with margins; grain as of a sensor. */
const page = (seed: number, margin = 70): Greys => {
  const { next } = seeded(seed);
  const data = new Uint8Array(width * height).fill(238);
  const paragraphs = Math.round(30 + next() * 12);
  for (let line = 0; line < paragraphs; line++) {
    const top = 80 + Math.round(line * ((height - 180) / paragraphs));
    for (let x = margin; x < width - margin - next() * 200; x += 8 + Math.round(next() * 2))
      for (const [dx, dy, w, h] of [
        [0, 0, 2, 12],
        [0, Math.round(next() * 5) * 2, 7, 2],
        [5, Math.round(next() * 4), 2, 9],
      ] as const)
        for (let y = top + dy; y < top + dy + h; y++) data.fill(40, y * width + x + dx, y * width + x + dx + w);
  }
  for (let i = 0; i < data.length; i++) data[i] = Math.max(0, Math.min(255, (data[i] ?? 0) + (next() - 0.5) * 16));
  return { width, height, data };
};

const mapped =
  (change: (value: number) => number): Change =>
  (greys) => ({ ...greys, data: greys.data.map(change) });

const boxBlurred =
  (radius: number): Change =>
  ({ data, ...size }) => {
    let from = data;
    for (const step of [1, size.width, 1, size.width]) {
      const to = new Uint8Array(from.length);
      for (let i = 0; i < from.length; i++) {
        let sum = 0;
        for (let k = -radius; k <= radius; k++) sum += from[i + k * step] ?? 238;
        to[i] = sum / (2 * radius + 1);
      }
      from = to;
    }
    return { ...size, data: from };
  };

const cropped: Change = ({ data, ...size }) => {
  const left = 110;
  const narrow = new Uint8Array((size.width - left) * size.height);
  for (let y = 0; y < size.height; y++)
    narrow.set(data.subarray(y * size.width + left, (y + 1) * size.width), y * (size.width - left));
  return { width: size.width - left, height: size.height, data: narrow };
};

/** The sheet on a dark table with grain. */
const onTable: Change = ({ data, ...size }, seed) => {
  const { next } = seeded(seed);
  const rim = 60;
  const [w, h] = [size.width + 2 * rim, size.height + 2 * rim];
  const whole = Uint8Array.from({ length: w * h }, () => 60 + next() * 40);
  for (let y = 0; y < size.height; y++)
    whole.set(data.subarray(y * size.width, (y + 1) * size.width), (y + rim) * w + rim);
  return { width: w, height: h, data: whole };
};

const same: Change = (greys) => greys;
const lampLight = mapped((value) => value * 0.8 + 10);

const findingsOf = (greys: Greys, dpi = 200) => {
  const seen = seenPageSchema.parse(measurePixels(greys));
  const id = '0192f0c1-0000-7000-8000-000000000001';
  const one = { id, code: null, sha256: '', facts: [{ dpi, seen }], words: [], kinds: [] };
  return (pageFindings([one]).get(id) ?? []).map(({ kind }) => kind);
};

const seeds = Array.from({ length: 12 }, (_, i) => i + 1);

describe('good pages raise no doubt', () => {
  test.each([
    ['as scanned', same],
    ['on a table', onTable],
    ['by lamp light', lampLight],
    ['a little soft', boxBlurred(1)],
    ['half as bright', mapped((value) => value * 0.55)],
  ] as const)('%s', (_name, change) => {
    for (const seed of seeds) expect(findingsOf(change(page(seed), seed))).toEqual([]);
  });

  test('nor do blank ones', () => {
    expect(findingsOf({ width, height, data: new Uint8Array(width * height).fill(240) })).toEqual([]);
  });
});

describe('spoilt pages are told apart', () => {
  test.each([
    ['dark', mapped((value) => value * 0.3)],
    ['faint', mapped((value) => 190 + value * 0.23)],
    ['blurred', boxBlurred(3)],
    ['cut-off', cropped],
  ] as const)('%s', (kind, change) => {
    for (const seed of seeds) expect(findingsOf(change(page(seed), seed))).toContain(kind);
  });

  test('blurred on a table, dark by its paper alone', () => {
    for (const seed of seeds) {
      expect(findingsOf(onTable(boxBlurred(3)(page(seed), seed), seed))).toEqual(['blurred']);
      expect(findingsOf(onTable(mapped((value) => value * 0.3)(page(seed), seed), seed))).toContain('dark');
    }
  });

  test('coarse below 150 dots an inch, with some slack', () => {
    expect(findingsOf(page(1), 96)).toEqual(['coarse']);
    expect(findingsOf(page(1), 149)).toEqual([]);
  });
});

test('pictures of one page look alike, others do not', () => {
  const look = (greys: Greys): bigint => BigInt(`0x${measurePixels(greys).look}`);
  const differ = (a: bigint, b: bigint): number => [...(a ^ b).toString(2)].filter((bit) => bit === '1').length;
  const first = look(page(1));
  expect(differ(first, look(lampLight(page(1), 1)))).toBeLessThan(20);
  expect(differ(first, look(boxBlurred(1)(page(1), 1)))).toBeLessThan(20);
  for (const seed of seeds.slice(1)) expect(differ(first, look(page(seed)))).toBeGreaterThan(48);
});
