import { caseGoesByHand } from '../../shared/claim/by-hand.ts';
import { caseNoOf } from '../../shared/claim/case.ts';
import type { DispatchForm } from '../../shared/claim/filing.ts';
import type { Original } from '../../shared/claim/original.ts';
import { stepOriginal } from '../../shared/claim/register-change.ts';
import type { Parsed } from '../../shared/ipc/contract.ts';
import type { Desk } from '../cases/desk.ts';
import { newFiling } from '../cases/new-filing.ts';
import { refuse } from '../cases/settle.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { byCase, type Owed, owedFor } from './owed.ts';

export type PostDeps = {
  readonly desk: Desk;
  readonly outbox: Pick<Outbox, 'add'>;
  readonly clerkName: () => string;
  /** Who did it stands in the record as soon as somebody has told the app their name. */
  readonly signed: (
    kind: string,
    params: Record<string, string | number>,
  ) => { kind: string; params: Record<string, string | number> };
};

const refused = (): never => refuse('original-already-received', 'never');

/** Enters papers as posted: one parcel, however many cases; for each case a filing and a note to the other side. */
export const postOriginals = (
  { desk, outbox, clerkName, signed }: PostDeps,
  { documentIds, courier, waybill, postedOn, again }: Parsed<'originals.post'>,
): null => {
  const stamp = { at: desk.now(), by: clerkName() };
  const fresh = desk.newId();

  /** The paper in its new parcel; what was lost or came back is with us for a moment, so that the history tells it. */
  const posted = (original: Original): Original => {
    const wasPosted = original.status === 'posted';
    const isCorrection = wasPosted && (again ?? 'correction') === 'correction';
    const parcelId = isCorrection ? (original.parcelId ?? fresh) : fresh;
    const ready =
      wasPosted && !isCorrection ? stepOriginal(original, again === 'lost' ? 'lose' : 'hold', '', stamp) : original;
    const sent = { ...(ready ?? refused()), courier, waybill, postedOn, parcelId };
    // The line in the history names the parcel the paper is in now.
    const step = stepOriginal(sent, 'post', isCorrection ? 'correction' : '', stamp) ?? refused();
    const parcel = `${courier} ${waybill}`;
    return {
      ...step,
      history: step.history.map((entry, i) =>
        i === step.history.length - 1 && entry.kind === 'status' ? { ...entry, parcel } : entry,
      ),
    };
  };

  const post = (caseId: string, owed: readonly Owed[]): void => {
    const claimCase = desk.needCase(caseId);
    desk.change(caseId, () => {
      const sent = owed.map(({ original }) => original.documentId);
      const before = owed.flatMap(({ original }) => (original.status === 'posted' ? original.documentId : []));
      const replaces = desk.records.filings
        .ofCase(caseId)
        .filter(
          ({ form, documentIds: ids }) => form.kind === 'originals-dispatch' && ids.some((id) => before.includes(id)),
        )
        .map(({ id }) => id);
      const papers = owed.map(({ original }) => posted(original));
      for (const paper of papers) desk.records.originals.put(paper);
      const parcelId = papers[0]?.parcelId ?? fresh;
      // Without a case number yet the note waits in the outbox until the endpoint has given one.
      const form: DispatchForm = { kind: 'originals-dispatch', courier, waybill, postedOn, parcelId };
      const byHand = caseGoesByHand(desk.records.filings.ofCase(caseId));
      const state = byHand ? ('submitted' as const) : ('queued' as const);
      const filing = { ...newFiling(desk, caseId, form, sent), state };
      desk.records.filings.put(filing);
      // Nobody but the courier tells an insurer who got the papers' list by mail.
      if (!byHand)
        outbox.add({
          caseId,
          filingId: filing.id,
          job: {
            kind: 'originals-dispatch',
            caseNo: caseNoOf(claimCase),
            note: {
              dispatchId: filing.id,
              courier,
              waybill,
              sentOn: postedOn,
              documentIds: sent,
              ...(replaces.length === 0 ? {} : { replaces }),
            },
          },
        });
      desk.note({
        caseId,
        filingId: filing.id,
        ...signed('originals-posted', { count: owed.length, courier, waybill }),
      });
    }, ['cases', 'originals', 'outbox']);
  };

  // Several envelopes, one decision: half of them posted would be posted again with the rest.
  desk.records.transaction(() => {
    for (const [caseId, owed] of byCase(owedFor(desk, documentIds))) post(caseId, owed);
  });
  return null;
};
