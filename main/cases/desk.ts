import type { ClaimCase } from '../../shared/claim/case.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import type { Topic } from '../../shared/ipc/events.ts';
import { type Fault, fault } from '../../shared/ipc/result.ts';
import type { EndpointMode } from '../../shared/singleWindow/discovery.ts';
import type { Announce } from '../ipc/announce.ts';
import { refreshCaseRow } from '../records/case-row.ts';
import type { JournalEntry } from '../records/journal.ts';
import type { Records, StoredDocument } from '../records/records.ts';
import { voidChangedApprovals } from '../records/sign-off.ts';
import { type Clock, instantOf, todayOf } from './clock.ts';

/** What every use case works with. */
export type DeskDeps = {
  readonly records: Records;
  readonly clock: Clock;
  /** UUIDv7. */
  readonly newId: () => string;
  readonly announce: Pick<Announce, 'changed'>;
  /** Which business the vault holds: whatever is made in practice says so on every page. */
  readonly mode: EndpointMode;
};

/** A refusal on its way out of a transaction: rolls it back and becomes the Result of the call. */
export class Refusal extends Error {
  readonly fault: Fault;
  constructor(refused: { readonly error: Fault }) {
    super(refused.error.code);
    this.fault = refused.error;
  }
}

export type Desk = DeskDeps & {
  readonly now: () => string;
  readonly today: () => string;
  readonly needCase: (id: string) => ClaimCase;
  readonly needFiling: (id: string) => Filing;
  readonly needDocument: (id: string) => StoredDocument;
  /** One durable change to a case: all or nothing, list row included; the page hears of it afterwards. */
  readonly change: <T>(caseId: string, work: () => T, topics?: readonly Topic[]) => T;
  readonly note: (
    entry: Omit<JournalEntry, 'at' | 'params' | 'by'> & Partial<Pick<JournalEntry, 'params' | 'by' | 'at'>>,
  ) => void;
};

const need = <T>(found: T | undefined, code: string): T => {
  if (found === undefined) throw new Refusal(fault(code, 'never'));
  return found;
};

export const createDesk = (deps: DeskDeps): Desk => {
  const { records, clock, announce } = deps;
  const now = (): string => instantOf(clock);
  const today = (): string => todayOf(clock);
  const note: Desk['note'] = ({ params = {}, by = 'us', at = now(), ...entry }) =>
    records.journal.add({ ...entry, at, params, by });
  return {
    ...deps,
    now,
    today,
    needCase: (id) => need(records.cases.get(id), 'case-not-found'),
    needFiling: (id) => need(records.filings.get(id), 'filing-not-found'),
    needDocument: (id) => need(records.documents.get(id), 'document-not-found'),
    change: (caseId, work, topics = ['cases']) => {
      const value = records.transaction(() => {
        const made = work();
        for (const { id } of voidChangedApprovals(records, caseId))
          note({ caseId, filingId: id, kind: 'sign-off-voided' });
        refreshCaseRow(records, caseId, today());
        return made;
      });
      announce.changed(topics, caseId);
      return value;
    },
    note,
  };
};
