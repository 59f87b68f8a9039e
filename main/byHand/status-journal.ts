import {
  caseNoInJournal,
  isFollowedByHand,
  standingEntries,
  stateAfterJournal,
  withJournal,
} from '../../shared/claim/by-hand.ts';
import type { JournalText, StatusEntry } from '../../shared/claim/by-hand-record.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { nextState } from '../../shared/claim/filing-life.ts';
import { stepOriginal } from '../../shared/claim/register-change.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/settle.ts';
import { clerkNameOf } from '../records/clerk-name.ts';

const needFollowed = (desk: Desk, filingId: string): { filing: Filing; sendingId: string } => {
  const filing = desk.needFiling(filingId);
  if (!isFollowedByHand(filing) || filing.byHand === null) return refuse('not-followed-by-hand');
  return { filing, sendingId: filing.byHand.id };
};

const entryOf = (desk: Desk, filing: Filing, text: JournalText, sendingId: string, root?: string): StatusEntry => {
  if (text.on > desk.today()) refuse('day-in-future');
  if (text.documentId !== null && desk.records.documents.get(text.documentId)?.document.caseId !== filing.caseId)
    refuse('document-not-found', 'never');
  // What is asked for or why is what somebody must act on.
  if (['returned', 'supplement-requested', 'refused', 'message'].includes(text.kind) && text.note === '')
    refuse('journal-note-missing');
  const id = desk.newId();
  return {
    ...text,
    id,
    root: root ?? id,
    sendingId,
    writtenAt: desk.now(),
    writtenBy: clerkNameOf(desk.records.settings),
    overruled: null,
  };
};

/** Papers of the case that are on their way have arrived; it can't be known which, so it is all of them. */
const receiveOriginals = (desk: Desk, filing: Filing, on: string): void => {
  for (const original of desk.records.originals.ofCase(filing.caseId)) {
    const stamp = { at: `${on}T04:00:00.000Z`, by: clerkNameOf(desk.records.settings) };
    const received = original.status === 'posted' ? stepOriginal(original, 'receive', '', stamp) : undefined;
    if (received !== undefined) desk.records.originals.put(received);
  }
  for (const parcel of desk.records.filings.ofCase(filing.caseId)) {
    const state = nextState(parcel.state, 'accepted');
    if (parcel.form.kind !== 'originals-dispatch' || parcel.state !== 'submitted' || state === undefined) continue;
    if (parcel.documentIds.every((id) => desk.records.originals.get(id)?.status === 'received'))
      desk.records.filings.put({ ...parcel, state, updatedAt: desk.now() });
  }
};

/** Writes the journal, and what follows from it: the filing's state, what is asked, the case number. */
const write = (desk: Desk, filing: Filing, sendingId: string, journal: readonly StatusEntry[]): void => {
  const before = standingEntries(filing.journal, sendingId);
  const standing = standingEntries(journal, sendingId);
  const outcome = stateAfterJournal(standing);
  if (!outcome.ok) refuse('journal-not-possible', 'after-user', { state: outcome.state, kind: outcome.entry.kind });
  const claimCase = desk.needCase(filing.caseId);
  const had = caseNoInJournal(before);
  const has = caseNoInJournal(standing);
  // A number the journal has not given, from elsewhere, is not the journal's to change.
  if (had !== has && (claimCase.caseNo === null || claimCase.caseNo === had))
    desk.records.cases.put({ ...claimCase, caseNo: has, updatedAt: desk.now() });
  desk.records.filings.put({ ...withJournal(filing, journal, outcome.state), updatedAt: desk.now() });
};

const paramsOf = (desk: Desk, entry: StatusEntry): Record<string, string> => ({
  journalKind: entry.kind,
  on: entry.on,
  text: [entry.no, entry.amount === '' ? '' : `${entry.currency} ${entry.amount}`.trim(), entry.by ?? '', entry.note]
    .filter((part) => part !== '')
    .join(' · '),
  who: clerkNameOf(desk.records.settings),
});

/** Writes down what the other side has said. Refuses with 'journal-not-possible' {state, kind} what can't come there. */
export const addEntry = (desk: Desk, filingId: string, text: JournalText): null => {
  const { caseId } = desk.needFiling(filingId);
  return desk.change(caseId, () => {
    const { filing, sendingId } = needFollowed(desk, filingId);
    const entry = entryOf(desk, filing, text, sendingId);
    write(desk, filing, sendingId, [...filing.journal, entry]);
    if (entry.kind === 'original-received') receiveOriginals(desk, filing, entry.on);
    desk.note({ caseId, filingId, kind: 'journal-added', params: paramsOf(desk, entry), by: 'them' });
    return null;
  }, ['cases', 'originals']);
};

/** Replaces an entry by another, or strikes it out (`text` null). What was typed before stays readable. */
export const correctEntry = (desk: Desk, filingId: string, entryId: string, text: JournalText | null): null => {
  const { caseId } = desk.needFiling(filingId);
  return desk.change(caseId, () => {
    const { filing, sendingId } = needFollowed(desk, filingId);
    const old = standingEntries(filing.journal, sendingId).find(({ id }) => id === entryId);
    if (old === undefined) return refuse('journal-entry-closed', 'never');
    const answered = filing.supplementRequests.some((r) => r.requestId === old.root && r.answeredBy !== null);
    if (answered && text?.kind !== old.kind) refuse('journal-request-answered');
    const overruled = { at: desk.now(), by: clerkNameOf(desk.records.settings) };
    const entry = text === null ? undefined : entryOf(desk, filing, text, sendingId, old.root);
    const journal = filing.journal.flatMap((one) =>
      one.id !== entryId ? [one] : [{ ...one, overruled }, ...(entry === undefined ? [] : [entry])],
    );
    write(desk, filing, sendingId, journal);
    desk.note({
      caseId,
      filingId,
      kind: entry === undefined ? 'journal-struck' : 'journal-corrected',
      params: paramsOf(desk, entry ?? old),
    });
    return null;
  }, ['cases', 'originals']);
};
