import { z } from 'zod';
import type { TimelineEntry } from '../../shared/ipc/views.ts';
import type { Db } from '../vault/db.ts';

export type JournalEntry = Omit<TimelineEntry, 'id'> & { readonly caseId: string };

/** 记录: what happened to a case, written in the same transaction as the change itself. Never edited. */
export type Journal = { add(entry: JournalEntry): void; ofCase(caseId: string): TimelineEntry[] };

const rowSchema = z.object({
  id: z.number(),
  filing_id: z.string().nullable(),
  at: z.string(),
  kind: z.string(),
  json: z.string(),
});
const bodySchema = z.object({
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  by: z.enum(['us', 'them']),
});

const readBody = (json: string): z.output<typeof bodySchema> | undefined => {
  try {
    return bodySchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
};

export const createJournal = (db: Db): Journal => ({
  add: ({ caseId, filingId, at, kind, params, by }) => {
    db.run(
      'INSERT INTO journal (case_id, filing_id, at, kind, json) VALUES (?, ?, ?, ?, ?)',
      caseId,
      filingId,
      at,
      kind,
      JSON.stringify({ params, by }),
    );
  },
  ofCase: (caseId) =>
    db
      .all('SELECT id, filing_id, at, kind, json FROM journal WHERE case_id = ? ORDER BY id DESC', caseId)
      .map((raw) => {
        const row = rowSchema.parse(raw);
        const body = readBody(row.json);
        const { id, at, filing_id: filingId } = row;
        // One line that can't be read must not hide the case.
        return body === undefined
          ? { id, filingId, at, kind: 'entry-damaged', params: {}, by: 'us' as const }
          : { id, filingId, at, kind: row.kind, ...body };
      }),
});
