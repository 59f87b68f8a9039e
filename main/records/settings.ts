import type { z } from 'zod';
import type { Db } from '../vault/db.ts';
import { parseRow } from './row.ts';

/** Small values by key, each read through its own schema. */
export type Settings = {
  get<T extends z.ZodType>(key: string, schema: T): z.output<T> | undefined;
  put(key: string, value: unknown): void;
};

export const createSettings = (db: Db): Settings => ({
  get: (key, schema) => parseRow(schema, db.get('SELECT json FROM setting WHERE key = ?', key)),
  put: (key, value) => {
    db.run(
      'INSERT INTO setting (key, json) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET json = excluded.json',
      key,
      JSON.stringify(value),
    );
  },
});
