import type { Database } from './database.ts';

/** A value made once and kept for the life of the data folder, such as the admin token or the signing key. */
export function keptSetting(database: Database, name: string, fresh: () => string): string {
  database.prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO NOTHING').run([name, fresh()]);
  const row = database.prepare('SELECT value FROM settings WHERE name = ?').get([name]) as { value: string };
  return row.value;
}
