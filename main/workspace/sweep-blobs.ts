import { z } from 'zod';
import type { Records } from '../records/records.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import type { Db } from '../vault/db.ts';

const itemSchema = z.object({ json: z.string() });
const hash = /"sha256":"([0-9a-f]{64})"/g;

/**
 * Removes stored files nothing refers to: previews of dossiers that were never sent, and what a crash left between storing
 * a file and recording it. Only at start, before anything else writes.
 */
export const sweepBlobs = async ({
  blobs,
  records,
  db,
}: {
  blobs: BlobStore;
  records: Records;
  db: Db;
}): Promise<number> => {
  const wanted = new Set<string>();
  for (const { document, derived } of records.documents.every()) {
    for (const sha256 of [document.sha256, derived.segment, derived.view?.sha256, derived.text, ...derived.thumbs])
      if (sha256 != null) wanted.add(blobs.nameOf(sha256));
  }
  // What was sent is kept as it was sent.
  for (const row of db.all('SELECT json FROM outbox')) {
    for (const found of itemSchema.parse(row).json.matchAll(hash)) wanted.add(blobs.nameOf(found[1] ?? ''));
  }
  const stale = (await blobs.list()).filter((name) => !wanted.has(name));
  for (const name of stale) await blobs.removeNamed(name);
  return stale.length;
};
