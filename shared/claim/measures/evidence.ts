import { texts } from '../../locale/locale.ts';
import { type ChecklistData, type ChecklistRow, rowOf } from '../checklist-data.ts';
import { measures } from './measures.ts';

const none = { LC: '-', DP: '-', DA: '-', OA: '-' } as const;

/** The slots where evidence for the measures goes; expected only while the measure is taken up. */
export const evidenceRows: readonly ChecklistRow[] = measures.map(({ id, evidence }) => ({
  code: evidence.code,
  name: texts[`measure.${id}.evidence`],
  group: 'application',
  notice: '-',
  claim: none,
  measure: id,
}));

const extended = new WeakMap<ChecklistData, ChecklistData>();

/** A checklist together with the measures' slots. The firm's list stays its own: these rows are never stored with it. */
export const withEvidenceRows = (data: ChecklistData): ChecklistData => {
  const known = extended.get(data);
  if (known !== undefined) return known;
  const made = { ...data, rows: [...data.rows, ...evidenceRows.filter(({ code }) => rowOf(data, code) === undefined)] };
  extended.set(data, made);
  return made;
};
