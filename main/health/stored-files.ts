import { z } from 'zod';
import { recordSchema } from '../outbox/item.ts';
import { filesOf } from '../pages/page-sources.ts';
import { storedFilesOf } from '../records/damage.ts';
import { type Records, type StoredDocument, storedDocumentSchema } from '../records/records.ts';
import { parseReadableRows } from '../records/row.ts';
import { createInboxStore } from '../scanFolder/inbox-store.ts';
import { scannedPagesOf } from '../scanning/scanned-pages.ts';
import type { Db } from '../vault/db.ts';

/** Whom a stored file belongs to. */
export type Owner =
  | { readonly kind: 'document'; readonly stored: StoredDocument; readonly caseRef: string }
  | { readonly kind: 'sent' | 'waiting'; readonly name: string };

const refSchema = z.object({ id: z.string(), ref: z.string() });
const itemSchema = z.object({ json: z.string() });

const readable = <T>(work: () => T[]): T[] => {
  try {
    return work();
  } catch {
    // It is told of by the check of the records; its files are looked at when it can be read again.
    return [];
  }
};

/**
 * Every stored file something refers to, with its owners, a case at a time. What can't be read is passed over:
 * `checkRecords` tells of it.
 */
export function* ownedFiles(db: Db, records: Records): Generator<{ sha256: string; owner: Owner }> {
  const cases = z.array(refSchema).parse(db.all('SELECT id, ref FROM claim_case ORDER BY rowid'));
  for (const { id, ref } of cases) {
    const rows = db.all('SELECT json FROM document WHERE case_id = ? ORDER BY position', id);
    const documents = parseReadableRows(storedDocumentSchema, rows);
    const files = filesOf(documents);
    for (const stored of documents)
      for (const { sha256 } of storedFilesOf(stored, files))
        yield { sha256, owner: { kind: 'document', stored, caseRef: ref } };
  }
  const waiting = [
    ...readable(() => scannedPagesOf(records.settings)),
    ...readable(() =>
      createInboxStore(db)
        .held()
        .flatMap(({ stored }) => stored ?? []),
    ),
  ];
  for (const stored of waiting)
    for (const { sha256 } of storedFilesOf(stored, new Map()))
      yield { sha256, owner: { kind: 'waiting', name: stored.document.title } };
  for (const row of db.all('SELECT json FROM outbox')) {
    const item = recordSchema.safeParse(readable(() => [JSON.parse(itemSchema.parse(row).json) as unknown])[0]);
    if (item.success && item.data.job.kind === 'filing')
      for (const { sha256, fileName } of item.data.job.manifest.documents)
        yield { sha256, owner: { kind: 'sent', name: fileName } };
  }
}
