import type { Notify } from './follow-events.ts';

type Told = Parameters<Notify>;

/** More than this at once are one message: who comes back after a month does not want forty. */
const mostAtOnce = 3;

/**
 * Collects what the events of one page give rise to and shows it when the page is done; `later` runs it after the current
 * work, so after the transaction: a desktop that can't show it must not keep an event from being stored.
 */
export const bundleNotices = (
  notify: Notify,
  notifyMany: (count: number) => void,
  later: (run: () => void) => void,
): Notify => {
  let waiting: Told[] = [];
  const show = (): void => {
    const told = waiting;
    waiting = [];
    if (told.length > mostAtOnce) notifyMany(told.length);
    else for (const one of told) notify(...one);
  };
  return (...one) => {
    waiting.push(one);
    if (waiting.length === 1) later(show);
  };
};
