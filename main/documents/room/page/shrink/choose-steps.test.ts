import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsFor } from '../../../../../shared/claim/targets.ts';
import { type Codable, chooseSteps } from './choose-steps.ts';

const limits = { maxFileBytes: 4_000_000, maxPageBytes: 400_000 };
/** Each step takes less than the one before. */
const scan = (bytes: number, first = 0.5): Codable => ({
  bytes,
  codedBytes: async (step) => Math.round(bytes * first * 0.7 ** step),
});
const drawn = (bytes: number): Codable => ({ bytes, codedBytes: null });
const choose = async (...pages: Codable[]) => (await chooseSteps(pages, limits, 5)).steps;

test('a page within its limit stays, one over it takes the gentlest step that is enough', async () => {
  expect(await choose(scan(300_000), scan(700_000), scan(1_500_000))).toEqual([null, 0, 2]);
});

test('pages of a program are never touched', async () => {
  expect(await choose(drawn(900_000), scan(900_000))).toEqual([null, 1]);
});

test('together they go as far as one file needs, and no further than the fewest files need', async () => {
  const twenty = Array.from({ length: 20 }, () => scan(390_000));
  expect(new Set(await choose(...twenty))).toEqual(new Set([0]));
  const many = Array.from({ length: 40 }, () => scan(390_000, 0.9));
  const steps = await choose(...many);
  expect(new Set(steps)).toEqual(new Set([4]));
});

test('what would hardly be smaller stays as it is', async () => {
  expect(await choose(scan(450_000, 4))).toEqual([null]);
});

test('never more files than before, never a larger page', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.integer({ min: 1000, max: 3_000_000 }),
          fc.double({ min: 0.05, max: 2, noNaN: true }),
          fc.boolean(),
        ),
        {
          minLength: 1,
          maxLength: 25,
        },
      ),
      async (given) => {
        const pages = given.map(([bytes, first, isScan]) => (isScan ? scan(bytes, first) : drawn(bytes)));
        const { steps } = await chooseSteps(pages, limits, 5);
        const after = await Promise.all(
          pages.map(async ({ bytes, codedBytes }, i) => {
            const step = steps[i] ?? null;
            return step === null || codedBytes === null ? bytes : codedBytes(step);
          }),
        );
        expect(after.every((bytes, i) => bytes <= (pages[i]?.bytes ?? 0))).toBe(true);
        expect(partsFor(after, limits.maxFileBytes).length).toBeLessThanOrEqual(
          partsFor(
            pages.map(({ bytes }) => bytes),
            limits.maxFileBytes,
          ).length,
        );
      },
    ),
  );
});
