import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from './database.ts';
import type { Db } from './db.ts';
import { migrations as allMigrations } from './migrations/index.ts';

/** For tests only: a new encrypted database with the current schema in a temporary folder that goes with `close()`. */
export const openTestDatabase = (migrations = allMigrations): Db => {
  const dir = mkdtempSync(join(tmpdir(), 'green-channel-db-'));
  const opened = openDatabase({ file: join(dir, 'records.db'), key: randomBytes(32), migrations, sync: 'off' });
  if (!opened.ok) throw new Error(`test database: ${opened.error.code}`);
  const { run, get, all, transaction, close } = opened.value;
  return {
    run,
    get,
    all,
    transaction,
    close: () => {
      close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
