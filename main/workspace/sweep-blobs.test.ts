import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { soundDocument } from '../../shared/claim/testing/sound-records.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import { type BlobStore, createBlobStore } from '../vault/blob-store.ts';
import { sweepBlobs } from './sweep-blobs.ts';

const dir = mkdtempSync(path.join(os.tmpdir(), 'sweep-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const put = async (blobs: BlobStore, text: string): Promise<{ sha256: string; sizeBytes: number }> => {
  const stored = await blobs.put(Buffer.from(text));
  if (!stored.ok) throw new Error(stored.error.code);
  return { sha256: stored.value.sha256, sizeBytes: text.length };
};

test('what a document is made of stays, its view too; what nothing names goes', async () => {
  const bench = openTestDesk();
  const blobs = createBlobStore({ dir, key: randomBytes(32) });
  bench.store();
  const [original, segment, view, thumb, text] = await Promise.all(
    ['original', 'segment', 'view', 'thumb', 'text'].map((content) => put(blobs, content)),
  );
  if (!original || !segment || !view || !thumb || !text) throw new Error('not stored');
  const left = await put(blobs, 'a preview that was never sent');
  bench.records.documents.put({
    document: { ...soundDocument, sha256: original.sha256, mediaType: 'application/ofd' },
    derived: { segment: segment.sha256, view, thumbs: [thumb.sha256], text: text.sha256 },
  });
  expect(await sweepBlobs({ blobs, records: bench.records, db: bench.db })).toBe(1);
  for (const { sha256 } of [original, segment, view, thumb, text]) expect(await blobs.has(sha256)).toBe(true);
  expect(await blobs.has(left.sha256)).toBe(false);
  expect(bench.records.documents.get(soundDocument.id)?.derived.view).toEqual(view);
  bench.close();
});

test('a record from before there were views has none', () => {
  const bench = openTestDesk();
  bench.store();
  bench.db.run("UPDATE document SET json = json_remove(json, '$.derived.view')");
  expect(bench.records.documents.get(soundDocument.id)?.derived.view).toBeNull();
  bench.close();
});
