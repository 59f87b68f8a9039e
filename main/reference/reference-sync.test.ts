import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knownPolicy } from '../../shared/claim/testing/known-records.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { TolerantReferencePage } from '../../shared/singleWindow/reference.ts';
import { createRecords, type Records } from '../records/records.ts';
import type { Db } from '../vault/db.ts';
import { openTestDatabase } from '../vault/test-database.ts';
import { createReferenceSync } from './reference-sync.ts';

const at = '2026-03-01T01:00:00.000Z';
const policy = (policyNo: string, productName: string) => ({
  updatedAt: '2026-01-05T01:00:00Z',
  policyNo,
  productName,
  insuredName: '上海启明进出口有限公司',
  validFrom: '2025-07-01',
  validTo: '2026-06-30',
  moneyId: 'USD',
  maxLiability: '5000000.00',
});

let db: Db;
let records: Records;
/** What the other side gives, by list and cursor; '' for none. */
let pages: Map<string, Result<TolerantReferencePage>>;
const asked: string[] = [];

beforeEach(() => {
  db = openTestDatabase();
  records = createRecords(db);
  pages = new Map();
  asked.length = 0;
});
afterEach(() => db.close());

const page = (items: unknown[], cursor: string, more = false) => ok({ items, cursor, more });
const open = () =>
  createReferenceSync({
    db,
    settings: records.settings,
    store: records.reference,
    adapter: {
      referencePage: async (list, cursor = '') => {
        asked.push(`${list} ${cursor}`);
        return pages.get(`${list} ${cursor}`) ?? page([], cursor === '' ? 'r0' : cursor);
      },
    },
    endpoint: 'test',
    network: { online: () => true, onChange: () => () => {} },
    timers: { set: () => () => {} },
    random: () => 0,
    now: () => at,
    onChange: () => {},
    reportError: (error) => {
      throw error;
    },
  });
const run = (sync = open()) => sync.syncNow(new AbortController().signal, () => {});
const all = { text: '', buyer: '', offset: 0, limit: 100 };
const numbers = () =>
  records.reference
    .list('policies', all)
    .rows.map(({ key }) => key)
    .sort();

describe('the sync', () => {
  it('takes page after page, keeps its place, and asks only for what changed next time', async () => {
    pages.set('policies ', page([policy('SCH000001', 'a')], 'r1', true));
    pages.set('policies r1', page([policy('SCH000002', 'b')], 'r2'));
    expect(await run()).toEqual(ok(2));
    expect(numbers()).toEqual(['SCH000001', 'SCH000002']);
    expect(records.reference.get('policies', 'SCH000001')?.provenance).toEqual({
      kind: 'endpoint',
      updatedAt: '2026-01-05T01:00:00Z',
      fetchedAt: at,
    });
    asked.length = 0;
    expect(await run(open())).toEqual(ok(0));
    expect(asked).toContain('policies r2');
    expect(open().state().lists.policies?.syncedAt).toBe(at);
  });

  it('forgets what a tombstone names, and only what came from the endpoint', async () => {
    pages.set('policies ', page([policy('SCH000001', 'a')], 'r1'));
    await run();
    const provenance = { kind: 'file', fileName: 'x.csv', importedAt: at, row: 2 } as const;
    records.reference.put('policies', { ...knownPolicy({ policyNo: 'SCH000009' }), provenance });
    const gone = (policyNo: string) => ({ updatedAt: at, removed: true, policyNo });
    pages.set('policies r1', page([gone('SCH000001'), gone('SCH000009')], 'r3'));
    expect(await run()).toEqual(ok(1));
    expect(numbers()).toEqual(['SCH000009']);
  });

  it('is not kept from the others by a row it cannot read, and says how many there were', async () => {
    pages.set('policies ', page([{ nonsense: true }, 5, policy('SCH000001', 'a')], 'r3'));
    await run();
    expect(numbers()).toEqual(['SCH000001']);
    expect(open().state().lists.policies?.unreadable).toBe(2);
  });

  it('begins anew where the endpoint no longer knows the cursor, and drops what it no longer tells', async () => {
    pages.set('policies ', page([policy('SCH000001', 'a'), policy('SCH000002', 'b')], 'r2'));
    await run();
    pages.set('policies r2', fault('request-refused', 'never', { problem: 'malformed-request', status: 400 }));
    pages.set('policies ', page([policy('SCH000002', 'b')], 'n1'));
    await run();
    expect(numbers()).toEqual(['SCH000002']);
  });

  it('ends with the fault of the network and keeps what had arrived', async () => {
    pages.set('policies ', page([policy('SCH000001', 'a')], 'r1', true));
    pages.set('policies r1', fault('network-offline', 'later'));
    const sync = open();
    expect(await run(sync)).toMatchObject({ ok: false, error: { code: 'network-offline' } });
    expect(sync.state().fault?.code).toBe('network-offline');
    expect(numbers()).toEqual(['SCH000001']);
    pages.set('policies r1', page([policy('SCH000002', 'b')], 'r2'));
    await run(sync);
    expect([numbers().length, sync.state().fault]).toEqual([2, null]);
  });
});
