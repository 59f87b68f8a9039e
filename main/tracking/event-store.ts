import { z } from 'zod';
import type { EventBase } from '../../shared/singleWindow/events.ts';
import type { Db } from '../vault/db.ts';

const cursorRow = z.object({ value: z.string().regex(/^\d+$/) });
const cursorName = (endpoint: string) => `events:${endpoint}`;

/** Number of the last event that was taken in; 0 before the first. */
export const readCursor = (db: Db, endpoint: string): number => {
  const row = db.get('SELECT value FROM cursor WHERE name = ?', cursorName(endpoint));
  return row === undefined ? 0 : Number(cursorRow.parse(row).value);
};

/** Inside a transaction. */
export const storeEvent = (db: Db, endpoint: string, event: EventBase): void => {
  db.run(
    'INSERT INTO endpoint_event (endpoint, seq, json) VALUES (?, ?, ?)',
    endpoint,
    event.seq,
    JSON.stringify(event),
  );
  db.run(
    'INSERT INTO cursor (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    cursorName(endpoint),
    String(event.seq),
  );
};
