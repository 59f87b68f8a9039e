import { z } from 'zod';
import type { ClaimDocument } from '../../shared/claim/document.ts';
import type { PageText } from '../../shared/claim/reading/page-text.ts';
import {
  documentPart,
  pageParts,
  type SearchLine,
  type SearchPart,
  searchLineSchema,
} from '../../shared/claim/search/case-parts.ts';
import { folded, pairTerm, pairTerms, wordKind } from '../../shared/claim/search/words.ts';
import type { Db, SqlValue } from '../vault/db.ts';

/** A condition and what it binds. */
export type SqlPart = { readonly sql: string; readonly values: readonly SqlValue[] };

/** Part of a case in which a word of a query stands. */
export type FoundPart = {
  readonly entryId: number;
  readonly caseId: string;
  readonly lines: readonly SearchLine[];
};

/**
 * Full-text index over everything that is typed or read. Trigrams (FTS5) answer words of three characters and more, an
 * index of character pairs answers shorter ones; both find any part of a word, in any script. Written in the
 * transaction that changes what it is about.
 */
export type SearchIndex = {
  /** The parts of a case that come from its records: what is gone is taken out, what is the same is left alone. */
  putCase(caseId: string, parts: readonly SearchPart[]): void;
  /** `textSha256`: the text that belongs to it now; until `putPages` has written that, the document counts as missing. */
  putDocument(document: ClaimDocument, textSha256: string | null): void;
  putPages(document: ClaimDocument, textSha256: string, pages: readonly PageText[]): void;
  /** The newest first. `words` come from `searchWords`. */
  find(words: readonly string[], limit: number): FoundPart[];
  /** Cases and documents whose entries are still to be written. */
  missing(): { readonly caseIds: string[]; readonly documentIds: string[] };
};

const entrySchema = z.object({ id: z.number(), part: z.string(), body: z.string() });
const foundSchema = z.object({ id: z.number(), case_id: z.string(), body: z.string() });
const idsOf = (rows: readonly unknown[]): string[] =>
  z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id);
const linesSchema = z.array(searchLineSchema);

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/** Row ids of the entries a word stands in; undefined for a single letter, which stands everywhere. */
const entriesWith = (word: string): SqlPart | undefined => {
  switch (wordKind(word)) {
    case 'trigram':
      return { sql: 'SELECT rowid FROM search_text WHERE search_text MATCH ?', values: [quoted(word)] };
    case 'pair':
      return { sql: 'SELECT rowid FROM search_pair WHERE search_pair MATCH ?', values: [quoted(pairTerm(word))] };
    case 'letter':
      return undefined;
  }
};

const casesOf = (entries: string): string => `SELECT case_id FROM search_entry WHERE hidden = 0 AND id IN (${entries})`;

/** Condition on `case_id`: the word stands somewhere in the case. Undefined for a single letter. */
export const caseHasWord = (word: string): SqlPart | undefined => {
  const entries = entriesWith(word);
  return entries === undefined
    ? undefined
    : {
        sql: `case_id IN (${casesOf(entries.sql)})`,
        values: entries.values,
      };
};

