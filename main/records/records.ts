import { z } from 'zod';
import { type ClaimCase, claimCaseSchema } from '../../shared/claim/case.ts';
import { claimDocumentSchema } from '../../shared/claim/document.ts';
import { type Filing, filingSchema } from '../../shared/claim/filing.ts';
import { type Original, originalSchema } from '../../shared/claim/original.ts';
import { documentFactsSchema } from '../../shared/claim/quality/page-facts.ts';
import { readingSchema } from '../../shared/claim/reading/reading.ts';
import { sendingSchema } from '../../shared/claim/sending.ts';
import { createReferenceStore, type ReferenceStore } from '../reference/reference-store.ts';
import type { Db } from '../vault/db.ts';
import { type CaseIndex, createCaseIndex } from './case-index.ts';
import { type CaseKeys, createCaseKeys } from './case-keys.ts';
import { createDueIndex, type DueIndex } from './due-index.ts';
import { createJournal, type Journal } from './journal.ts';
import { type ListedOriginal, listedOriginals } from './listed-originals.ts';
import { createPaperTemplates, type PaperTemplates } from './paper-templates.ts';
import { createRefundPacks, type RefundPacks } from './refund-packs.ts';
import { parseReadableRows, parseRow, parseRows } from './row.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';
import { createSettings, type Settings } from './settings.ts';

/** A file inside a letter; its place in the list is how it is asked for. */
const attachmentSchema = z.object({ name: z.string(), mediaType: z.string(), sizeBytes: z.int(), sha256: z.string() });
export type Attachment = z.infer<typeof attachmentSchema>;

/** What the intake made of a document: found again by hash, can be rebuilt from the original. */
const derivedSchema = z.object({
  /** Normalised pages the dossier is assembled from. */
  segment: z.string(),
  /** PDF the previews are drawn from where the original can't be. Records from before there were views have none. */
  view: z.object({ sha256: z.string(), sizeBytes: z.int() }).nullable().default(null),
  thumbs: z.array(z.string()),
  /** Blob with the text of the pages (shared/claim/reading/page-text.ts); null where nothing could be read. */
  text: z.string().nullable(),
  /** Whether its file was looked through for blank pages. */
  looked: z.boolean().optional(),
  /** What came with a letter. Records from before letters were taken in have none. */
  attachments: z.array(attachmentSchema).default([]),
  /** What was measured of the pages; none while it is unmeasured. */
  facts: documentFactsSchema.optional(),
});

export type Derived = z.infer<typeof derivedSchema>;

export const storedDocumentSchema = z.object({
  document: claimDocumentSchema,
  derived: derivedSchema,
  /** What was read in it; none while it is unread. */
  reading: readingSchema.optional(),
  /** How it is sent where it is not sent as it is. */
  sending: sendingSchema.optional(),
});
export type StoredDocument = z.infer<typeof storedDocumentSchema>;

/** Everything the use cases keep, as typed records. Every row is parsed on its way out; a row that does not parse is named, never guessed. */
export type Records = {
  readonly transaction: <T>(work: () => T) => T;
  readonly settings: Settings;
  readonly journal: Journal;
  readonly paperTemplates: PaperTemplates;
  readonly refundPacks: RefundPacks;
  readonly index: CaseIndex;
  /** Platform data: policies, buyers, shipments, declarations. */
  readonly reference: ReferenceStore;
  readonly due: DueIndex;
  readonly keys: CaseKeys;
  readonly search: SearchIndex;
  readonly cases: {
    get(id: string): ClaimCase | undefined;
    put(claimCase: ClaimCase): void;
    count(): number;
    ids(): string[];
    /** Of every case under a policy, archived ones too. */
    idsOfPolicy(policyNo: string): string[];
    highestRef(prefix: string): string | undefined;
  };
  readonly filings: {
    get(id: string): Filing | undefined;
    put(filing: Filing): void;
    ofCase(caseId: string): Filing[];
    byEndpointId(id: string): Filing | undefined;
    /** Parcels of every case, the newest first. */
    dispatches(most: number): Filing[];
  };
  readonly documents: {
    get(id: string): StoredDocument | undefined;
    put(stored: StoredDocument): void;
    /** Puts one document behind another of its case in the order they are listed. */
    placeBehind(id: string, otherId: string): void;
    ofCase(caseId: string): StoredDocument[];
    every(): Iterable<StoredDocument>;
  };
  readonly originals: {
    get(documentId: string): Original | undefined;
    put(original: Original): void;
    remove(documentId: string): void;
    ofCase(caseId: string): Original[];
    all(): Original[];
    /** The whole register with what a list shows of case and document, in one query. */
    listed(): ListedOriginal[];
    highestRunningNo(): number;
  };
};

const idSchema = z.object({ id: z.string() });
const idsIn = (rows: readonly unknown[]): string[] => rows.map((row) => idSchema.parse(row).id);

