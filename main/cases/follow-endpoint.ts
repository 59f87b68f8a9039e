import { formatAmount } from '../../shared/claim/amount.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import { type Filing, isPackageForm, type SupplementRequest } from '../../shared/claim/filing.ts';
import { type FilingEvent, nextState } from '../../shared/claim/filing-life.ts';
import { stepOriginal } from '../../shared/claim/register-change.ts';
import type { FeedEvent, Reason } from '../../shared/singleWindow/events.ts';
import { closeParcels, missingInParcels } from './close-parcels.ts';
import type { Desk } from './desk.ts';
import { isReadable } from './readable.ts';

const money = (amount: string, currency: string): string => `${currency} ${formatAmount(amount, minorUnits(currency))}`;

const reasonOf = (reason: Reason): Filing['returnReasons'][number] => ({
  text: reason.text,
  ...(reason.field === undefined ? {} : { field: reason.field }),
  ...(reason.documentId === undefined ? {} : { documentId: reason.documentId }),
});

/** The filing an event is about: by the endpoint's id; while our receipt is still on its way, the only one of the case that is being sent. */
const filingOf = (desk: Desk, event: FeedEvent): Filing | undefined => {
  const known = desk.records.filings.byEndpointId(event.filingId);
  if (known !== undefined) return known;
  const candidates = desk.records.filings
    .ofCase(event.caseKey)
    .filter(
      (f) =>
        isPackageForm(f.form) &&
        f.endpointFilingId === null &&
        f.byHand === null &&
        ['sending', 'needs-attention', 'queued'].includes(f.state),
    );
  return candidates.length === 1 ? candidates[0] : undefined;
};

const addRequest = (filing: Filing, request: SupplementRequest): SupplementRequest[] =>
  filing.supplementRequests.some((r) => r.requestId === request.requestId)
    ? filing.supplementRequests
    : [...filing.supplementRequests, request];

type Effect = {
  readonly event?: FilingEvent;
  readonly change?: Partial<Filing>;
  readonly params?: Record<string, string | number>;
};

const effectOf = (event: FeedEvent, filing: Filing): Effect => {
  switch (event.kind) {
    case 'received':
      return { params: { acceptanceNo: event.acceptanceNo } };
    case 'accepted':
      return { event: 'accepted', params: { caseNo: event.caseNo } };
    case 'returned':
      return {
        event: 'returned',
        change: { returnReasons: event.reasons.map(reasonOf) },
        params: { reasons: event.reasons.map((r) => r.text).join('；') },
      };
    case 'in-review':
      return { event: 'in-review' };
    case 'supplement-requested': {
      const request: SupplementRequest = {
        requestId: event.requestId,
        what: event.what.map((item) =>
          item.documentCode === undefined ? { text: item.text } : { text: item.text, documentCode: item.documentCode },
        ),
        by: event.by,
        answeredBy: null,
      };
      return {
        event: 'supplement-requested',
        change: { supplementRequests: addRequest(filing, request) },
        params: { what: event.what.map((item) => item.text).join('；'), by: event.by },
      };
    }
    case 'supplement-received':
      return filing.state === 'supplement-requested' ? { event: 'in-review' } : {};
    case 'original-received':
      return { params: { count: event.documentIds.length } };
    case 'assessed':
      return {
        event: 'assessed',
        params: { amounts: event.amounts.map((a) => `${a.label} ${money(a.amount, a.currency)}`).join('；') },
      };
    case 'paid':
      return { event: 'paid', params: { amount: money(event.amount, event.currency), paidOn: event.paidOn } };
    case 'refused':
      return { event: 'refused', params: { reasons: event.reasons.map((r) => r.text).join('；') } };
    case 'withdrawn':
      return { event: 'withdrawn', params: { reason: event.reason } };
    case 'message':
      return { params: { text: event.text } };
  }
};

const receiveOriginals = (desk: Desk, documentIds: readonly string[], at: string): void => {
  for (const documentId of documentIds) {
    const original = desk.records.originals.get(documentId);
    const received = original === undefined ? undefined : stepOriginal(original, 'receive', '', { at, by: '' });
    if (received !== undefined) desk.records.originals.put(received);
  }
};

/**
 * A filing still `queued` here has been sent all the same when the other side speaks of it: the answer was lost and waits
 * to be fetched again. What it says of a returned filing that this one replaces is about the old package.
 */
const stateAfter = (filing: Filing, event: FilingEvent | undefined, endpointFilingId: string): Filing['state'] => {
  if (event === undefined || filing.resubmits === endpointFilingId) return filing.state;
  return nextState(filing.state === 'queued' ? 'sending' : filing.state, event) ?? filing.state;
};

export type Followed = { readonly caseId: string; readonly caseRef: string; readonly filingId: string | null };

/**
 * Writes what the other side said into the case, inside the transaction that also stores the event and the cursor. The
 * other side's word counts: where our own state has no move for it, the record says so and the state stays.
 */
export const onEndpointEvent = (desk: Desk, event: FeedEvent): Followed | undefined => {
  // The event itself is kept whatever happens here, so a damaged record must not stop the news of every other case.
  if (!isReadable(desk, event.caseKey)) return undefined;
  const claimCase = desk.records.cases.get(event.caseKey);
  if (claimCase === undefined) return undefined;
  return desk.change(claimCase.id, () => {
    const filing = filingOf(desk, event);
    if (event.kind === 'original-received') {
      receiveOriginals(desk, event.documentIds, event.at);
      closeParcels(desk, claimCase.id);
    }
    desk.records.cases.put({ ...claimCase, caseNo: claimCase.caseNo ?? event.caseNo, updatedAt: desk.now() });
    const effect = filing === undefined ? {} : effectOf(event, filing);
    if (filing !== undefined) {
      desk.records.filings.put({
        ...filing,
        ...effect.change,
        state: stateAfter(filing, effect.event, event.filingId),
        endpointFilingId: event.filingId,
        updatedAt: desk.now(),
      });
    }
    // 'received' is what our own receipt says already.
    if (event.kind !== 'received')
      desk.note({
        caseId: claimCase.id,
        filingId: filing?.id ?? null,
        kind: `them-${event.kind}`,
        params: effect.params ?? {},
        by: 'them',
        at: event.at,
      });
    const missing = event.kind === 'original-received' ? missingInParcels(desk, claimCase.id, event.documentIds) : [];
    if (missing.length > 0)
      desk.note({
        caseId: claimCase.id,
        filingId: filing?.id ?? null,
        kind: 'originals-missing',
        params: { count: missing.length, nos: missing.join('、').slice(0, 300) },
        at: event.at,
      });
    return { caseId: claimCase.id, caseRef: claimCase.ref, filingId: filing?.id ?? null };
  }, ['cases', 'originals', 'outbox']);
};