const linesOf = (body: string): SearchLine[] => {
  try {
    const parsed = linesSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
};

const foundIn = (rows: readonly unknown[]): FoundPart[] =>
  z
    .array(foundSchema)
    .parse(rows)
    .map(({ id, case_id, body }) => ({ entryId: id, caseId: case_id, lines: linesOf(body) }));

export const createSearchIndex = (db: Db): SearchIndex => {
  const remove = (id: number): void => {
    db.run('DELETE FROM search_text WHERE rowid = ?', id);
    db.run('DELETE FROM search_pair WHERE rowid = ?', id);
    db.run('DELETE FROM search_body WHERE id = ?', id);
    db.run('DELETE FROM search_entry WHERE id = ?', id);
  };
  const add = (caseId: string, documentId: string | null, { part, lines }: SearchPart, hidden: boolean): void => {
    const text = lines.map((line) => line.text).join('\n');
    db.run(
      'INSERT INTO search_entry (case_id, part, document_id, hidden) VALUES (?, ?, ?, ?)',
      caseId,
      part,
      documentId,
      hidden ? 1 : 0,
    );
    const { id } = z.object({ id: z.number() }).parse(db.get('SELECT last_insert_rowid() AS id'));
    db.run('INSERT INTO search_body (id, body) VALUES (?, ?)', id, JSON.stringify(lines));
    db.run('INSERT INTO search_text (rowid, body) VALUES (?, ?)', id, text);
    db.run(
      'INSERT INTO search_pair (rowid, pairs) VALUES (?, ?)',
      id,
      lines.map((line) => pairTerms(line.text)).join(' '),
    );
  };
  /** Brings the entries that are there to what they should be. */
  const bring = (there: readonly unknown[], wanted: readonly SearchPart[], write: (part: SearchPart) => void): void => {
    const known = new Map(
      z
        .array(entrySchema)
        .parse(there)
        .map((entry) => [entry.part, entry]),
    );
    for (const part of wanted) {
      const before = known.get(part.part);
      known.delete(part.part);
      if (before?.body === JSON.stringify(part.lines)) continue;
      if (before !== undefined) remove(before.id);
      write(part);
    }
    for (const { id } of known.values()) remove(id);
  };

  return {
    putCase: (caseId, parts) =>
      bring(
        db.all(
          'SELECT id, part, body FROM search_entry JOIN search_body USING (id) WHERE case_id = ? AND document_id IS NULL',
          caseId,
        ),
        // The facts stay even when empty: they say that the case is indexed.
        parts.filter(({ part, lines }) => part === 'facts' || lines.length > 0),
        (part) => add(caseId, null, part, false),
      ),
    putDocument: (document, textSha256) => {
      const hidden = document.removedAt !== null;
      db.run(
        'UPDATE search_entry SET hidden = ?2 WHERE document_id = ?1 AND hidden <> ?2',
        document.id,
        hidden ? 1 : 0,
      );
      const part = documentPart(document);
      bring(
        db.all(
          'SELECT id, part, body FROM search_entry JOIN search_body USING (id) WHERE document_id = ? AND part = ?',
          document.id,
          part.part,
        ),
        [part],
        (one) => add(document.caseId, document.id, one, hidden),
      );
      db.run(
        `INSERT INTO search_document (document_id, wanted, indexed) VALUES (?, ?, NULL)
         ON CONFLICT (document_id) DO UPDATE SET wanted = excluded.wanted WHERE wanted IS NOT excluded.wanted`,
        document.id,
        textSha256,
      );
    },
    putPages: (document, textSha256, pages) => {
      bring(
        db.all(
          "SELECT id, part, body FROM search_entry JOIN search_body USING (id) WHERE document_id = ? AND part LIKE 'page:%'",
          document.id,
        ),
        pageParts(document.id, pages).filter(({ lines }) => lines.length > 0),
        (one) => add(document.caseId, document.id, one, document.removedAt !== null),
      );
      db.run('UPDATE search_document SET indexed = ? WHERE document_id = ?', textSha256, document.id);
    },
    find: (words, limit) => {
      const known = words.flatMap((word) => entriesWith(word) ?? []);
      const [only] = known;
      if (only === undefined) return [];
      if (known.length === 1)
        return foundIn(
          db.all(
            `SELECT id, case_id, body FROM search_entry JOIN search_body USING (id)
             WHERE hidden = 0 AND id IN (${only.sql}) ORDER BY id DESC LIMIT ?`,
            ...only.values,
            limit,
          ),
        );
      // Each word may stand in another part: first the newest cases that have them all, then their parts with any of them.
      const cases = db.all(
        `${known.map(({ sql }) => casesOf(sql)).join(' INTERSECT ')} ORDER BY case_id DESC LIMIT ?`,
        ...known.flatMap(({ values }) => values),
        limit,
      );
      const found: FoundPart[] = [];
      for (const caseId of z
        .array(z.object({ case_id: z.string() }))
        .parse(cases)
        .map((row) => row.case_id)) {
        const parts = foundIn(
          db.all(
            'SELECT id, case_id, body FROM search_entry JOIN search_body USING (id) WHERE case_id = ? AND hidden = 0 ORDER BY id',
            caseId,
          ),
        );
        found.push(
          ...parts.filter(({ lines }) => lines.some(({ text }) => words.some((w) => folded(text).includes(w)))),
        );
        if (found.length >= limit) break;
      }
      return found.slice(0, limit);
    },
    missing: () => ({
      caseIds: idsOf(
        db.all(
          "SELECT id FROM claim_case WHERE NOT EXISTS (SELECT 1 FROM search_entry WHERE case_id = claim_case.id AND part = 'facts') ORDER BY id DESC",
        ),
      ),
      documentIds: idsOf(
        db.all(
          'SELECT id FROM document WHERE NOT EXISTS (SELECT 1 FROM search_document WHERE document_id = document.id AND wanted IS indexed) ORDER BY id DESC',
        ),
      ),
    }),
  };
};