const recordsOn = (db: Db, search: SearchIndex): Records => ({
  transaction: (work) => db.transaction(work),
  settings: createSettings(db),
  journal: createJournal(db),
  paperTemplates: createPaperTemplates(db),
  refundPacks: createRefundPacks(db),
  index: createCaseIndex(db),
  reference: createReferenceStore(db),
  due: createDueIndex(db),
  keys: createCaseKeys(db),
  search,

  cases: {
    get: (id) => parseRow(claimCaseSchema, db.get('SELECT json FROM claim_case WHERE id = ?', id)),
    put: (record) => {
      db.run(
        `INSERT INTO claim_case (id, ref, updated_at, archived_at, json) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at, archived_at = excluded.archived_at, json = excluded.json`,
        record.id,
        record.ref,
        record.updatedAt,
        record.archivedAt,
        JSON.stringify(record),
      );
    },
    count: () => z.object({ n: z.number() }).parse(db.get('SELECT count(*) AS n FROM claim_case')).n,
    ids: () => idsIn(db.all('SELECT id FROM claim_case ORDER BY rowid DESC')),
    idsOfPolicy: (policyNo) =>
      idsIn(
        db.all(
          "SELECT id FROM claim_case WHERE json_valid(json) AND trim(json_extract(json, '$.facts.policyNo')) = ? ORDER BY rowid DESC",
          policyNo,
        ),
      ),
    // As text 9999 stands after 10000.
    highestRef: (prefix) =>
      z
        .object({ ref: z.string() })
        .optional()
        .parse(
          db.get(
            'SELECT ref FROM claim_case WHERE ref LIKE ? ORDER BY length(ref) DESC, ref DESC LIMIT 1',
            `${prefix}%`,
          ),
        )?.ref,
  },

  filings: {
    get: (id) => parseRow(filingSchema, db.get('SELECT json FROM filing WHERE id = ?', id)),
    put: (record) => {
      db.run(
        `INSERT INTO filing (id, case_id, kind, state, updated_at, json) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at, json = excluded.json`,
        record.id,
        record.caseId,
        record.form.kind,
        record.state,
        record.updatedAt,
        JSON.stringify(record),
      );
    },
    ofCase: (caseId) =>
      parseRows(filingSchema, db.all('SELECT json FROM filing WHERE case_id = ? ORDER BY rowid', caseId)),
    byEndpointId: (id) =>
      parseRow(filingSchema, db.get("SELECT json FROM filing WHERE json_extract(json, '$.endpointFilingId') = ?", id)),
    dispatches: (most) =>
      parseReadableRows(
        filingSchema,
        db.all("SELECT json FROM filing WHERE kind = 'originals-dispatch' ORDER BY rowid DESC LIMIT ?", most),
      ),
  },

  documents: {
    get: (id) => parseRow(storedDocumentSchema, db.get('SELECT json FROM document WHERE id = ?', id)),
    put: (stored) => {
      const { id, caseId, sha256, removedAt } = stored.document;
      db.run(
        `INSERT INTO document (id, case_id, sha256, position, removed_at, json)
         VALUES (?1, ?2, ?3, (SELECT coalesce(max(position), 0) + 1 FROM document WHERE case_id = ?2), ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET removed_at = excluded.removed_at, json = excluded.json`,
        id,
        caseId,
        sha256,
        removedAt,
        JSON.stringify(stored),
      );
      search.putDocument(stored.document, stored.derived.text);
    },
    placeBehind: (id, otherId) => {
      const sequence = z.array(z.object({ id: z.string(), other: z.number() })).parse(
        db.all(
          `SELECT id, id = ?2 AS other FROM document
           WHERE id <> ?1 AND case_id = (SELECT case_id FROM document WHERE id = ?2) ORDER BY position`,
          id,
          otherId,
        ),
      );
      const at = sequence.findIndex(({ other }) => other === 1);
      const ordered = sequence.map((row) => row.id).toSpliced(at + 1, 0, id);
      ordered.forEach((one, i) => {
        db.run('UPDATE document SET position = ? WHERE id = ?', i + 1, one);
      });
    },
    ofCase: (caseId) =>
      parseRows(storedDocumentSchema, db.all('SELECT json FROM document WHERE case_id = ? ORDER BY position', caseId)),
    every: () => parseRows(storedDocumentSchema, db.all('SELECT json FROM document')),
  },

  originals: {
    get: (documentId) =>
      parseRow(originalSchema, db.get('SELECT json FROM original WHERE document_id = ?', documentId)),
    put: (record) => {
      db.run(
        `INSERT INTO original (document_id, case_id, status, promised_on, json) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (document_id) DO UPDATE SET status = excluded.status, promised_on = excluded.promised_on, json = excluded.json`,
        record.documentId,
        record.caseId,
        record.status,
        record.promisedOn,
        JSON.stringify(record),
      );
    },
    remove: (documentId) => {
      db.run('DELETE FROM original WHERE document_id = ?', documentId);
    },
    ofCase: (caseId) =>
      parseRows(originalSchema, db.all('SELECT json FROM original WHERE case_id = ? ORDER BY promised_on', caseId)),
    all: () => parseReadableRows(originalSchema, db.all('SELECT json FROM original ORDER BY promised_on')),
    listed: () => listedOriginals(db),
    highestRunningNo: () =>
      z
        .object({ n: z.number().nullable() })
        .parse(db.get("SELECT max(CAST(substr(json_extract(json, '$.runningNo'), 4) AS INTEGER)) AS n FROM original"))
        .n ?? 0,
  },
});

export const createRecords = (db: Db): Records => recordsOn(db, createSearchIndex(db));
