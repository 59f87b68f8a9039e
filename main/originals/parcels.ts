import { type Filing, filingStates } from '../../shared/claim/filing.ts';
import type { Original } from '../../shared/claim/original.ts';
import type { ParcelView, parcelStandings } from '../../shared/ipc/register-views.ts';
import type { Desk } from '../cases/desk.ts';
import { type ListedRows, listedRows } from './register-rows.ts';

/** More than a person looks through; older ones are found by their cases. */
const mostNotes = 1000;

type Standing = (typeof parcelStandings)[number];

const standingOf = (original: Original, parcelId: string | undefined, waybill: string): Standing => {
  if (original.status === 'received' || original.status === 'waived') return original.status;
  if (original.status !== 'posted') return 'back';
  const isHere = original.parcelId === null ? original.waybill === waybill : original.parcelId === parcelId;
  return isHere ? 'on-way' : 'moved';
};

const viewOf = (key: string, notes: readonly Filing[], rows: ListedRows): ParcelView[] => {
  // The newest first: a corrected waybill counts.
  const [newest] = notes;
  if (newest?.form.kind !== 'originals-dispatch') return [];
  const { courier, waybill, postedOn, parcelId } = newest.form;
  const ids = [...new Set(notes.toReversed().flatMap(({ documentIds }) => documentIds))];
  const papers = ids.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ ...row, standing: standingOf(row.original, parcelId, waybill) }];
  });
  const told = notes.map(({ state }) => state).sort((a, b) => filingStates.indexOf(a) - filingStates.indexOf(b))[0];
  return papers.length === 0 ? [] : [{ parcelId: key, courier, waybill, postedOn, told: told ?? newest.state, papers }];
};

/** Every parcel with its papers and where each of them is now, the newest first. */
export const parcelViews = (desk: Desk): ParcelView[] => {
  const rows = listedRows(desk);
  const notes = new Map<string, Filing[]>();
  for (const filing of desk.records.filings.dispatches(mostNotes)) {
    if (filing.form.kind !== 'originals-dispatch') continue;
    const key = filing.form.parcelId ?? filing.id;
    notes.set(key, [...(notes.get(key) ?? []), filing]);
  }
  return [...notes].flatMap(([key, ofParcel]) => viewOf(key, ofParcel, rows));
};
