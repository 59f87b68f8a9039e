import { z } from 'zod';
import type { Database } from './database.ts';

const requestSchema = z.object({
  id: z.string(),
  filingId: z.string(),
  accountId: z.string(),
  /** The supplement filing that was received for it. */
  answeredBy: z.string().nullable(),
});
export type SupplementRequest = z.infer<typeof requestSchema>;

export interface SupplementRequests {
  insert(request: SupplementRequest): void;
  find(id: string, accountId: string): SupplementRequest | undefined;
  setAnsweredBy(id: string, filingId: string | null): void;
  hasOpen(filingId: string): boolean;
}

export function createSupplementRequests(database: Database): SupplementRequests {
  return {
    insert: (request) =>
      void database
        .prepare('INSERT INTO supplementRequests VALUES (?, ?, ?, ?)')
        .run([request.id, request.filingId, request.accountId, request.answeredBy]),
    find(id, accountId) {
      const row = database
        .prepare('SELECT id, filingId, accountId, answeredBy FROM supplementRequests WHERE id = ? AND accountId = ?')
        .get([id, accountId]);
      return row === undefined ? undefined : requestSchema.parse(row);
    },
    setAnsweredBy: (id, filingId) =>
      void database.prepare('UPDATE supplementRequests SET answeredBy = ? WHERE id = ?').run([filingId, id]),
    hasOpen: (filingId) =>
      database.prepare('SELECT 1 FROM supplementRequests WHERE filingId = ? AND answeredBy IS NULL').get([filingId]) !==
      undefined,
  };
}
