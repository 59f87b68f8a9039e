import { createHash } from 'node:crypto';
import { done, type Outcome, refuse } from './api/outcome.ts';
import type { Database } from './store/database.ts';

export interface JsonAnswer {
  readonly status: 200 | 201;
  readonly body: unknown;
}

export interface Idempotency {
  /**
   * Answers a POST once: the same key and request give the stored answer, another request with the key is refused.
   * `request` is everything that makes the request what it is (path and raw body). A refusal is not stored: it changed nothing.
   */
  once(
    scope: { accountId: string; key: string | undefined; request: string },
    work: () => Promise<Outcome<JsonAnswer>>,
  ): Promise<Outcome<JsonAnswer & { readonly replayed: boolean }>>;
}

interface StoredAnswer {
  requestHash: string;
  status: 200 | 201;
  body: string;
}

export function createIdempotency(database: Database): Idempotency {
  /** Requests with the same key wait for each other; otherwise two could do the work at once. */
  const tails = new Map<string, Promise<unknown>>();

  async function inLine<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = tails.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    tails.set(name, mine);
    try {
      return await mine;
    } finally {
      if (tails.get(name) === mine) tails.delete(name);
    }
  }

  return {
    async once({ accountId, key, request }, work) {
      if (key === undefined || !/^[\x21-\x7e]{8,128}$/.test(key)) return refuse(400, 'idempotency-key-missing');
      const requestHash = createHash('sha256').update(request).digest('hex');
      return inLine(`${accountId} ${key}`, async () => {
        const stored = database
          .prepare('SELECT requestHash, status, body FROM answers WHERE accountId = ? AND key = ?')
          .get([accountId, key]) as StoredAnswer | undefined;
        if (stored !== undefined) {
          if (stored.requestHash !== requestHash) return refuse(409, 'idempotency-conflict');
          return done({ status: stored.status, body: JSON.parse(stored.body) as unknown, replayed: true });
        }
        const outcome = await work();
        if (!outcome.ok) return outcome;
        database
          .prepare('INSERT INTO answers VALUES (?, ?, ?, ?, ?)')
          .run([accountId, key, requestHash, outcome.value.status, JSON.stringify(outcome.value.body)]);
        return done({ ...outcome.value, replayed: false });
      });
    },
  };
}
