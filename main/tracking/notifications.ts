import { formatAmount } from '../../shared/claim/amount.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import type { FeedEvent } from '../../shared/singleWindow/events.ts';
import type { TrackedEvent } from './tracking.ts';

/** A desktop notification in keys; the texts stand in the language files. */
export type Notice = {
  readonly titleKey: `notice.${FeedEvent['kind']}.title`;
  readonly bodyKey: `notice.${FeedEvent['kind']}.body`;
  readonly params: Readonly<Record<string, string | number>>;
  /** What opens on a click; ids as the endpoint and the event know them. */
  readonly target: { readonly caseKey: string; readonly endpointFilingId: string };
};

const money = (amount: string, currency: string): string => `${currency} ${formatAmount(amount, minorUnits(currency))}`;

const listed = (texts: readonly string[]) => texts.join('；');

const paramsOf = (event: FeedEvent): Notice['params'] => {
  const caseNo = event.caseNo ?? '';
  switch (event.kind) {
    case 'received':
      return { acceptanceNo: event.acceptanceNo };
    case 'accepted':
      return { caseNo: event.caseNo };
    case 'returned':
    case 'refused':
      return { caseNo, reasons: listed(event.reasons.map((reason) => reason.text)) };
    case 'supplement-requested':
      return { caseNo, by: event.by, what: listed(event.what.map((item) => item.text)) };
    case 'original-received':
      return { caseNo, count: event.documentIds.length };
    case 'assessed':
      return { caseNo, amounts: listed(event.amounts.map((one) => `${one.label} ${money(one.amount, one.currency)}`)) };
    case 'paid':
      return { caseNo, amount: money(event.amount, event.currency), paidOn: event.paidOn };
    case 'withdrawn':
      return { caseNo, reason: event.reason };
    case 'message':
      return { caseNo, text: event.text };
    case 'in-review':
    case 'supplement-received':
      return { caseNo };
  }
};

/**
 * The notification for an event, or null when none should disturb: `received` and `supplement-received` answer what the
 * person has just done, and an unknown kind has no words.
 */
export const noticeOf = ({ event }: TrackedEvent): Notice | null => {
  if (event === null || event.kind === 'received' || event.kind === 'supplement-received') return null;
  return {
    titleKey: `notice.${event.kind}.title`,
    bodyKey: `notice.${event.kind}.body`,
    params: paramsOf(event),
    target: { caseKey: event.caseKey, endpointFilingId: event.filingId },
  };
};
