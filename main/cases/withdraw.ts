import { errorsOf } from '../../shared/claim/doubts/self-check.ts';
import type { FilingState, WithdrawalForm } from '../../shared/claim/filing.ts';
import { isWithdrawable, nextState } from '../../shared/claim/filing-life.ts';
import { withdrawalOf } from '../../shared/claim/spine.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { assertMaySend, noteSender } from '../signOff/may-send.ts';
import type { Desk } from './desk.ts';
import { newFiling } from './new-filing.ts';
import { openFilingFile } from './package.ts';
import { type HandlersOf, refuse, settle } from './settle.ts';
import type { Words } from './words.ts';

export type WithdrawHandlers = Pick<HandlersOf<'filing'>, 'filing.withdraw' | 'filing.discard'>;

/** 撤销 begins as a draft of its own; the filing it ends stays as it is until the other side has confirmed. */
export const withdrawHandlers = (desk: Desk): WithdrawHandlers => ({
  'filing.withdraw': ({ filingId }) =>
    settle(() => {
      const { caseId } = desk.needFiling(filingId);
      return desk.change(caseId, () => {
        const target = desk.needFiling(filingId);
        const begun = withdrawalOf(desk.records.filings.ofCase(caseId), filingId);
        if (begun !== undefined) return { filingId: begun.id };
        if (!['possible-loss-notice', 'claim'].includes(target.form.kind) || !isWithdrawable(target.state))
          refuse('filing-not-withdrawable', 'never');
        // The endpoint doesn't know it: who sent it by hand takes it back by hand and writes that into its journal.
        if (target.byHand !== null) refuse('filing-sent-by-hand');
        const form: WithdrawalForm = { kind: 'withdrawal', withdraws: filingId, type: null, reason: '' };
        const filing = newFiling(desk, caseId, form, []);
        desk.records.filings.put(filing);
        desk.note({ caseId, filingId: filing.id, kind: 'filing-started', params: { filingKind: 'withdrawal' } });
        return { filingId: filing.id };
      });
    }),

  'filing.discard': ({ filingId }) =>
    settle(() => {
      const { caseId } = desk.needFiling(filingId);
      return desk.change(caseId, () => {
        const filing = desk.needFiling(filingId);
        // A notice, a claim or an answer that was begun is somebody's work; a change of mind about a 撤销 is not.
        if (filing.form.kind !== 'withdrawal') refuse('filing-not-editable', 'never');
        const state = nextState(filing.state, 'discard') ?? refuse('filing-not-editable');
        desk.records.filings.put({ ...filing, state, updatedAt: desk.now() });
        desk.note({ caseId, filingId, kind: 'filing-discarded' });
        return null;
      });
    }),
});

/** Queues the call that takes a filing back: no papers, no dossier, one reason. */
export const submitWithdrawal = (
  { desk, outbox, words }: { readonly desk: Desk; readonly outbox: Outbox; readonly words: () => Words },
  filingId: string,
): { state: FilingState } => {
  const { caseId } = desk.needFiling(filingId);
  return desk.change(caseId, () => {
    const { filing, doubts } = openFilingFile(desk, filingId);
    const { form } = filing;
    if (form.kind !== 'withdrawal') return refuse('message-malformed', 'never');
    const ready = filing.state === 'ready' ? 'ready' : nextState(filing.state, 'check-passed');
    if (ready === undefined) return refuse('filing-not-editable');
    assertMaySend(desk, filing);
    const errors = errorsOf(doubts);
    if (errors.length > 0) refuse('self-check-errors', 'after-user', { count: errors.length });
    const state = nextState(ready, 'queue') ?? refuse('filing-not-editable');
    desk.records.filings.put({ ...filing, state, attention: null, updatedAt: desk.now() });
    noteSender(desk, filing);
    outbox.add({
      caseId,
      filingId,
      job: {
        kind: 'withdrawal',
        filingId: form.withdraws,
        reason: form.reason.trim(),
        ...(form.type === null ? {} : { settType: words().data(`withdrawalType.${form.type}`) }),
      },
    });
    desk.note({ caseId, filingId, kind: 'withdrawal-queued', params: { reason: form.reason.trim() } });
    return { state };
  }, ['cases', 'outbox']);
};
