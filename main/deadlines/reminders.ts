import { addDays, daysBetween } from '../../shared/claim/calendar-date.ts';
import { furthestStep, type ReminderLadder, stepOn } from '../../shared/claim/reminder-ladder.ts';
import type { DeadlineRow } from '../../shared/ipc/deadline-views.ts';
import type { Desk } from '../cases/desk.ts';
import { refreshCaseRow } from '../records/case-row.ts';
import { ladderOf } from '../records/own-ladder.ts';
import type { Timers } from '../singleWindow/network.ts';
import type { Notify } from '../workspace/follow-events.ts';
import { refreshCases } from './refresh-cases.ts';

/** Days before a deadline at which somebody is told, once each; then once more when it has passed. Originals have a ladder of the firm's own. */
const deadlineLadder: ReminderLadder = { daysBefore: [7, 3, 1], onTheDay: true, lateEveryDays: null };
const firstDay = '1900-01-01';
const mostAtOnce = 3;
const mostKept = 5000;
/** How often to look whether it is another day: a computer that slept has missed midnight. */
const lookEveryMs = 10 * 60_000;

export type ReminderDeps = {
  readonly desk: Desk;
  readonly timers: Timers;
  readonly notify: Notify;
  /** Many at once are one message. */
  readonly notifyMany: (count: number) => void;
  readonly pause: () => Promise<void>;
  readonly reportError: (error: unknown) => void;
};

/** Desktop notifications of deadlines, at the start and when the day changes. */
export const createReminders = ({ desk, timers, notify, notifyMany, pause, reportError }: ReminderDeps) => {
  const { records } = desk;
  let cancel: (() => void) | undefined;
  let lastDay = '';

  const tell = ({ deadline, caseId, caseRef }: DeadlineRow, days: number): void =>
    notify(
      {
        titleKey: days < 0 ? 'notice.deadline.late' : days === 0 ? 'notice.deadline.today' : 'notice.deadline.days',
        bodyKey: `deadline.${deadline.id}`,
        params: { ...deadline.params, days: Math.abs(days) },
      },
      { caseId, caseRef, filingId: null },
    );

  /** Tells what has come to a step it was not told at. Kept first, shown then: a crash in between is silence, not noise. */
  const remind = (): void => {
    const today = desk.today();
    const ladder = ladderOf(records.settings);
    const furthest = Math.max(furthestStep(deadlineLadder), furthestStep(ladder));
    const fresh = records.transaction(() => {
      records.due.forgetGone();
      return records.due.between(firstDay, addDays(today, furthest), true, mostKept).flatMap((row) => {
        const days = daysBetween(today, row.deadline.day) ?? 0;
        const step = stepOn(row.deadline.id === 'original' ? ladder : deadlineLadder, days);
        if (step === null || records.due.isTold(row.deadline.key, step)) return [];
        records.due.setTold(row.deadline.key, step, desk.now());
        return [{ row, days }];
      });
    });
    if (fresh.length > mostAtOnce) notifyMany(fresh.length);
    else for (const { row, days } of fresh) tell(row, days);
  };

  const look = (): void => {
    try {
      const today = desk.today();
      if (today !== lastDay) {
        const isNewDay = lastDay !== '';
        lastDay = today;
        remind();
        // "Overdue" is part of what is kept of a case that owes papers.
        if (isNewDay)
          void refreshCases(
            desk,
            [...new Set(records.originals.all().map(({ caseId }) => caseId))],
            (caseId) => refreshCaseRow(records, caseId, today),
            pause,
          ).then(() => desk.announce.changed(['cases', 'originals', 'app']), reportError);
      }
    } catch (error) {
      reportError(error);
    }
  };
  const next = (): void => {
    cancel = timers.set(lookEveryMs, () => {
      look();
      next();
    });
  };
  return {
    start: (): void => {
      look();
      next();
    },
    stop: (): void => cancel?.(),
  };
};
