import { caseGoesByHand } from '../../shared/claim/by-hand.ts';
import { caseNoOf } from '../../shared/claim/case.ts';
import { keptPages } from '../../shared/claim/document.ts';
import { type DispatchForm, isPackageForm } from '../../shared/claim/filing.ts';
import { isOverdue, isOwed, nextOriginalStatus } from '../../shared/claim/original.ts';
import { readSheetCode } from '../../shared/claim/sheet-code.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';
import type { Desk } from '../cases/desk.ts';
import { newFiling } from '../cases/new-filing.ts';
import { type HandlersOf, refuse, settle } from '../cases/settle.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { byCase, type Owed, owedFor } from './owed.ts';

export type OriginalsDeps = {
  readonly desk: Desk;
  readonly outbox: Pick<Outbox, 'add'>;
  /** Who is working here; '' when nobody has said. */
  readonly clerkName: () => string;
};

/** The register as its screen lists it: what is still owed, or what has been received. */
export const originalRows = (desk: Desk, text: string, closed: boolean): OriginalRow[] => {
  const wanted = text.trim().toLowerCase();
  return desk.records.originals
    .all()
    .filter((original) => isOwed(original) !== closed)
    .flatMap((original) => {
      const claimCase = desk.records.cases.get(original.caseId);
      const stored = desk.records.documents.get(original.documentId);
      if (claimCase === undefined || stored === undefined) return [];
      const { document } = stored;
      const filing = desk.records.filings
        .ofCase(original.caseId)
        .findLast((f) => isPackageForm(f.form) && f.documentIds.includes(document.id));
      const row: OriginalRow = {
        original,
        caseRef: claimCase.ref,
        caseNo: claimCase.caseNo,
        buyerName: claimCase.facts.buyer.name,
        documentTitle: document.title,
        documentCode: document.code,
        pageCount: keptPages(document).length,
        filingState: filing?.state ?? null,
        overdue: isOverdue(original, desk.today()),
      };
      const haystack = [
        original.runningNo,
        original.waybill,
        original.courier,
        row.caseRef,
        row.caseNo,
        row.buyerName,
        row.documentTitle,
      ]
        .join('\n')
        .toLowerCase();
      const scanned = readSheetCode(text);
      const found = scanned === undefined ? haystack.includes(wanted) : scanned.includes(original.runningNo);
      return found ? [row] : [];
    });
};

export const originalsHandlers = (deps: OriginalsDeps): HandlersOf<'originals'> => {
  const { desk } = deps;
  /** Who did it stands in the record as soon as somebody has told the app their name. */
  const signed = (kind: string, params: Record<string, string | number>) => {
    const clerk = deps.clerkName();
    return clerk === '' ? { kind, params } : { kind: `${kind}-by`, params: { ...params, clerk } };
  };

  return {
    'originals.list': ({ text, closed }) => settle(() => ({ rows: originalRows(desk, text, closed) })),
    'originals.post': ({ documentIds, courier, waybill, postedOn }) =>
      settle(() => {
        const post = (caseId: string, owed: readonly Owed[]): void => {
          const claimCase = desk.needCase(caseId);
          desk.change(caseId, () => {
            for (const { original } of owed) {
              const status =
                nextOriginalStatus(original.status, 'post') ?? refuse('original-already-received', 'never');
              desk.records.originals.put({ ...original, status, courier, waybill, postedOn });
            }
            // Without a case number yet the note waits in the outbox until the endpoint has given one.
            const form: DispatchForm = { kind: 'originals-dispatch', courier, waybill, postedOn };
            const sent = owed.map(({ original }) => original.documentId);
            const byHand = caseGoesByHand(desk.records.filings.ofCase(caseId));
            const state = byHand ? ('submitted' as const) : ('queued' as const);
            const filing = { ...newFiling(desk, caseId, form, sent), state };
            desk.records.filings.put(filing);
            // Nobody but the courier tells an insurer who got the papers' list by mail.
            if (!byHand)
              deps.outbox.add({
                caseId,
                filingId: filing.id,
                job: {
                  kind: 'originals-dispatch',
                  caseNo: caseNoOf(claimCase),
                  note: {
                    dispatchId: desk.newId(),
                    courier,
                    waybill,
                    sentOn: postedOn,
                    documentIds: sent,
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
      }),
  };
};
