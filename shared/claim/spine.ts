import { isPrepared } from './by-hand.ts';
import { type ClaimCase, caseNoOf } from './case.ts';
import { type Filing, type FilingKind, isPackageForm, type SupplementRequest } from './filing.ts';
import { isEditable } from './filing-life.ts';
import { isOverdue, isWithUs, type Original } from './original.ts';

/** The stations of a case in the order the money takes: 报损 → 案件号 → 索赔 → 定损 → 赔付. */
export const stations = ['notice', 'case-no', 'claim', 'assessment', 'payment'] as const;
export type Station = (typeof stations)[number];
export type StationStatus = 'todo' | 'current' | 'waiting' | 'attention' | 'done' | 'refused';

/** Newest filing of a kind. */
export const latest = (filings: readonly Filing[], kind: FilingKind): Filing | undefined =>
  filings.filter((f) => f.form.kind === kind).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];

const filingStatus = (filing: Filing | undefined): StationStatus => {
  if (filing === undefined) return 'todo';
  switch (filing.state) {
    case 'draft':
    case 'ready':
      return 'current';
    case 'returned':
    case 'needs-attention':
    case 'supplement-requested':
      return 'attention';
    case 'queued':
    case 'sending':
    case 'submitted':
      return 'waiting';
    case 'refused':
    case 'withdrawn':
      return 'refused';
    case 'accepted':
    case 'in-review':
    case 'assessed':
    case 'paid':
      return 'done';
  }
};

/** How far a case is, station by station. */
export const spineOf = (claimCase: ClaimCase, filings: readonly Filing[]): Record<Station, StationStatus> => {
  const notice = latest(filings, 'possible-loss-notice');
  const claim = latest(filings, 'claim');
  const claimState = claim?.state;
  return {
    notice: filingStatus(notice),
    'case-no':
      caseNoOf(claimCase) !== null ? 'done' : notice !== undefined && !isEditable(notice.state) ? 'waiting' : 'todo',
    claim: filingStatus(claim),
    assessment:
      claimState === 'assessed' || claimState === 'paid'
        ? 'done'
        : claimState === 'accepted' || claimState === 'in-review'
          ? 'waiting'
          : 'todo',
    payment:
      claimState === 'paid'
        ? 'done'
        : claimState === 'refused'
          ? 'refused'
          : claimState === 'assessed'
            ? 'waiting'
            : 'todo',
  };
};

/** The 撤销 of a filing that is being prepared or on its way; none once it has been confirmed or dropped. */
export const withdrawalOf = (filings: readonly Filing[], filingId: string): Filing | undefined =>
  filings.find(
    ({ form, state }) =>
      form.kind === 'withdrawal' &&
      form.withdraws === filingId &&
      !['accepted', 'withdrawn', 'refused'].includes(state),
  );

/** The newest filing of a kind has ended without its aim: another one may be begun. */
export const canStart = (filings: readonly Filing[], kind: FilingKind): boolean => {
  const last = latest(filings, kind);
  return last === undefined || last.state === 'withdrawn' || last.state === 'refused';
};

export type OpenRequest = { readonly filing: Filing; readonly request: SupplementRequest };

/** Requests of the other side nobody has answered. */
export const openRequests = (filings: readonly Filing[]): OpenRequest[] =>
  filings.flatMap((filing) =>
    filing.supplementRequests.filter((r) => r.answeredBy === null).map((request) => ({ filing, request })),
  );

/** The one thing to do next on a case. */
export type NextStep =
  | { readonly kind: 'start-notice' }
  | { readonly kind: 'finish'; readonly filingId: string; readonly filingKind: FilingKind }
  | { readonly kind: 'fix-returned'; readonly filingId: string; readonly filingKind: FilingKind }
  | { readonly kind: 'look-at-sending'; readonly filingId: string }
  | { readonly kind: 'send-by-hand'; readonly filingId: string }
  | {
      readonly kind: 'answer-request';
      readonly filingId: string;
      readonly requestId: string;
      readonly by: string | null;
    }
  | { readonly kind: 'start-claim' }
  | { readonly kind: 'send-originals'; readonly count: number; readonly overdue: boolean }
  | { readonly kind: 'wait'; readonly filingId: string }
  | { readonly kind: 'closed' };

