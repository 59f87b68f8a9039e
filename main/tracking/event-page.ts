import type { EventBase, TolerantEventPage } from '../../shared/singleWindow/events.ts';

export type PageReading = {
  /** New events in order, each once, up to the first hole. */
  readonly fresh: readonly EventBase[];
  /** First number of the hole, when events are missing before one the page has. */
  readonly missing: number | null;
};

/**
 * What a page of the feed adds after `cursor`. Numbers grow by one, so a hole is a page that came damaged: what lies behind
 * it is left for the next time; only the hole that begins at `stepOver` is taken as it is.
 */
export const readPage = (page: TolerantEventPage, cursor: number, stepOver: number | null = null): PageReading => {
  const fresh: EventBase[] = [];
  let last = cursor;
  for (const event of [...page.events].sort((a, b) => a.seq - b.seq)) {
    if (event.seq <= last) continue;
    if (event.seq > last + 1 && last + 1 !== stepOver) return { fresh, missing: last + 1 };
    fresh.push(event);
    last = event.seq;
  }
  return { fresh, missing: null };
};
