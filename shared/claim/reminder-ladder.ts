import { z } from 'zod';

/** When somebody is told of a promised original: so many days before, on the day, and again and again once it is late. */
export const reminderLadderSchema = z.object({
  daysBefore: z.array(z.int().min(1).max(60)).max(6),
  onTheDay: z.boolean(),
  /** Days between two reminders of what is late; null: once, when the day has passed. */
  lateEveryDays: z.int().min(1).max(60).nullable(),
});
export type ReminderLadder = z.infer<typeof reminderLadderSchema>;

export const usualLadder: ReminderLadder = { daysBefore: [7, 3, 1], onTheDay: true, lateEveryDays: 7 };

/**
 * The step a day is at, as a key that is told once: the nearest step not behind us; null while the first is far, or where
 * the ladder has no further step. `days` from today to the day; negative when it has passed.
 */
export const stepOn = (ladder: ReminderLadder, days: number): string | null => {
  if (days < 0) {
    const again = ladder.lateEveryDays === null ? 0 : Math.floor((-days - 1) / ladder.lateEveryDays);
    return again === 0 ? 'late' : `late-${again}`;
  }
  const steps = [...(ladder.onTheDay ? [0] : []), ...ladder.daysBefore].sort((a, b) => a - b);
  const step = steps.find((one) => days <= one);
  return step === undefined ? null : String(step);
};

export const furthestStep = ({ daysBefore }: ReminderLadder): number => Math.max(0, ...daysBefore);
