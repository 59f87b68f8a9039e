import { z } from 'zod';
import type { Db } from '../vault/db.ts';

/** What a firm would need without us; the rest is made from it or tells only how far a queue had got. */
const TABLES = ['claim_case', 'filing', 'document', 'original', 'receipt', 'journal'] as const;
const PAGE = 200;
const rowSchema = z.object({ at: z.number(), json: z.string() });

/** The records as lines of JSON, a page at a time so that the desk goes on meanwhile. */
export async function* readableLines(db: Db): AsyncGenerator<Uint8Array> {
  for (const table of TABLES) {
    for (let after = 0; ; ) {
      const rows = db
        .all(`SELECT rowid AS at, json FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${PAGE}`, after)
        .map((row) => rowSchema.parse(row));
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.at;
      yield Buffer.from(rows.map(({ json }) => `{"table":"${table}","row":${json}}\n`).join(''));
    }
  }
}
