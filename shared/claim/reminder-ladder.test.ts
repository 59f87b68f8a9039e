import fc from 'fast-check';
import { expect, test } from 'vitest';
import { furthestStep, type ReminderLadder, stepOn, usualLadder } from './reminder-ladder.ts';

test.each([
  [-1, 'late'],
  [-7, 'late'],
  [-8, 'late-1'],
  [-15, 'late-2'],
  [0, '0'],
  [1, '1'],
  [2, '3'],
  [3, '3'],
  [7, '7'],
  [8, null],
])('%i days before: step %s', (count, step) => {
  expect(stepOn(usualLadder, count)).toBe(step);
});

const ladders: fc.Arbitrary<ReminderLadder> = fc.record({
  daysBefore: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
  onTheDay: fc.boolean(),
  lateEveryDays: fc.option(fc.integer({ min: 1, max: 60 })),
});

test('day by day every step of the ladder comes once, and what is late again at its pace', () => {
  fc.assert(
    fc.property(ladders, (ladder) => {
      const told: string[] = [];
      for (let days = furthestStep(ladder) + 3; days >= -130; days -= 1) {
        const step = stepOn(ladder, days);
        if (step !== null && !told.includes(step)) told.push(step);
      }
      const before = [...ladder.daysBefore].sort((a, b) => b - a).map(String);
      const late = ladder.lateEveryDays === null ? 1 : Math.floor(129 / ladder.lateEveryDays) + 1;
      expect(told.slice(0, before.length)).toEqual(before);
      expect(told.slice(before.length)).toEqual([
        ...(ladder.onTheDay ? ['0'] : []),
        ...Array.from({ length: late }, (_, i) => (i === 0 ? 'late' : `late-${i}`)),
      ]);
    }),
  );
});
