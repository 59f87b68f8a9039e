import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import {
  type PracticeTokenRequest,
  type PublicJwk,
  publicJwkSchema,
  type TokenAnswer,
} from '../../shared/singleWindow/discovery.ts';
import { done, type Outcome, refuse } from './api/outcome.ts';
import type { Clock } from './clock.ts';
import { clientKeyThumbprint } from './keys.ts';
import { type Database, inTransaction } from './store/database.ts';

const TOKEN_SECONDS = 24 * 60 * 60;

export interface Account {
  readonly id: string;
  /** Null for somebody who signed in and has not said yet with which key filings are signed. */
  readonly publicJwk: PublicJwk | null;
}

export interface Accounts {
  issueToken(request: PracticeTokenRequest): Promise<Outcome<TokenAnswer>>;
  /** The account of an Authorization header value. */
  authenticate(authorization: string | null | undefined): Promise<Outcome<Account>>;
  setSigningKey(accountId: string, publicJwk: PublicJwk): Promise<Outcome<{ kid: string }>>;
}

/** Who a token of an outside issuer was given to; undefined when it is not a good one. */
export type ReadToken = (token: string, now: Date) => Promise<{ readonly subject: string } | undefined>;

// Only a hash is stored, so that a copied data folder signs nobody in.
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export function createAccounts(deps: {
  database: Database;
  clock: Clock;
  /** Set where an outside issuer signs people in: then its tokens count and no others. */
  readToken?: ReadToken;
}): Accounts {
  const { database, clock, readToken } = deps;

  function accountOf(thumbprint: string, request: PracticeTokenRequest): string {
    const known = database.prepare('SELECT id FROM accounts WHERE thumbprint = ?').get([thumbprint]) as
      | { id: string }
      | undefined;
    if (known !== undefined) return known.id;
    const id = uuidv7();
    database
      .prepare('INSERT INTO accounts VALUES (?, ?, ?, ?, ?)')
      .run([id, thumbprint, request.clientName, JSON.stringify(request.publicJwk), clock.isoNow()]);
    return id;
  }

  /** One account for each person of the issuer, made when the first token of theirs is seen. */
  function accountOfSubject(subject: string): Account {
    const known = database.prepare('SELECT id, jwk FROM accounts WHERE thumbprint = ?').get([subject]) as
      | { id: string; jwk: string }
      | undefined;
    if (known !== undefined) {
      const jwk: unknown = JSON.parse(known.jwk);
      return { id: known.id, publicJwk: jwk === null ? null : publicJwkSchema.parse(jwk) };
    }
    const id = uuidv7();
    database.prepare('INSERT INTO accounts VALUES (?, ?, ?, ?, ?)').run([id, subject, subject, 'null', clock.isoNow()]);
    return { id, publicJwk: null };
  }

  return {
    async issueToken(request) {
      if (readToken !== undefined) return refuse(404, 'not-found');
      const thumbprint = await clientKeyThumbprint(request.publicJwk);
      if (thumbprint === undefined) return refuse(400, 'malformed-request', { detail: 'publicJwk is not a P-256 key' });
      const token = randomBytes(32).toString('base64url');
      const expiresAt = new Date(clock.now().getTime() + TOKEN_SECONDS * 1000).toISOString();
      inTransaction(database, () => {
        const accountId = accountOf(thumbprint, request);
        database.prepare('INSERT INTO tokens VALUES (?, ?, ?)').run([hashOf(token), accountId, expiresAt]);
        database.prepare('DELETE FROM tokens WHERE expiresAt < ?').run([clock.isoNow()]);
      });
      return done({ access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS });
    },

    async setSigningKey(accountId, publicJwk) {
      const kid = await clientKeyThumbprint(publicJwk);
      if (kid === undefined) return refuse(400, 'malformed-request', { detail: 'publicJwk is not a P-256 key' });
      database.prepare('UPDATE accounts SET jwk = ? WHERE id = ?').run([JSON.stringify(publicJwk), accountId]);
      return done({ kid });
    },

    async authenticate(authorization) {
      const token = /^Bearer ([\w~+/.-]+=*)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) return refuse(401, 'token-missing');
      if (readToken !== undefined) {
        const holder = await readToken(token, clock.now());
        return holder === undefined ? refuse(401, 'token-invalid') : done(accountOfSubject(holder.subject));
      }
      const row = database
        .prepare('SELECT id, jwk, expiresAt FROM tokens JOIN accounts ON accounts.id = accountId WHERE hash = ?')
        .get([hashOf(token)]) as { id: string; jwk: string; expiresAt: string } | undefined;
      if (row === undefined || row.expiresAt <= clock.isoNow()) return refuse(401, 'token-invalid');
      return done({ id: row.id, publicJwk: publicJwkSchema.parse(JSON.parse(row.jwk)) });
    },
  };
}
