import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, medianMark, meets, ratiosOf, sideOf, spreadOf } from './statistics.mjs';

const sample = (ms: number, peakRssBytes?: number) => ({ ms, peakRssBytes });
const someNumbers = fc.array(fc.double({ min: 0.001, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('median', () => {
  test.each([
    [[7], 7],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    // As texts 10 would come before 9.
    [[10, 9, 100], 10],
    [[1, 1, 1, 1000], 1],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('nothing has none', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  test('has as many values above as below, and leaves its input alone', () => {
    fc.assert(
      fc.property(someNumbers, (values) => {
        const before = [...values];
        const middle = median(values);
        expect(values).toEqual(before);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  test('one wild value among seven runs moves nothing beyond the other values', () => {
    expect(median([1.1, 1.2, 1.3, 1.2, 1.1, 1.2, 90])).toBe(1.2);
  });
});

describe('ratios', () => {
  const pairs = [
    { ours: sample(150), reference: sample(100) },
    { ours: sample(300), reference: sample(400) },
  ];

  test('of times: below 1 is faster than the reference', () => {
    expect(ratiosOf(pairs, 'time')).toEqual([1.5, 0.75]);
  });

  test('of throughput: above 1 is faster than the reference', () => {
    expect(ratiosOf(pairs, 'throughput')).toEqual([100 / 150, 400 / 300]);
  });

  test('are made within a pair: a machine that slows down by ten between pairs changes nothing', () => {
    const slowed = [
      { ours: sample(120), reference: sample(100) },
      { ours: sample(1200), reference: sample(1000) },
    ];
    expect(spreadOf(ratiosOf(slowed, 'time'))).toEqual({ median: 1.2, min: 1.2, max: 1.2 });
  });

  test.each([0, Number.NaN, -1])('a run of %d ms is refused', (ms) => {
    expect(() => ratiosOf([{ ours: sample(ms), reference: sample(1) }], 'time')).toThrow(RangeError);
    expect(() => ratiosOf([{ ours: sample(1), reference: sample(ms) }], 'throughput')).toThrow(RangeError);
  });
});

test('the spread encloses the median', () => {
  fc.assert(
    fc.property(someNumbers, (values) => {
      const { median: middle, min, max } = spreadOf(values);
      expect(min).toBeLessThanOrEqual(middle);
      expect(middle).toBeLessThanOrEqual(max);
    }),
  );
});

describe('one side', () => {
  test('gives median, least and most time and the median of its memory', () => {
    expect(sideOf([sample(3, 30), sample(1, 10), sample(2, 90)])).toEqual({
      medianMs: 2,
      minMs: 1,
      maxMs: 3,
      peakRssBytes: 30,
    });
  });

  test('has no memory figure when a run lacks it', () => {
    expect(sideOf([sample(1, 10), sample(2)]).peakRssBytes).toBeUndefined();
  });

  test('marks are counted where they are', () => {
    const marked = [{ ...sample(1), marks: { first: 5 } }, sample(1), { ...sample(1), marks: { first: 9, other: 1 } }];
    expect(medianMark(marked, 'first')).toBe(7);
    expect(medianMark(marked, 'other')).toBe(1);
  });
});

test.each([
  ['at-most', 1.25, 1.25, true],
  ['at-most', 1.25, 1.26, false],
  ['at-least', 0.8, 0.8, true],
  ['at-least', 0.8, 0.79, false],
] as const)('%s %d: %d meets it: %s', (direction, limit, value, expected) => {
  expect(meets({ direction, limit }, value)).toBe(expected);
});
