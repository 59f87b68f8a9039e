import type { EndpointMode } from '../../shared/singleWindow/discovery.ts';
import type { FilingState, Submission } from '../../shared/singleWindow/filing.ts';
import type { Manifest } from '../../shared/singleWindow/manifest.ts';
import type { ReceiptClaims } from '../../shared/singleWindow/receipt.ts';
import type { Account } from './accounts.ts';
import { done, type Outcome, refuse } from './api/outcome.ts';
import type { Clock } from './clock.ts';
import type { Events } from './events.ts';
import { type Keys, verifySubmission } from './keys.ts';
import { type Database, inTransaction, nextNumber } from './store/database.ts';
import type { FilingRow, FilingRows } from './store/filing-rows.ts';
import type { SupplementRequests } from './store/supplement-requests.ts';
import type { Uploads } from './uploads.ts';
import { isWithdrawable } from './withdrawal.ts';

export interface Submissions {
  /** POST /v1/filings/{id}/submission: the receipt's JWS. The same one whenever it is asked for again. */
  submit(account: Account, filing: FilingRow, submission: Submission): Promise<Outcome<string>>;
}

export function createSubmissions(deps: {
  database: Database;
  rows: FilingRows;
  requests: SupplementRequests;
  uploads: Uploads;
  events: Events;
  keys: Keys;
  clock: Clock;
  mode: EndpointMode;
  /** `iss` of the receipts. */
  issuer: () => string;
}): Submissions {
  const { database, rows, requests, uploads, events, keys, clock } = deps;

  async function missingDocuments(filing: FilingRow, manifest: Manifest): Promise<Outcome<undefined>> {
    const missing = await uploads.verifyAll(filing.accountId, manifest.documents);
    if (missing.length === 0) return done(undefined);
    const errors = missing.map((index) => ({
      pointer: `/documents/${index}`,
      code: 'not-held',
      zh: '尚未收到该单证的完整内容',
      en: 'The endpoint does not hold these bytes',
    }));
    return refuse(409, 'documents-missing', { errors });
  }

  /** Numbers are given before signing, in their own transaction: a kill in between costs a number, never a filing. */
  function nextAcceptanceNo(receivedAt: string): string {
    const day = receivedAt.slice(0, 10).replaceAll('-', '');
    const number = inTransaction(database, () => nextNumber(database, `acceptance ${day}`));
    return `SL${day}${String(number).padStart(6, '0')}`;
  }

  function answerSupplementRequest(filing: FilingRow, requestId: string): void {
    const request = requests.find(requestId, filing.accountId);
    const asked = request === undefined ? undefined : rows.find(request.filingId);
    if (request === undefined || asked === undefined || request.answeredBy !== null) return;
    requests.setAnsweredBy(requestId, filing.id);
    const resumes = asked.state === 'supplement-requested' && !requests.hasOpen(asked.id);
    const state: FilingState = resumes ? (asked.resumeState ?? 'in-review') : asked.state;
    const changed = rows.change(asked, { state, resumeState: resumes ? null : asked.resumeState });
    events.append(changed, rows.caseNoOf(changed), { kind: 'supplement-received', requestId, suppliedBy: filing.id });
  }

  function withdrawTarget(filing: FilingRow, targetId: string, reason: string): void {
    const target = rows.find(targetId, filing.accountId);
    if (target === undefined || !isWithdrawable(target.state)) return;
    const changed = rows.change(target, { state: 'withdrawn', resumeState: null });
    events.append(changed, rows.caseNoOf(changed), { kind: 'withdrawn', reason });
  }

  /** Answers the receipt that stands in the end: another request may have been first. */
  function receive(id: string, manifest: Manifest, claims: ReceiptClaims, receipt: string): Outcome<string> {
    const { acceptanceNo, receivedAt } = claims;
    const outcome = inTransaction(database, (): Outcome<string> => {
      const filing = rows.find(id);
      if (filing === undefined) return refuse(404, 'not-found');
      if (filing.receipt !== null) return done(filing.receipt);
      if (filing.state !== 'open') return refuse(409, 'not-acceptable-now', { detail: `it is ${filing.state}` });
      const received = rows.change(filing, { state: 'received', acceptanceNo, receivedAt, receipt });
      if (manifest.caseNo !== undefined) rows.caseNoFor(received, manifest.caseNo, 0);
      events.append(received, rows.caseNoOf(received), { kind: 'received', acceptanceNo });
      if (manifest.kind === 'supplement') answerSupplementRequest(received, manifest.form.inReplyTo);
      if (manifest.kind === 'withdrawal') withdrawTarget(received, manifest.form.withdraws, manifest.form.reason);
      return done(receipt);
    });
    const row = rows.find(id);
    if (row !== undefined) events.announce(row.accountId);
    return outcome;
  }

  return {
    async submit(account, filing, submission) {
      const claims = account.publicJwk === null ? undefined : await verifySubmission(submission.jws, account.publicJwk);
      if (claims === undefined) return refuse(422, 'signature-invalid');
      if (claims.filingId !== filing.id || claims.manifestDigest !== filing.digest)
        return refuse(422, 'digest-mismatch');
      if (filing.receipt !== null) return done(filing.receipt);
      if (filing.state !== 'open') return refuse(409, 'not-acceptable-now', { detail: `it is ${filing.state}` });
      const manifest = rows.manifestOf(filing);
      const complete = await missingDocuments(filing, manifest);
      if (!complete.ok) return complete;
      const receivedAt = clock.isoNow();
      const receiptClaims: ReceiptClaims = {
        iss: deps.issuer(),
        mode: deps.mode,
        acceptanceNo: nextAcceptanceNo(receivedAt),
        filingId: filing.id,
        kind: filing.kind,
        corpSerialNo: filing.corpSerialNo,
        manifestDigest: filing.digest,
        receivedAt,
      };
      return receive(filing.id, manifest, receiptClaims, await keys.signReceipt(receiptClaims));
    },
  };
}
