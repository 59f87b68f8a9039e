import { z } from 'zod';
import { handPackagesIn } from '../byHand/hand-packages.ts';
import { recordSchema } from '../outbox/item.ts';
import type { Records } from '../records/records.ts';
import { createInboxStore } from '../scanFolder/inbox-store.ts';
import { scannedPagesOf } from '../scanning/scanned-pages.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import type { Db } from '../vault/db.ts';

const itemSchema = z.object({ json: z.string() });
const anyHash = /\b[0-9a-f]{64}\b/g;
const hash = /"sha256":"([0-9a-f]{64})"/g;

/**
 * Names of stored files nothing refers to: previews of dossiers that were never sent, and what a crash left between storing
 * a file and recording it. To be removed only once no record can be written any more, so when the vault is closed: a file
 * that is stored now may be recorded in the next moment. Throws when one record can't be read: what it refers to must stay.
 */
export const unreferencedBlobs = ({
  names,
  blobs,
  records,
  db,
}: {
  /** What is stored, listed before. */
  names: readonly string[];
  blobs: Pick<BlobStore, 'nameOf'>;
  records: Records;
  db: Db;
}): string[] => {
  const wanted = new Set<string>();
  for (const { document, derived, sending } of [
    ...records.documents.every(),
    ...scannedPagesOf(records.settings),
    ...createInboxStore(db)
      .held()
      .flatMap(({ stored }) => stored ?? []),
  ]) {
    const made = [sending?.smaller?.sha256, sending?.smaller?.segment, ...document.pages.map((page) => page.made)];
    const kept = [document.sha256, derived.segment, derived.view?.sha256, derived.text, ...derived.thumbs];
    for (const sha256 of [...kept, ...made])
      if (sha256 !== null && sha256 !== undefined) wanted.add(blobs.nameOf(sha256));
  }
  // What was sent is kept as it was sent.
  for (const row of db.all('SELECT json FROM outbox')) {
    const { json } = itemSchema.parse(row);
    recordSchema.parse(JSON.parse(json));
    for (const found of json.matchAll(hash)) wanted.add(blobs.nameOf(found[1] ?? ''));
  }
  for (const { manifest } of handPackagesIn(db).every())
    for (const { sha256 } of manifest.documents) wanted.add(blobs.nameOf(sha256));
  // What a merge can be taken back to needs the files it had.
  for (const row of db.all("SELECT json FROM case_copy WHERE kind = 'undo'"))
    for (const found of itemSchema.parse(row).json.matchAll(anyHash)) wanted.add(blobs.nameOf(found[0]));
  return names.filter((name) => !wanted.has(name));
};
