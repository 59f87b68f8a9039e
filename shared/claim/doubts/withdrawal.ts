import type { Filing } from '../filing.ts';
import { isWithdrawable } from '../filing-life.ts';
import { type CheckSubject, formField, type Rule, when } from './doubt.ts';

const kinds = ['withdrawal'] as const;

const targetOf = ({ filing: { form }, filings }: CheckSubject): Filing | undefined =>
  form.kind === 'withdrawal' ? filings.find(({ id }) => id === form.withdraws) : undefined;

/** 撤销: what nobody can process it without, and what follows from it. */
export const withdrawalRules: readonly Rule[] = [
  {
    id: 'withdrawal-reason-missing',
    severity: 'error',
    kinds,
    source: 'POST /v1/filings/{id}/withdrawal wants a reason',
    trust: 'A',
    check: ({ filing: { form } }) => when(form.kind === 'withdrawal' && form.reason.trim() === '', formField('reason')),
  },
  {
    id: 'withdrawal-type-missing',
    severity: 'warning',
    kinds,
    source: '撤销处理类型 sett_type of an exporter’s system',
    trust: 'C',
    check: ({ filing: { form } }) => when(form.kind === 'withdrawal' && form.type === null, formField('type')),
  },
  {
    id: 'withdrawal-target-closed',
    severity: 'error',
    kinds,
    source: 'What is paid, refused or withdrawn already has no life to end',
    trust: 'A',
    check: (subject) => {
      const target = targetOf(subject);
      return when(target === undefined || !isWithdrawable(target.state), formField('withdraws'));
    },
  },
  {
    id: 'withdrawal-leaves-claim',
    severity: 'warning',
    kinds,
    source: '报损 is normally a precondition of the claim: without it the claim stands alone',
    trust: 'B',
    check: (subject) =>
      when(
        targetOf(subject)?.form.kind === 'possible-loss-notice' &&
          subject.filings.some(({ form, state }) => form.kind === 'claim' && isWithdrawable(state)),
        formField('withdraws'),
      ),
  },
];
