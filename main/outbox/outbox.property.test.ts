import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openTestDatabase } from '../vault/test-database.ts';
import type { Outcome } from './item.ts';
import { readReceipt, verifyStoredReceipt } from './receipt-store.ts';
import { createLife, createTestTime, type Life, stepUntil } from './testing/bench.ts';
import { type Mishap, mishaps } from './testing/fake-adapter.ts';
import { createFakeEndpoint } from './testing/fake-endpoint.ts';
import { sha256Of, testBytes, testId, testManifest } from './testing/manifests.ts';

type CommitFate = 'none' | 'crash-before' | 'crash-after';

const plan = fc.record({
  /** Case of each filing, in the order of queueing. */
  cases: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
  // Most calls work, or few filings would ever come as far as their submission while anything can still happen.
  mishaps: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant<Mishap>('none') },
      { weight: 2, arbitrary: fc.constantFrom<Mishap>(...mishaps) },
    ),
    { minLength: 5, maxLength: 40, size: 'max' },
  ),
  commits: fc.array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constant<CommitFate>('none') },
      { weight: 1, arbitrary: fc.constantFrom<CommitFate>('crash-before', 'crash-after') },
    ),
    { maxLength: 60 },
  ),
  sharedDocument: fc.boolean(),
});

it('sends each filing once and in order within its case, whatever fails and wherever the process dies', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ cases, mishaps: wanted, commits, sharedDocument }) => {
      const store = openTestDatabase();
      const time = createTestTime();
      const endpoint = await createFakeEndpoint();
      const blobs = new Map<string, Uint8Array>();
      const ids = { next: 500_000 };
      const left = [...wanted];
      const fates = [...commits];
      const outcomes: { id: string; outcome: Outcome }[] = [];
      const newLife = async (): Promise<Life> => {
        time.clear();
        const life = await createLife({
          db: store,
          endpoint,
          time,
          blobs,
          ids,
          nextMishap: () => left.shift() ?? 'none',
          nextCommit: () => fates.shift() ?? 'none',
        });
        life.outbox.start();
        return life;
      };
      // Queued by a life nothing happens to: a filing that was never queued is not lost.
      const first = await createLife({ db: store, endpoint, time, blobs, ids });
      const manifests = cases.map((caseNumber, index) => {
        const documents = [testBytes(sharedDocument ? 2500 : 2500 + index, 7), testBytes(1500, index + 10)];
        for (const bytes of documents) blobs.set(sha256Of(bytes), bytes);
        return { caseNumber, manifest: testManifest(index + 1, testId(caseNumber), documents) };
      });
      for (const [index, { caseNumber, manifest }] of manifests.entries()) {
        store.transaction(() =>
          first.outbox.add({
            caseId: `case-${caseNumber}`,
            filingId: `filing-${index}`,
            job: { kind: 'filing', manifest },
          }),
        );
      }

      let life = await newLife();
      const allDone = () => first.outbox.list().length === 0;
      for (let lives = 0; lives < 200 && !allDone(); lives += 1) {
        await stepUntil(time, () => {
          if (life.dead() || allDone()) return true;
          try {
            for (const item of first.outbox.list()) if (item.state === 'needs-attention') life.outbox.retry(item.id);
          } catch (error) {
            // The process may die in the person's own click.
            if (!life.dead()) throw error;
          }
          return life.dead();
        });
        outcomes.push(...life.outcomes);
        expect(life.errors).toEqual([]);
        if (!allDone()) life = await newLife();
      }

      const items = first.outbox.list({ finished: true });
      expect(items.map((item) => item.state)).toEqual(cases.map(() => 'done'));
      expect([...endpoint.effects].sort()).toEqual(manifests.map(({ manifest }) => manifest.corpSerialNo).sort());
      expect(endpoint.violations).toEqual([]);
      for (const caseNumber of new Set(cases)) {
        const serials = manifests
          .filter((one) => one.caseNumber === caseNumber)
          .map((one) => one.manifest.corpSerialNo);
        expect(endpoint.effects.filter((serial) => serials.includes(serial))).toEqual(serials);
      }
      for (const item of items) {
        const received = outcomes.filter((one) => one.id === item.id && one.outcome.kind === 'received');
        expect(received).toHaveLength(1);
        const receipt = readReceipt(store, item.filingId);
        expect(receipt).not.toBeNull();
        if (receipt) expect((await verifyStoredReceipt(receipt, endpoint.jwks)).ok).toBe(true);
      }
      await life.outbox.stop();
      store.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);
