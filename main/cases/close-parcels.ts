import { nextState } from '../../shared/claim/filing-life.ts';
import { isOwed } from '../../shared/claim/original.ts';
import type { Desk } from './desk.ts';

/** A parcel is over when every paper in it has arrived or need not come any more; one missing keeps it open. */
export const closeParcels = (desk: Desk, caseId: string): void => {
  for (const filing of desk.records.filings.ofCase(caseId)) {
    const state = nextState(filing.state, 'accepted');
    if (filing.form.kind !== 'originals-dispatch' || state === undefined || filing.state === 'accepted') continue;
    const papers = filing.documentIds.map((id) => desk.records.originals.get(id));
    if (papers.every((paper) => paper !== undefined && !isOwed(paper)))
      desk.records.filings.put({ ...filing, state, updatedAt: desk.now() });
  }
};

/** Running numbers that are still on their way in a parcel of which others arrived. */
export const missingInParcels = (desk: Desk, caseId: string, arrived: readonly string[]): string[] =>
  desk.records.originals
    .ofCase(caseId)
    .filter(
      ({ status, waybill }) =>
        status === 'posted' &&
        desk.records.originals
          .ofCase(caseId)
          .some((other) => arrived.includes(other.documentId) && other.waybill === waybill && waybill !== null),
    )
    .map(({ runningNo }) => runningNo)
    .sort();
