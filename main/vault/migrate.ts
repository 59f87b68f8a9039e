import { z } from 'zod';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { databaseFault } from './database-fault.ts';
import type { Db } from './db.ts';

/** One step of the schema. `version` counts from 1 without gaps; `up` runs inside a transaction of its own. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (db: Db) => void;
}

const versionRow = z.object({ user_version: z.number().int().nonnegative() });

/** The version of the data as stored in SQLite's `user_version`; 0 for a new file. */
export const storedVersion = (db: Db): number => versionRow.parse(db.get('PRAGMA user_version')).user_version;

/**
 * Brings the data to the newest version, one transaction per step, so a failing step leaves the version before it whole.
 * Faults: 'data-newer' {found, known} (the data was written by a newer app; nothing is touched),
 * 'migration-failed' {version, name, reason}, and the disk faults of `databaseFault`.
 */
export const migrate = (db: Db, migrations: readonly Migration[]): Result<{ from: number; to: number }> => {
  migrations.forEach(({ version }, index) => {
    if (version !== index + 1) throw new Error(`migration ${version} stands in place ${index + 1}`);
  });
  const found = storedVersion(db);
  const known = migrations.length;
  if (found > known) return fault('data-newer', 'never', { found, known });
  for (const { version, name, up } of migrations.slice(found)) {
    try {
      db.transaction(() => {
        up(db);
        db.run(`PRAGMA user_version = ${version}`);
      });
    } catch (error) {
      const disk = databaseFault(error);
      if (disk !== undefined) return { ok: false, error: disk };
      const reason = error instanceof Error ? error.message : String(error);
      return fault('migration-failed', 'never', { version, name, reason });
    }
  }
  return ok({ from: found, to: known });
};
