import { v7 as uuidv7 } from 'uuid';
import type { FilingState } from '../../../shared/singleWindow/filing.ts';
import type { Manifest } from '../../../shared/singleWindow/manifest.ts';
import { done, fieldErrors, type Outcome, refuse } from '../api/outcome.ts';
import type { Clock } from '../clock.ts';
import type { EventContent, Events } from '../events.ts';
import { type Database, inTransaction } from '../store/database.ts';
import type { FilingRow, FilingRows } from '../store/filing-rows.ts';
import type { SupplementRequests } from '../store/supplement-requests.ts';
import { type ActionBody, actionSchemas, isLegal, type ReviewAction } from './actions.ts';

export interface Reviewer {
  /** Does what a reviewer decided, with its event, or says why that can't be. `body` is unchecked. */
  act(filingId: string, action: ReviewAction, body: unknown): Outcome<FilingRow>;
}

interface Step {
  readonly state?: FilingState;
  readonly resumeState?: FilingState | null;
  readonly event: EventContent;
}

type Plan = (filing: FilingRow) => Outcome<Step>;

export function createReviewer(deps: {
  database: Database;
  rows: FilingRows;
  requests: SupplementRequests;
  events: Events;
  clock: Clock;
}): Reviewer {
  const { database, rows, requests, events, clock } = deps;
  const step = (event: EventContent, state?: FilingState, resumeState?: FilingState | null): Outcome<Step> =>
    done({ event, ...(state === undefined ? {} : { state }), ...(resumeState === undefined ? {} : { resumeState }) });

  function accept(filing: FilingRow, body: ActionBody<'accept'>): Outcome<Step> {
    if (body.caseNo !== undefined && rows.caseNoBelongsElsewhere(filing.accountId, filing.caseKey, body.caseNo)) {
      return refuse(409, 'not-acceptable-now', { detail: `case number ${body.caseNo} belongs to another case` });
    }
    // The event takes the number from the case, as every event does.
    rows.caseNoFor(filing, body.caseNo, clock.now().getUTCFullYear());
    return step({ kind: 'accepted' }, 'accepted');
  }

  function giveBack(filing: FilingRow, body: ActionBody<'return'>): Outcome<Step> {
    const manifest = rows.manifestOf(filing);
    if (manifest.kind === 'supplement') reopen(filing, manifest);
    return step({ kind: 'returned', reasons: body.reasons }, 'returned', null);
  }

  /** A supplement that was returned leaves its request unanswered, so that it can be sent again. */
  function reopen(filing: FilingRow, manifest: Extract<Manifest, { kind: 'supplement' }>): void {
    const request = requests.find(manifest.form.inReplyTo, filing.accountId);
    if (request?.answeredBy === filing.id) requests.setAnsweredBy(request.id, null);
  }

  function askSupplement(filing: FilingRow, body: ActionBody<'supplement'>): Outcome<Step> {
    const requestId = uuidv7();
    requests.insert({ id: requestId, filingId: filing.id, accountId: filing.accountId, answeredBy: null });
    const resumeState = filing.state === 'supplement-requested' ? filing.resumeState : filing.state;
    const event = { kind: 'supplement-requested', requestId, what: body.what, by: body.by } as const;
    return step(event, 'supplement-requested', resumeState);
  }

  function confirmOriginals(filing: FilingRow, body: ActionBody<'originals'>): Outcome<Step> {
    const { documents } = rows.manifestOf(filing);
    const owed = documents.filter((document) => document.originalToFollow !== null).map(({ documentId }) => documentId);
    const documentIds = body.documentIds ?? owed;
    const stranger = documentIds.find((id) => !documents.some((document) => document.documentId === id));
    if (stranger !== undefined)
      return refuse(422, 'malformed-request', { detail: `${stranger} is not in this filing` });
    if (documentIds.length === 0) return refuse(409, 'not-acceptable-now', { detail: 'no originals are owed' });
    return step({ kind: 'original-received', documentIds });
  }

  /** Checks the body against the action's own schema and pairs it with what has to be done. */
  function planOf(action: ReviewAction, body: unknown): Outcome<Plan> {
    const as = <A extends ReviewAction>(name: A, plan: (filing: FilingRow, body: ActionBody<A>) => Outcome<Step>) => {
      const parsed = actionSchemas[name].safeParse(body);
      if (!parsed.success) return refuse(400, 'malformed-request', { errors: fieldErrors(parsed.error) });
      const checked = parsed.data as ActionBody<A>;
      return done<Plan>((filing) => plan(filing, checked));
    };
    switch (action) {
      case 'in-review':
        return as(action, () => step({ kind: 'in-review' }, 'in-review'));
      case 'accept':
        return as(action, accept);
      case 'return':
        return as(action, giveBack);
      case 'supplement':
        return as(action, askSupplement);
      case 'originals':
        return as(action, confirmOriginals);
      case 'assess':
        return as(action, (_filing, { amounts }) => step({ kind: 'assessed', amounts }, 'assessed'));
      case 'pay':
        return as(action, (_filing, { amount, currency, paidOn }) =>
          step({ kind: 'paid', amount, currency, paidOn }, 'paid'),
        );
      case 'refuse':
        return as(action, (_filing, { reasons }) => step({ kind: 'refused', reasons }, 'refused', null));
      case 'message':
        return as(action, (_filing, { text }) => step({ kind: 'message', text }));
    }
  }

  return {
    act(filingId, action, body) {
      const plan = planOf(action, body);
      if (!plan.ok) return plan;
      const outcome = inTransaction(database, (): Outcome<FilingRow> => {
        const filing = rows.find(filingId);
        if (filing === undefined) return refuse(404, 'not-found');
        if (!isLegal(action, filing)) {
          return refuse(409, 'not-acceptable-now', {
            detail: `${action} is not possible: ${filing.kind} is ${filing.state}`,
          });
        }
        const planned = plan.value(filing);
        if (!planned.ok) return planned;
        const { event, ...changes } = planned.value;
        const changed = rows.change(filing, changes);
        events.append(changed, rows.caseNoOf(changed), event);
        return done(changed);
      });
      if (outcome.ok) events.announce(outcome.value.accountId);
      return outcome;
    },
  };
}
