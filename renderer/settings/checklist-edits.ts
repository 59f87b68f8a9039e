import { type ChecklistData, type ChecklistRow, otherCode, rowOf } from '../../shared/claim/checklist-data.ts';
import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import { type LossReason, lossReasons } from '../../shared/claim/codes.ts';

/** A row the firm has added; those that came with the app stay and can be set to "no". */
export const isOwnRow = ({ code }: ChecklistRow): boolean => rowOf(shippedChecklist, code) === undefined;

/** OWN-01, OWN-02 …: after the highest that is there. */
export const nextOwnCode = ({ rows }: ChecklistData): string => {
  const numbers = rows.map(({ code }) => Number(/^OWN-(\d+)$/.exec(code)?.[1] ?? 0));
  return `OWN-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
};

export const withRow = (
  list: ChecklistData,
  code: string,
  change: (row: ChecklistRow) => ChecklistRow,
): ChecklistData => ({ ...list, rows: list.rows.map((row) => (row.code === code ? change(row) : row)) });

/** Before OTHER, which stays the last choice. */
export const withAdded = (list: ChecklistData, row: ChecklistRow): ChecklistData => {
  const at = list.rows.findIndex(({ code }) => code === otherCode);
  return { ...list, rows: list.rows.toSpliced(at < 0 ? list.rows.length : at, 0, row) };
};

export const withoutRow = (list: ChecklistData, code: string): ChecklistData => ({
  ...list,
  rows: list.rows.filter((row) => row.code !== code),
});

/** A row of the firm's own: no English name, then the Chinese one; asked for if there is one, until somebody says more. */
export const ownRow = (
  list: ChecklistData,
  name: { readonly zh: string; readonly en: string },
  group: ChecklistRow['group'],
): ChecklistRow => ({
  code: nextOwnCode(list),
  name: { zh: name.zh.trim(), en: name.en.trim() || name.zh.trim() },
  group,
  notice: 'C',
  claim: { LC: 'C', DP: 'C', DA: 'C', OA: 'C' },
});

/** An English name that only repeated the Chinese one goes on doing so. */
export const renamed = (row: ChecklistRow, side: 'zh' | 'en', text: string): ChecklistRow => ({
  ...row,
  name: side === 'zh' && row.name.en === row.name.zh ? { zh: text, en: text } : { ...row.name, [side]: text },
});

export const withReason = (row: ChecklistRow, reason: LossReason, isExpected: boolean): ChecklistRow => ({
  ...row,
  alsoFor: lossReasons.filter((one) => (one === reason ? isExpected : row.alsoFor?.includes(one) === true)),
});
