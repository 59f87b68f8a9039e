import { z } from 'zod';
import { refreshDueOf } from '../records/refresh-due.ts';
import { deadlineHandlers } from './deadline-handlers.ts';
import { refreshCases } from './refresh-cases.ts';
import { createReminders, type ReminderDeps } from './reminders.ts';

/** Raised whenever more is kept ready of a case than before: then every case is looked at once. */
const keptVersion = 1;
const keptSetting = 'kept-version';

/** Deadlines of an open vault: their handlers, their notifications, and the one-time look at cases from before. */
export const createDeadlines = (deps: ReminderDeps) => {
  const { desk, pause, reportError } = deps;
  const reminders = createReminders(deps);
  const stopping = new AbortController();
  let filling: Promise<void> = Promise.resolve();
  const fill = async (): Promise<void> => {
    const { records } = desk;
    if ((records.settings.get(keptSetting, z.int()) ?? 0) >= keptVersion) return;
    await refreshCases(desk, records.cases.ids(), (caseId) => refreshDueOf(records, caseId), pause, stopping.signal);
    if (stopping.signal.aborted) return;
    records.settings.put(keptSetting, keptVersion);
    desk.announce.changed(['cases']);
  };
  return {
    handlers: deadlineHandlers(desk, pause),
    start: (): void => {
      filling = fill().then(() => {
        if (!stopping.signal.aborted) reminders.start();
      }, reportError);
    },
    stop: async (): Promise<void> => {
      stopping.abort();
      await filling;
      reminders.stop();
    },
  };
};
