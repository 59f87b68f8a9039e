import { z } from 'zod';
import type { Db } from '../vault/db.ts';
import { type UnreadableText, unreadableText } from '../vault/unreadable-text.ts';
import type { Settings } from './settings.ts';

/** Made from other records, and made anew from them. */
const derivedTables: ReadonlySet<string> = new Set([
  'case_row',
  'deadline',
  'case_key',
  'search_entry',
  'search_body',
  'search_document',
]);

const keptSchema = z.array(z.object({ at: z.string(), table: z.string(), column: z.string(), bytes: z.base64() }));
const setting = 'set-aside-text';

/** Tables and columns of what was set aside. */
export const setAsideTexts = (settings: Settings): { readonly table: string; readonly column: string }[] =>
  settings.get(setting, keptSchema) ?? [];

const keep = (db: Db, found: UnreadableText, now: string): void => {
  const row = z
    .object({ json: z.string() })
    .optional()
    .parse(db.get('SELECT json FROM setting WHERE key = ?', setting));
  const before = keptSchema.safeParse(row === undefined ? [] : JSON.parse(row.json));
  const { table, column, bytes } = found;
  const kept = [
    ...(before.success ? before.data : []),
    { at: now, table, column, bytes: Buffer.from(bytes).toString('base64') },
  ];
  db.run(
    'INSERT INTO setting (key, json) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET json = excluded.json',
    setting,
    JSON.stringify(kept),
  );
};

/** The rows that bear this text, found by its bytes: an index over them may be wrong by now. */
const where = (column: string): string => `+CAST("${column}" AS BLOB) = ?`;

const emptySearch = (db: Db): void => {
  for (const table of ['search_entry', 'search_body', 'search_document']) db.run(`DELETE FROM ${table}`);
  for (const table of ['search_text', 'search_pair']) db.run(`INSERT INTO ${table}(${table}) VALUES ('delete-all')`);
};

/**
 * Puts text that can't be read any more aside, so that nothing stumbles over it: its bytes are kept, a record says from now on
 * that it is damaged, a setting falls back to its default, and what is derived is made anew. Gives what it found that nobody
 * can make anew. With `turn` others get their turn in between.
 */
export const setAsideUnreadableText = async (
  db: Db,
  now: string,
  turn: () => Promise<void> = async () => undefined,
): Promise<readonly Pick<UnreadableText, 'table' | 'column'>[]> => {
  const found: UnreadableText[] = [];
  for (const text of unreadableText(db)) {
    if (text === 'turn') await turn();
    else found.push(text);
  }
  if (found.length === 0) return [];
  // A damaged id is no row's parent any more whether we write it or not.
  db.all('PRAGMA foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const text of found.filter(({ table }) => derivedTables.has(table)))
        db.run(`DELETE FROM "${text.table}" WHERE ${where(text.column)}`, text.bytes);
      if (found.some(({ table }) => derivedTables.has(table))) emptySearch(db);
      for (const text of found.filter(({ table }) => !derivedTables.has(table))) {
        const { table, column, bytes } = text;
        if (table === 'setting' && column === 'json') db.run(`DELETE FROM setting WHERE ${where(column)}`, bytes);
        else {
          const instead =
            column === 'json' ? '{"damaged":true}' : Buffer.from(bytes).toString('utf8').replaceAll('\0', '');
          db.run(`UPDATE "${table}" SET "${column}" = ? WHERE ${where(column)}`, instead, bytes);
        }
        keep(db, text, now);
      }
    });
  } finally {
    db.all('PRAGMA foreign_keys = ON');
  }
  return found.filter(({ table }) => !derivedTables.has(table)).map(({ table, column }) => ({ table, column }));
};
