import { z } from 'zod';
import { recordSchema } from '../outbox/item.ts';
import type { Records } from '../records/records.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import type { Db } from '../vault/db.ts';

const itemSchema = z.object({ json: z.string() });
const hash = /"sha256":"([0-9a-f]{64})"/g;

/**
 * Removes stored files nothing refers to: previews of dossiers that were never sent, and what a crash left between storing
 * a file and recording it. Only at start, before anything else writes. Throws before it has removed anything when one
 * record can't be read: what a damaged record refers to must stay.
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
    for (const sha256 of [document.sha256, derived.segment, derived.text, ...derived.thumbs])
      if (sha256 !== null) wanted.add(blobs.nameOf(sha256));
  }
  // What was sent is kept as it was sent.
  for (const row of db.all('SELECT json FROM outbox')) {
    const { json } = itemSchema.parse(row);
    recordSchema.parse(JSON.parse(json));
    for (const found of json.matchAll(hash)) wanted.add(blobs.nameOf(found[1] ?? ''));
  }
  const stale = (await blobs.list()).filter((name) => !wanted.has(name));
  for (const name of stale) await blobs.removeNamed(name);
  return stale.length;
};
