import { isPrepared } from '../../shared/claim/by-hand.ts';
import { type CopyGroup, copyGroups } from '../../shared/claim/copy-out/copy-rows.ts';
import { refuse } from '../cases/settle.ts';
import { needSending, type SendingDeps } from './sendings.ts';

type MarkDeps = Pick<SendingDeps, 'desk' | 'packages'>;

/** What is typed into the portal, as it was fixed: later edits of the case's facts are not part of it. */
export const copyOutOf = (deps: MarkDeps, filingId: string): CopyGroup[] =>
  copyGroups(needSending(deps, filingId).kept.manifest);

export type CopyMark = 'copied' | 'skipped' | 'open';

/** Keeps which row is done, so that a restart goes on where it stopped. */
export const markRow = ({ desk, packages }: MarkDeps, filingId: string, key: string, mark: CopyMark): null => {
  const { caseId } = desk.needFiling(filingId);
  return desk.change(caseId, () => {
    const { filing, sending, kept } = needSending({ desk, packages }, filingId);
    if (!isPrepared(filing)) refuse('already-sent-by-hand');
    if (!copyGroups(kept.manifest).some(({ rows }) => rows.some((row) => row.key === key)))
      refuse('copy-row-unknown', 'never');
    const others = (keys: readonly string[]): string[] => keys.filter((one) => one !== key);
    desk.records.filings.put({
      ...filing,
      byHand: {
        ...sending,
        copied: [...others(sending.copied), ...(mark === 'copied' ? [key] : [])],
        skipped: [...others(sending.skipped), ...(mark === 'skipped' ? [key] : [])],
      },
    });
    return null;
  });
};
