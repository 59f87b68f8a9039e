import type { Filing } from '../../shared/claim/filing.ts';
import { type FilingEvent, nextState } from '../../shared/claim/filing-life.ts';
import type { OutboxItem, Outcome } from '../outbox/item.ts';
import { isSending } from '../outbox/item-state.ts';
import type { Desk } from './desk.ts';
import { isReadable } from './readable.ts';

const put = (desk: Desk, filing: Filing, event: FilingEvent, change: Partial<Filing> = {}): boolean => {
  const state = nextState(filing.state, event);
  if (state === undefined) return false;
  desk.records.filings.put({ ...filing, ...change, state, updatedAt: desk.now() });
  return true;
};

/** The filing a confirmed 撤销 was about; the event of the other side may have ended it already. */
const endWithdrawn = (desk: Desk, { form }: Filing): void => {
  const target = form.kind === 'withdrawal' ? desk.records.filings.get(form.withdraws) : undefined;
  if (target !== undefined) put(desk, target, 'withdrawn');
};

/** The endpoint's answer stands in the history of every paper the update was about. */
const answerPromises = (desk: Desk, caseId: string, answer: Extract<Outcome, { kind: 'promises-noted' }>): void => {
  for (const original of desk.records.originals.ofCase(caseId)) {
    const history = original.history.map((entry) =>
      entry.kind === 'promise' && entry.updateId === answer.updateId
        ? { ...entry, answer: { recordedAt: answer.recordedAt, note: answer.note } }
        : entry,
    );
    if (history.some((entry, i) => entry !== original.history[i])) desk.records.originals.put({ ...original, history });
  }
};

/** What the outbox reached, written in the outbox's own transaction, so that queue and case can never disagree. */
export const onOutboxOutcome = (desk: Desk, item: OutboxItem, outcome: Outcome): void => {
  if (!isReadable(desk, item.caseId)) return;
  desk.change(item.caseId, () => {
    // Parcels queued before they were filings of their own carry the case's id.
    const filing = desk.records.filings.get(item.filingId);
    const note = (kind: string, params: Record<string, string | number> = {}): void =>
      desk.note({ caseId: item.caseId, filingId: filing?.id ?? null, kind, params });
    if (item.job === 'originals-dispatch') {
      if (outcome.kind === 'dispatched') note('originals-dispatched');
      if (outcome.kind === 'needs-attention') note('originals-dispatch-stuck', { code: outcome.fault.code });
    }
    if (item.job === 'original-promises') {
      if (outcome.kind === 'needs-attention') note('originals-promise-stuck', { code: outcome.fault.code });
      if (outcome.kind === 'promises-noted') {
        answerPromises(desk, item.caseId, outcome);
        note('originals-promise-noted');
      }
    }
    if (filing === undefined) return;
    switch (outcome.kind) {
      case 'received': {
        const { claims } = outcome.receipt;
        put(desk, filing, 'receipt', {
          endpointFilingId: claims.filingId,
          acceptanceNo: claims.acceptanceNo,
          submittedAt: claims.receivedAt,
          attention: null,
        });
        note('filing-received', { acceptanceNo: claims.acceptanceNo });
        return;
      }
      case 'needs-attention':
        put(desk, filing, 'park', { attention: outcome.fault.code });
        if (item.job !== 'originals-dispatch') note('filing-stuck', { code: outcome.fault.code });
        return;
      case 'cancelled':
        put(desk, filing, 'take-back', { attention: null });
        return;
      case 'dispatched':
        put(desk, filing, 'receipt', { submittedAt: outcome.recordedAt, attention: null });
        return;
      case 'promises-noted':
        return;
      case 'withdrawn':
        put(desk, filing, 'accepted', { submittedAt: desk.now(), attention: null });
        endWithdrawn(desk, filing);
        note('withdrawal-confirmed');
        return;
    }
  }, ['cases', 'outbox', 'originals']);
};

/** Keeps the filing's word (待发 / 发送中) in step with its item. */
export const onOutboxChange = (desk: Desk, item: OutboxItem): void => {
  desk.announce.changed(['outbox', 'app']);
  if (!isReadable(desk, item.caseId)) return;
  const filing = desk.records.filings.get(item.filingId);
  if (filing === undefined) return;
  const event: FilingEvent | undefined = isSending(item.state)
    ? 'send'
    : item.state === 'waiting' || item.state === 'paused'
      ? filing.state === 'needs-attention'
        ? 'queue'
        : 'wait-again'
      : undefined;
  // For a 撤销 it is the number of the filing that is taken back, not one of its own.
  const known = (item.job === 'filing' ? item.endpointFilingId : null) ?? filing.endpointFilingId;
  if (event === undefined || (nextState(filing.state, event) === undefined && known === filing.endpointFilingId))
    return;
  desk.change(filing.caseId, () => {
    const state = nextState(filing.state, event) ?? filing.state;
    desk.records.filings.put({
      ...filing,
      state,
      endpointFilingId: known,
      ...(state === 'needs-attention' ? {} : { attention: null }),
    });
  });
};
