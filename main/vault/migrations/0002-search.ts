import type { Migration } from '../migrate.ts';

/**
 * Full-text search and what lists are filtered by. The index is derived: entries of cases and documents from before are
 * written in the background after opening (main/search/search-keeper.ts), since the text of documents lies in blobs.
 */
const statements = [
  // One entry a searchable part of a case or page of a document. Its lines lie apart, so that finding reads little.
  `CREATE TABLE search_entry (
     id INTEGER PRIMARY KEY,
     case_id TEXT NOT NULL,
     part TEXT NOT NULL,
     document_id TEXT,
     hidden INTEGER NOT NULL DEFAULT 0,
     UNIQUE (case_id, part)
   ) STRICT`,
  'CREATE TABLE search_body (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT',
  'CREATE INDEX search_entry_document ON search_entry (document_id)',
  // Which text a document has, and which of it is indexed; null while it has none.
  'CREATE TABLE search_document (document_id TEXT PRIMARY KEY NOT NULL, wanted TEXT, indexed TEXT) STRICT',
  "CREATE VIRTUAL TABLE search_text USING fts5(body, content='', contentless_delete=1, tokenize='trigram')",
  // Two characters are no trigram, and most Chinese words are two characters.
  "CREATE VIRTUAL TABLE search_pair USING fts5(pairs, content='', contentless_delete=1, detail=none, tokenize='ascii')",
  "ALTER TABLE case_row ADD COLUMN buyer TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE case_row ADD COLUMN currency TEXT NOT NULL DEFAULT ''",
  // For comparing only: the exact amount is the text in `json`.
  'ALTER TABLE case_row ADD COLUMN amount REAL NOT NULL DEFAULT 0',
  'ALTER TABLE case_row ADD COLUMN owed INTEGER NOT NULL DEFAULT 0',
  'ALTER TABLE case_row ADD COLUMN asked INTEGER NOT NULL DEFAULT 0',
  'ALTER TABLE case_row ADD COLUMN opened_on TEXT',
  'ALTER TABLE case_row ADD COLUMN due_on TEXT',
  'ALTER TABLE case_row ADD COLUMN buyer_due_on TEXT',
  // Counting and ordering what was found without reading the rows.
  'CREATE INDEX case_row_found ON case_row (case_id, archived, updated_at, stage)',
  // What the old rows know already; the rest comes with the background pass. A damaged row keeps the defaults.
  `UPDATE case_row SET
     buyer = coalesce(CAST(lower(json_extract(json, '$.buyerName')) AS TEXT), ''),
     currency = coalesce(CAST(json_extract(json, '$.currency') AS TEXT), ''),
     amount = CAST(coalesce(json_extract(json, '$.amount'), '0') AS REAL),
     owed = CAST(coalesce(json_extract(json, '$.originalsOwed'), 0) AS INTEGER)
   WHERE json_valid(json)`,
];

export const search: Migration = {
  version: 2,
  name: 'search',
  up: (db) => {
    for (const statement of statements) db.run(statement);
  },
};
