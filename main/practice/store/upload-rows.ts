import { z } from 'zod';
import type { Database } from './database.ts';

/**
 * `waiting`: bytes are still coming. `held`: all there and the SHA-256 is right; the upload's file is the document.
 * `faulty`: all there and wrong. `gone`: ended by the client or expired and replaced.
 */
const uploadRowSchema = z.object({
  id: z.string(),
  accountId: z.string(),
  sha256: z.string(),
  sizeBytes: z.int(),
  state: z.enum(['waiting', 'held', 'faulty', 'gone']),
  fault: z.literal('digest-mismatch').nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type UploadRow = z.infer<typeof uploadRowSchema>;

/** Bytes are known by account, digest and size; another account's bytes are never told of. */
export interface Content {
  readonly accountId: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface UploadRows {
  insert(row: UploadRow): void;
  find(id: string): UploadRow | undefined;
  /** Newest upload of these bytes. */
  latest(content: Content): UploadRow | undefined;
  setState(id: string, state: UploadRow['state'], fault?: 'digest-mismatch'): void;
  setExpiry(id: string, expiresAt: string): void;
}

export function createUploadRows(database: Database): UploadRows {
  const one = (sql: string, parameters: unknown[]) => {
    const row = database.prepare(`SELECT * FROM uploads ${sql}`).get(parameters);
    return row === undefined ? undefined : uploadRowSchema.parse(row);
  };
  return {
    insert: (row) =>
      void database
        .prepare('INSERT INTO uploads VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
        .run([row.id, row.accountId, row.sha256, row.sizeBytes, row.state, row.fault, row.createdAt, row.expiresAt]),
    find: (id) => one('WHERE id = ?', [id]),
    latest: ({ accountId, sha256, sizeBytes }) =>
      one('WHERE accountId = ? AND sha256 = ? AND sizeBytes = ? ORDER BY id DESC LIMIT 1', [
        accountId,
        sha256,
        sizeBytes,
      ]),
    setState: (id, state, fault) =>
      void database.prepare('UPDATE uploads SET state = ?, fault = ? WHERE id = ?').run([state, fault ?? null, id]),
    setExpiry: (id, expiresAt) =>
      void database.prepare('UPDATE uploads SET expiresAt = ? WHERE id = ?').run([expiresAt, id]),
  };
}
