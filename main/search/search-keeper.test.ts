import { afterEach, beforeEach, expect, test } from 'vitest';
import { everyCase } from '../../shared/claim/case-filter.ts';
import { ids, soundCase, soundDocument, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import { migrate } from '../vault/migrate.ts';
import { first } from '../vault/migrations/0001-first.ts';
import { migrations } from '../vault/migrations/index.ts';
import { openTestDatabase } from '../vault/test-database.ts';
import { createSearchKeeper } from './search-keeper.ts';

let bench: ReturnType<typeof openTestDesk>;
let reported: unknown[];
beforeEach(() => {
  // What version 1 left on somebody's disk: three cases with their rows, one of them damaged, a document with its text.
  const db = openTestDatabase([first]);
  reported = [];
  const other = { ...soundCase, id: ids.claim, ref: 'GC-2026-0002' };
  const rowOf = (id: string) => ({
    id,
    ref: 'GC-2026-0001',
    caseNo: null,
    buyerName: 'Sample Trading Inc.',
    policyNo: '',
    currency: 'USD',
    amount: '100000',
    stage: 'draft',
    nextStep: { kind: 'start-notice' },
    originalsOwed: 1,
    updatedAt: '2026-03-01T00:00:00.000Z',
    archived: false,
  });
  const insertCase = (id: string, ref: string, json: string) => {
    db.run('INSERT INTO claim_case VALUES (?, ?, ?, NULL, ?)', id, ref, soundCase.updatedAt, json);
    db.run(
      'INSERT INTO case_row VALUES (?, ?, 0, ?, ?, ?)',
      id,
      'draft',
      soundCase.updatedAt,
      'gc-2026-0001\nsample trading inc.',
      id === ids.supplement ? '{"buyerName": 5, "amount": []}' : JSON.stringify(rowOf(id)),
    );
  };
  insertCase(ids.claimCase, soundCase.ref, JSON.stringify(soundCase));
  insertCase(other.id, other.ref, JSON.stringify(other));
  insertCase(ids.supplement, 'GC-2026-0003', '{"facts": "nonsense"}');
  db.run(
    'INSERT INTO filing VALUES (?, ?, ?, ?, ?, ?)',
    soundNotice.id,
    ids.claimCase,
    'possible-loss-notice',
    'draft',
    soundNotice.updatedAt,
    JSON.stringify(soundNotice),
  );
  db.run(
    'INSERT INTO document VALUES (?, ?, ?, 1, NULL, ?)',
    ids.document,
    ids.claimCase,
    soundDocument.sha256,
    JSON.stringify({
      document: soundDocument,
      derived: { segment: 'b'.repeat(64), view: null, thumbs: [], text: 'c'.repeat(64) },
    }),
  );
  expect(migrate(db, migrations).ok).toBe(true);
  bench = openTestDesk(db);
});
afterEach(() => bench.close());

const keeper = (text = ['汉堡港 提单']) =>
  createSearchKeeper({
    desk: bench.desk,
    blobs: {
      open: async function* () {
        yield new TextEncoder().encode(JSON.stringify(text));
      },
    },
    turn: () => Promise.resolve(),
    reportError: (error) => reported.push(error),
  });
const list = (text: string) =>
  bench.records.index.list({ ...everyCase, text, offset: 0, limit: 10 }, '2026-03-05').rows.map(({ ref }) => ref);

test('a vault from before is searchable by what its lists knew at once, and by everything after the pass', async () => {
  expect(list('sample')).toEqual(['GC-2026-0001', 'GC-2026-0001']);
  expect(
    bench.records.index.list({ ...everyCase, owesOriginals: true, offset: 0, limit: 10 }, '2026-03-05').total,
  ).toBe(2);
  const searching = keeper();
  searching.look();
  await searching.idle();
  expect(list('提单')).toEqual(['GC-2026-0001']);
  expect(list('拖欠')).toEqual(['GC-2026-0001']);
  expect(list('GC-2026-0002')).toEqual(['GC-2026-0002']);
  expect(searching.left()).toBe(0);
});

test('a damaged case is reported and in nobody’s way, now and at the next start', async () => {
  for (const _start of [1, 2]) {
    const searching = keeper();
    searching.look();
    await searching.idle();
  }
  expect(reported).toHaveLength(2);
  expect(bench.records.search.missing()).toEqual({ caseIds: [ids.supplement], documentIds: [] });
});

test('text that cannot be read leaves the document found by its title', async () => {
  const searching = createSearchKeeper({
    desk: bench.desk,
    blobs: {
      // biome-ignore lint/correctness/useYield: a blob that is gone fails before its first byte
      open: async function* () {
        throw new Error('gone');
      },
    },
    turn: () => Promise.resolve(),
    reportError: (error) => reported.push(error),
  });
  searching.look();
  await searching.idle();
  expect(list('invoice.pdf')).toEqual(['GC-2026-0001']);
  expect(list('汉堡')).toEqual([]);
});
