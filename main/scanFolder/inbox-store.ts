import { z } from 'zod';
import { faultSchema } from '../../shared/ipc/result.ts';
import { storedDocumentSchema } from '../records/records.ts';
import { parseReadableRows, parseRow, parseRows } from '../records/row.ts';
import type { Db } from '../vault/db.ts';

/**
 * before: lay in the folder when it was chosen; waiting: for its case; refused: could not be taken; same: another name of
 * something taken already; filed; dismissed.
 */
export const inboxStates = ['before', 'waiting', 'refused', 'same', 'filed', 'dismissed'] as const;

const inboxFileSchema = z.object({
  id: z.uuid(),
  place: z.string(),
  sizeBytes: z.int().nonnegative(),
  mtimeMs: z.int(),
  sha256: z.string().nullable(),
  state: z.enum(inboxStates),
  foundAt: z.string(),
  fileName: z.string(),
  fault: faultSchema.nullable(),
  /** As it was taken in, under the id of the row instead of a case's; null once it is filed or was never taken. */
  stored: storedDocumentSchema.nullable(),
});
export type InboxFile = z.infer<typeof inboxFileSchema>;
/** What makes a file on the disk the same file again. */
export type FileVersion = Pick<InboxFile, 'place' | 'sizeBytes' | 'mtimeMs'>;

export type InboxStore = {
  readonly get: (id: string) => InboxFile | undefined;
  readonly put: (file: InboxFile) => void;
  readonly knows: (version: FileVersion) => boolean;
  /** Has this content been taken before, whatever became of it? */
  readonly hasContent: (sha256: string) => boolean;
  /** In the order they came. */
  readonly inState: (...states: readonly InboxFile['state'][]) => InboxFile[];
  readonly count: (state: InboxFile['state']) => number;
  readonly forget: (state: InboxFile['state']) => void;
  /** Earlier versions of a file that could not be taken make room for the one that can. */
  readonly replaceRefused: (place: string) => void;
  /** Everything that keeps a file of the vault. Throws for a row that can't be read. */
  readonly held: () => InboxFile[];
};

const countSchema = z.object({ n: z.number() });

export const createInboxStore = (db: Db): InboxStore => {
  const count = (sql: string, ...values: (string | number)[]): number => countSchema.parse(db.get(sql, ...values)).n;
  const put: InboxStore['put'] = (file) => {
    db.run(
      `INSERT INTO inbox_file (id, place, size_bytes, mtime_ms, sha256, state, found_at, json)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET sha256 = excluded.sha256, state = excluded.state, json = excluded.json`,
      file.id,
      file.place,
      file.sizeBytes,
      file.mtimeMs,
      file.sha256,
      file.state,
      file.foundAt,
      JSON.stringify(file),
    );
  };
  return {
    put,
    get: (id) => parseRow(inboxFileSchema, db.get('SELECT json FROM inbox_file WHERE id = ?', id)),
    knows: ({ place, sizeBytes, mtimeMs }) =>
      count(
        'SELECT count(*) AS n FROM inbox_file WHERE place = ? AND size_bytes = ? AND mtime_ms = ?',
        place,
        sizeBytes,
        mtimeMs,
      ) > 0,
    hasContent: (sha256) =>
      count(
        "SELECT count(*) AS n FROM inbox_file WHERE sha256 = ? AND state IN ('waiting', 'filed', 'dismissed')",
        sha256,
      ) > 0,
    inState: (...states) =>
      states
        .flatMap((state) =>
          parseReadableRows(
            inboxFileSchema,
            db.all('SELECT json FROM inbox_file WHERE state = ? ORDER BY found_at, rowid', state),
          ),
        )
        .sort((a, b) => (a.foundAt < b.foundAt ? -1 : a.foundAt > b.foundAt ? 1 : 0)),
    count: (state) => count('SELECT count(*) AS n FROM inbox_file WHERE state = ?', state),
    forget: (state) => {
      db.run('DELETE FROM inbox_file WHERE state = ?', state);
    },
    replaceRefused: (place) => {
      const rows = db.all("SELECT json FROM inbox_file WHERE place = ? AND state = 'refused'", place);
      for (const file of parseReadableRows(inboxFileSchema, rows)) put({ ...file, state: 'same' });
    },
    held: () =>
      parseRows(inboxFileSchema, db.all("SELECT json FROM inbox_file WHERE state IN ('waiting', 'dismissed')")),
  };
};