/** What the clerk should do next: first what is broken, then what the other side asks, then drafts, then papers. */
export const nextStep = (
  claimCase: ClaimCase,
  filings: readonly Filing[],
  originals: readonly Original[],
  today: string,
): NextStep => {
  const find = (test: (f: Filing) => boolean): Filing | undefined => filings.find(test);
  const returned = find((f) => f.state === 'returned');
  if (returned !== undefined) return { kind: 'fix-returned', filingId: returned.id, filingKind: returned.form.kind };
  const stuck = find((f) => f.state === 'needs-attention');
  if (stuck !== undefined) return { kind: 'look-at-sending', filingId: stuck.id };
  const prepared = find(isPrepared);
  if (prepared !== undefined) return { kind: 'send-by-hand', filingId: prepared.id };
  const draft = find((f) => f.state === 'draft' || f.state === 'ready');
  const asked = openRequests(filings)[0];
  if (asked !== undefined && draft?.form.kind !== 'supplement')
    return {
      kind: 'answer-request',
      filingId: asked.filing.id,
      requestId: asked.request.requestId,
      by: asked.request.by,
    };
  if (draft !== undefined) return { kind: 'finish', filingId: draft.id, filingKind: draft.form.kind };
  if (latest(filings, 'possible-loss-notice') === undefined && latest(filings, 'claim') === undefined)
    return { kind: 'start-notice' };
  const due = originals.filter(isWithUs);
  const overdue = due.some((o) => isOverdue(o, today));
  if (overdue) return { kind: 'send-originals', count: due.length, overdue };
  const notice = latest(filings, 'possible-loss-notice');
  if (
    latest(filings, 'claim') === undefined &&
    caseNoOf(claimCase) !== null &&
    notice?.state !== 'withdrawn' &&
    notice?.state !== 'refused'
  )
    return { kind: 'start-claim' };
  const claimEnded = latest(filings, 'claim')?.state === 'withdrawn';
  const waiting = find(
    ({ form, state }) =>
      ['queued', 'sending'].includes(state) ||
      // A confirmed 撤销 or parcel is over; after a withdrawn claim its notice waits for nothing.
      (isPackageForm(form) &&
        !claimEnded &&
        ['submitted', 'accepted', 'in-review', 'assessed', 'supplement-requested'].includes(state)),
  );
  if (due.length > 0 && (caseNoOf(claimCase) !== null || waiting === undefined))
    return { kind: 'send-originals', count: due.length, overdue };
  return waiting === undefined || (waiting.form.kind !== 'claim' && latest(filings, 'claim')?.state === 'paid')
    ? { kind: 'closed' }
    : { kind: 'wait', filingId: waiting.id };
};

/** Where a case stands, as one word for lists and charts. */
export const caseStages = ['draft', 'notice-sent', 'case-open', 'claim-sent', 'assessed', 'paid', 'closed'] as const;
export type CaseStage = (typeof caseStages)[number];

export const stageOf = (claimCase: ClaimCase, filings: readonly Filing[]): CaseStage => {
  const claim = latest(filings, 'claim');
  const notice = latest(filings, 'possible-loss-notice');
  if (claim?.state === 'paid') return 'paid';
  if (claim?.state === 'refused' || claim?.state === 'withdrawn') return 'closed';
  if (claim?.state === 'assessed') return 'assessed';
  if (claim !== undefined && !isEditable(claim.state)) return 'claim-sent';
  if (caseNoOf(claimCase) !== null) return 'case-open';
  if (notice !== undefined && !isEditable(notice.state))
    return notice.state === 'refused' || notice.state === 'withdrawn' ? 'closed' : 'notice-sent';
  return 'draft';
};
