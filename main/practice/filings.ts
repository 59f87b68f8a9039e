import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '../../shared/singleWindow/canonical-json.ts';
import type { Discovery } from '../../shared/singleWindow/discovery.ts';
import type { FilingAnswer, FilingStatus } from '../../shared/singleWindow/filing.ts';
import { type Manifest, manifestSchema } from '../../shared/singleWindow/manifest.ts';
import type { Account } from './accounts.ts';
import { done, fieldErrors, type Outcome, refuse } from './api/outcome.ts';
import type { Clock } from './clock.ts';
import type { JsonAnswer } from './idempotency.ts';
import { checkManifest } from './manifest-check.ts';
import { type Database, inTransaction } from './store/database.ts';
import type { FilingRow, FilingRows } from './store/filing-rows.ts';
import type { SupplementRequests } from './store/supplement-requests.ts';
import type { Uploads } from './uploads.ts';
import { isWithdrawable } from './withdrawal.ts';

export interface Filings {
  /** POST /v1/filings. `body` is parsed JSON that nobody has checked yet. */
  lodge(account: Account, body: unknown): Promise<Outcome<JsonAnswer>>;
  documents(row: FilingRow): Promise<FilingAnswer>;
  status(row: FilingRow): FilingStatus;
}

/** `undefined` for what RFC 8785 can't say: text with half a character. */
function digestOf(body: unknown): string | undefined {
  try {
    return createHash('sha256').update(canonicalJson(body)).digest('hex');
  } catch {
    return undefined;
  }
}

export function createFilings(deps: {
  database: Database;
  rows: FilingRows;
  requests: SupplementRequests;
  uploads: Uploads;
  clock: Clock;
  limits: Discovery['limits'];
}): Filings {
  const { database, rows, requests, uploads, clock, limits } = deps;

  const fieldFault = (pointer: string, code: string, zh: string, en: string) =>
    refuse(422, 'invalid-manifest', { errors: [{ pointer, code, zh, en }] });

  /** What the manifest points at must be there and this account's. */
  function checkReferences(account: Account, manifest: Manifest): Outcome<undefined> {
    if (manifest.caseNo !== undefined && rows.caseNoBelongsElsewhere(account.id, manifest.caseKey, manifest.caseNo)) {
      return fieldFault('/caseNo', 'unknown', '案件编号不属于本案', 'The case number belongs to another case');
    }
    if (manifest.kind === 'supplement') {
      const request = requests.find(manifest.form.inReplyTo, account.id);
      if (request === undefined) return fieldFault('/form/inReplyTo', 'unknown', '没有此补件要求', 'No such request');
      if (request.answeredBy !== null) return refuse(409, 'not-acceptable-now', { detail: 'already answered' });
    }
    if (manifest.kind === 'withdrawal') {
      const target = rows.find(manifest.form.withdraws, account.id);
      if (target === undefined) return fieldFault('/form/withdraws', 'unknown', '没有此申报', 'No such filing');
      if (!isWithdrawable(target.state)) return refuse(409, 'not-acceptable-now', { detail: `it is ${target.state}` });
    }
    return done(undefined);
  }

  /** Earlier filings with this corpSerialNo: only one that was returned, withdrawn or never signed makes room. */
  function checkEarlier(manifest: Manifest, earlier: readonly FilingRow[]): Outcome<undefined> {
    const blocking = earlier.find((row) => !['open', 'superseded', 'returned', 'withdrawn'].includes(row.state));
    if (blocking !== undefined) return refuse(409, 'corp-serial-no-taken', { detail: `filing ${blocking.id}` });
    if (manifest.resubmits === undefined) return done(undefined);
    const before = earlier.find((row) => row.id === manifest.resubmits);
    if (before === undefined)
      return fieldFault('/resubmits', 'unknown', '没有被退回的原申报', 'No such earlier filing');
    return before.state === 'returned'
      ? done(undefined)
      : refuse(409, 'not-acceptable-now', { detail: `it is ${before.state}` });
  }

  function insert(account: Account, manifest: Manifest, digest: string, earlier: readonly FilingRow[]): FilingRow {
    const row: FilingRow = {
      id: uuidv7(),
      accountId: account.id,
      kind: manifest.kind,
      state: 'open',
      resumeState: null,
      version: 1,
      caseKey: manifest.caseKey,
      corpSerialNo: manifest.corpSerialNo,
      acceptanceNo: null,
      manifest: JSON.stringify(manifest),
      digest,
      createdAt: clock.isoNow(),
      receivedAt: null,
      receipt: null,
    };
    inTransaction(database, () => {
      for (const open of earlier.filter((other) => other.state === 'open')) rows.change(open, { state: 'superseded' });
      rows.insert(row);
    });
    return row;
  }

  async function documents(row: FilingRow): Promise<FilingAnswer> {
    const manifest = rows.manifestOf(row);
    return {
      filingId: row.id,
      state: row.state,
      manifestDigest: row.digest,
      documents: await uploads.answer(row.accountId, manifest.documents),
    };
  }

  return {
    documents,
    async lodge(account, body) {
      const parsed = manifestSchema.safeParse(body);
      if (!parsed.success) return refuse(422, 'invalid-manifest', { errors: fieldErrors(parsed.error) });
      const manifest = parsed.data;
      // Over the body as sent: a schema that trimmed a text must not change what was signed.
      const digest = digestOf(body);
      if (digest === undefined) return refuse(400, 'malformed-request', { detail: 'not canonicalizable' });
      const earlier = rows.bySerial(account.id, manifest.corpSerialNo);
      const same = earlier.findLast((row) => row.digest === digest && row.state !== 'superseded');
      if (same !== undefined) return done({ status: 200, body: await documents(same) });
      for (const check of [
        checkManifest(manifest, limits),
        checkReferences(account, manifest),
        checkEarlier(manifest, earlier),
      ]) {
        if (!check.ok) return check;
      }
      return done({ status: 201, body: await documents(insert(account, manifest, digest, earlier)) });
    },
    status: (row) => ({
      filingId: row.id,
      version: row.version,
      kind: row.kind,
      state: row.state,
      caseKey: row.caseKey,
      corpSerialNo: row.corpSerialNo,
      caseNo: rows.caseNoOf(row),
      acceptanceNo: row.acceptanceNo,
      manifestDigest: row.digest,
      createdAt: row.createdAt,
      receivedAt: row.receivedAt,
      lastSeq: rows.lastSeqOf(row.id),
    }),
  };
}
