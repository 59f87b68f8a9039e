import type { Desk } from '../cases/desk.ts';
import { onEndpointEvent } from '../cases/follow-endpoint.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { noticeOf } from '../tracking/notifications.ts';
import type { TrackedEvent } from '../tracking/tracking.ts';

/** A desktop notification in keys of the language files and what fills them. */
export type NoticeWords = {
  readonly titleKey: string;
  readonly bodyKey: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Shows a desktop notification, later; a click opens the case. */
export type Notify = (
  notice: NoticeWords,
  target: { readonly caseId: string; readonly caseRef: string; readonly filingId: string | null },
) => void;

/** What happens with an event of the endpoint, inside the transaction that keeps it. */
export const followEvents =
  ({ desk, outbox, notify }: { desk: Desk; outbox: Pick<Outbox, 'wake'>; notify: Notify }) =>
  (tracked: TrackedEvent): void => {
    if (tracked.event === null) return;
    const followed = onEndpointEvent(desk, tracked.event);
    if (followed === undefined) return;
    // A dispatch note may have waited for exactly this case number.
    if (tracked.event.kind === 'accepted') outbox.wake();
    const notice = noticeOf(tracked);
    if (notice !== null) notify(notice, followed);
  };
