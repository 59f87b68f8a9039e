import type { Filing, FilingState } from '../../shared/claim/filing.ts';
import { nextState } from '../../shared/claim/filing-life.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Desk } from './desk.ts';
import { type FreezeDeps, freezeFiling } from './freeze.ts';
import type { MakeOptions } from './package.ts';
import { refuse, unwrap } from './settle.ts';
import { setRequestAnswered } from './supplement.ts';
import { submitWithdrawal } from './withdraw.ts';

export type SubmitDeps = FreezeDeps & { readonly outbox: Outbox };

/** The endpoint can't take an answer to what it has never asked. */
const asksByHand = (desk: Desk, { form }: Filing): boolean => {
  const asked = form.kind === 'supplement' ? desk.records.filings.get(form.answersFilingId) : undefined;
  return asked !== undefined && asked.byHand !== null && asked.endpointFilingId === null;
};

const moved = (filing: Filing, event: Parameters<typeof nextState>[1]): FilingState =>
  nextState(filing.state, event) ?? refuse('filing-not-editable');

/**
 * Self-check, files, manifest, outbox. Nothing changes until the last step, which freezes the package and queues it in one
 * transaction; stopping half-way (by the person or by a power cut) leaves the draft as it was.
 */
export const submitFiling = async (
  deps: SubmitDeps,
  filingId: string,
  options: MakeOptions,
): Promise<{ state: FilingState }> => {
  const { desk, outbox } = deps;
  if (desk.needFiling(filingId).form.kind === 'withdrawal') return submitWithdrawal(deps, filingId);
  return freezeFiling(deps, filingId, options, ({ queued, manifest, documents }) => {
    if (asksByHand(desk, queued)) refuse('asked-by-hand');
    desk.records.filings.put({ ...queued, byHand: null });
    outbox.add({ caseId: queued.caseId, filingId, job: { kind: 'filing', manifest } });
    desk.note({
      caseId: queued.caseId,
      filingId,
      kind: 'filing-queued',
      params: { filingKind: queued.form.kind, documents },
    });
    return { state: queued.state };
  });
};

/** Out of the outbox again, as long as nothing binding has been sent. */
export const takeBack = ({ desk, outbox }: Pick<SubmitDeps, 'desk' | 'outbox'>, filingId: string): null => {
  const { caseId } = desk.needFiling(filingId);
  return desk.change(caseId, () => {
    const filing = desk.needFiling(filingId);
    // A parcel that is on its way can't be called back.
    const item =
      outbox.list().find((i) => i.filingId === filingId && i.job !== 'originals-dispatch') ?? refuse('too-late');
    unwrap(outbox.cancel(item.id));
    // `cancel` reports its outcome in this same transaction; the filing may have been moved by it already.
    const current = desk.needFiling(filingId);
    if (current.state !== 'draft')
      desk.records.filings.put({
        ...current,
        state: moved(current, 'take-back'),
        attention: null,
        updatedAt: desk.now(),
      });
    setRequestAnswered(desk, filing, false);
    desk.note({ caseId, filingId, kind: 'filing-taken-back' });
    return null;
  }, ['cases', 'outbox']);
};
