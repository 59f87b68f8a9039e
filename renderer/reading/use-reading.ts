import { useEffect, useMemo } from 'react';
import { emptyInvoice } from '../../shared/claim/case.ts';
import type { ReadingTarget } from '../../shared/claim/reading/reading.ts';
import type { CaseView, ReadingView } from '../../shared/ipc/views.ts';
import { call, useRead } from '../app/calls.ts';
import type { Editor } from '../filing/editor.ts';
import { type EditedDoc, fieldIdOf, withFact, withInvoice, withInvoices } from '../filing/field-path.ts';
import { type Offer, offersOf, sourcesOf, valueAt } from './offers.ts';
import type { ReadingState } from './reading-context.ts';

const nothing: readonly ReadingView[] = [];

/** A change is a correction once it has stood for so long; until then somebody may still be typing. */
const correctionDelayMs = 2500;

const withTaken = (doc: EditedDoc, target: ReadingTarget, value: string): EditedDoc => {
  if (target.kind === 'fact') return withFact(doc, target.path, value);
  const isThere = doc.facts.invoices.some(({ id }) => id === target.invoiceId);
  const ready = isThere ? doc : withInvoices(doc, (lines) => [...lines, emptyInvoice(target.invoiceId)]);
  return withInvoice(ready, target.invoiceId, target.path, value);
};

/** A lost note about a value is no loss of the value: the form has it. */
const quietly = (done: Promise<unknown>): void => void done.catch(() => undefined);

/** What documents offer to the form, and what of the form came from them. Taking a value is an edit like any other. */
export const useReading = (view: CaseView, doc: EditedDoc, editor: Editor, isReadOnly: boolean): ReadingState => {
  const { data } = useRead('documents', 'reading.proposals', { caseId: view.case.id });
  const readings = data?.readings ?? nothing;
  const { facts } = doc;
  const documents = useMemo(() => view.documents.filter(({ removedAt }) => removedAt === null), [view.documents]);

  useEffect(() => {
    if (isReadOnly) return;
    const timer = setTimeout(() => {
      for (const { documentId, proposals } of readings)
        for (const { id: proposalId, state, target, value, corrected } of proposals) {
          if (state !== 'accepted' || target === null) continue;
          const now = valueAt(facts, target) ?? '';
          if (now !== '' && now.length <= 200 && now !== (corrected ?? value))
            quietly(call('reading.correct', { documentId, proposalId, value: now }));
        }
    }, correctionDelayMs);
    return () => clearTimeout(timer);
  }, [readings, facts, isReadOnly]);

  return useMemo(
    () => ({
      offers: isReadOnly ? [] : offersOf(readings, documents, facts),
      sources: sourcesOf(readings, documents, facts),
      unread: readings.filter(({ status }) => status === 'waiting' || status === 'reading').length,
      accept: ({ document, proposal, target: offered }: Offer) => {
        const target: ReadingTarget =
          offered.kind === 'new-line'
            ? { kind: 'invoice', invoiceId: crypto.randomUUID(), path: offered.path }
            : offered;
        editor.edit(`${fieldIdOf(target)} from a document`, (before) => withTaken(before, target, proposal.value));
        quietly(call('reading.accept', { documentId: document.id, proposalId: proposal.id, target }));
      },
      dismiss: ({ document, proposal }: Offer) =>
        quietly(call('reading.dismiss', { documentId: document.id, proposalId: proposal.id })),
    }),
    [readings, documents, facts, editor, isReadOnly],
  );
};
