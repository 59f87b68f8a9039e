import type { FilingState, Withdrawal } from '../../shared/singleWindow/filing.ts';
import { done, type Outcome, refuse } from './api/outcome.ts';
import type { Events } from './events.ts';
import { type Database, inTransaction } from './store/database.ts';
import type { FilingRow, FilingRows } from './store/filing-rows.ts';

const withdrawable: readonly FilingState[] = [
  'open',
  'received',
  'in-review',
  'supplement-requested',
  'accepted',
  'returned',
  'assessed',
];

/** Money that was paid, a refusal and what is already gone can't be taken back. */
export const isWithdrawable = (state: FilingState): boolean => withdrawable.includes(state);

/** Withdraws a filing; withdrawing it again changes nothing and answers the same. */
export function withdraw(
  deps: { database: Database; rows: FilingRows; events: Events },
  filing: FilingRow,
  { reason, settType }: Withdrawal,
): Outcome<FilingRow> {
  if (filing.state === 'withdrawn') return done(filing);
  if (!isWithdrawable(filing.state)) return refuse(409, 'not-acceptable-now', { detail: `it is ${filing.state}` });
  const changed = inTransaction(deps.database, () => {
    const row = deps.rows.change(filing, { state: 'withdrawn', resumeState: null });
    deps.events.append(row, deps.rows.caseNoOf(row), {
      kind: 'withdrawn',
      reason,
      ...(settType === undefined ? {} : { settType }),
    });
    return row;
  });
  deps.events.announce(changed.accountId);
  return done(changed);
}
