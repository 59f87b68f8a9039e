import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { soundCase, soundDocument, soundNotice } from '../../shared/claim/testing/sound-records.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import { createInboxStore } from '../scanFolder/inbox-store.ts';
import { putScannedPages } from '../scanning/scanned-pages.ts';
import { type BlobStore, createBlobStore } from '../vault/blob-store.ts';
import { unreferencedBlobs } from './unreferenced-blobs.ts';

let dir = '';
let blobs: BlobStore;
let bench: ReturnType<typeof openTestDesk>;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'sweep-'));
  blobs = createBlobStore({ dir, key: new Uint8Array(32).fill(7) });
  bench = openTestDesk();
});
afterEach(() => {
  bench.close();
  rmSync(dir, { recursive: true, force: true });
});

const kept = async (text: string): Promise<string> => {
  const stored = await blobs.put(new TextEncoder().encode(text));
  if (!stored.ok) throw new Error(stored.error.code);
  return stored.value.sha256;
};
const unreferenced = async () =>
  unreferencedBlobs({ names: await blobs.list(), blobs, records: bench.records, db: bench.db });

test('what a document refers to stays, also of a removed one; what nothing refers to goes', async () => {
  const sha256 = await kept('original');
  const stray = await kept('a preview nobody sent');
  bench.store(soundCase, [soundNotice], [{ ...soundDocument, sha256, removedAt: soundDocument.addedAt }]);
  expect(await unreferenced()).toEqual([blobs.nameOf(stray)]);
  for (const name of await unreferenced()) await blobs.removeNamed(name);
  expect([await blobs.has(sha256), await blobs.has(stray)]).toEqual([true, false]);
});

test('a view and everything else made of a document stays with it', async () => {
  const sha256 = await kept('original');
  const view = await kept('the pages of a TIFF as a PDF');
  bench.store(soundCase, [soundNotice], [{ ...soundDocument, sha256 }]);
  const stored = bench.records.documents.get(soundDocument.id);
  if (stored === undefined) throw new Error('not stored');
  bench.desk.change(soundCase.id, () =>
    bench.records.documents.put({ ...stored, derived: { ...stored.derived, view: { sha256: view, sizeBytes: 28 } } }),
  );
  expect(await unreferenced()).toEqual([]);
});

test('what was scanned and what waits to be filed stays', async () => {
  const scanned = await kept('a page');
  const waiting = await kept('out of the scan folder');
  const derived = { segment: 'b'.repeat(64), view: null, thumbs: [], text: null, attachments: [] };
  const inbox = createInboxStore(bench.db);
  bench.records.transaction(() => {
    putScannedPages(bench.records.settings, [{ document: { ...soundDocument, sha256: scanned }, derived }]);
    inbox.put({
      id: soundDocument.id,
      place: '/scans/a.pdf',
      sizeBytes: 1,
      mtimeMs: 1,
      sha256: waiting,
      state: 'waiting',
      foundAt: soundDocument.addedAt,
      fileName: 'a.pdf',
      fault: null,
      stored: { document: { ...soundDocument, sha256: waiting }, derived },
    });
  });
  expect(await unreferenced()).toEqual([]);
});

test.each([
  ['document', "UPDATE document SET json = '{'"],
  [
    'queued item',
    "INSERT INTO outbox (id, case_id, filing_id, job, state, created_at, json) VALUES ('a', 'b', 'c', 'filing', 'done', '', '{')",
  ],
])('with a damaged %s nothing is removed', async (_what, damage) => {
  const stray = await kept('perhaps its file');
  bench.store();
  bench.db.run(damage);
  await expect(unreferenced()).rejects.toThrow();
  expect(await blobs.has(stray)).toBe(true);
});
