import { addDays } from '../../shared/claim/calendar-date.ts';
import { mostPolicies, type PolicyTerms } from '../../shared/claim/deadlines/policy-terms.ts';
import type { TermsView } from '../../shared/ipc/deadline-views.ts';
import type { Desk } from '../cases/desk.ts';
import { type HandlersOf, refuse, settle } from '../cases/settle.ts';
import { policyTermsOf, policyTermsSetting, termsOfPolicy } from '../records/policy-terms.ts';
import { refreshDueOf } from '../records/refresh-due.ts';
import { refreshCases } from './refresh-cases.ts';

export type DeadlineHandlers = HandlersOf<'deadline'> & HandlersOf<'terms'> & HandlersOf<'around'>;

/** What a month of a large firm holds at most on a screen. */
const mostRows = 2000;
const firstDay = '1900-01-01';

const viewTerms = (desk: Desk): TermsView => {
  const policies = policyTermsOf(desk.records.settings);
  const confirmed = new Set(policies.filter((one) => one.confirmedOn !== null).map(({ policyNo }) => policyNo));
  const cases = new Map<string, number>();
  for (const { policyNo, stage } of desk.records.index.open()) {
    const no = policyNo.trim();
    if (no !== '' && stage !== 'paid' && stage !== 'closed' && !confirmed.has(no))
      cases.set(no, (cases.get(no) ?? 0) + 1);
  }
  return {
    policies,
    unconfirmed: [...cases].map(([policyNo, count]) => ({ policyNo, cases: count })).sort((a, b) => b.cases - a.cases),
  };
};

/** Terms of policies, what they make due, and what a self-check wants to know of other cases. */
export const deadlineHandlers = (desk: Desk, pause: () => Promise<void>): DeadlineHandlers => {
  const { records, announce } = desk;
  /** Everything counted by this policy is counted again. */
  const recount = async (policyNo: string): Promise<void> => {
    await refreshCases(desk, records.cases.idsOfPolicy(policyNo), (caseId) => refreshDueOf(records, caseId), pause);
    announce.changed(['cases', 'app']);
  };
  const replace = (policyNo: string, next: PolicyTerms | null): void =>
    records.transaction(() => {
      const list = policyTermsOf(records.settings);
      const at = list.findIndex((one) => one.policyNo === policyNo);
      if (next !== null && at === -1 && list.length >= mostPolicies)
        refuse('too-many-policies', 'after-user', { count: mostPolicies });
      records.settings.put(
        policyTermsSetting,
        next === null ? list.filter((_, i) => i !== at) : at === -1 ? [...list, next] : list.with(at, next),
      );
    });
  return {
    'deadline.list': ({ from, to }) =>
      settle(() => ({
        rows: records.due.between(from, to, false, mostRows),
        late: records.due.between(firstDay, addDays(desk.today(), -1), true, mostRows),
      })),
    'terms.list': () => settle(() => viewTerms(desk)),
    'terms.save': ({ terms, isConfirmed }) =>
      settle(async () => {
        replace(terms.policyNo, { ...terms, confirmedOn: isConfirmed ? desk.today() : null });
        await recount(terms.policyNo);
        return { savedAt: desk.now() };
      }),
    'terms.remove': ({ policyNo }) =>
      settle(async () => {
        replace(policyNo, null);
        await recount(policyNo);
        return null;
      }),
    'around.case': ({ caseId, policyNo, keys }) =>
      settle(() => ({
        policy: termsOfPolicy(records.settings, policyNo) ?? null,
        elsewhere: records.keys.elsewhere(caseId, keys),
      })),
  };
};
