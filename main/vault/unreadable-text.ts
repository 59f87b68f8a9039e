import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import type { Db } from './db.ts';

/** Text of one row that is no text any more. */
export type UnreadableText = {
  readonly table: string;
  readonly column: string;
  readonly bytes: Uint8Array;
};

const tablesSchema = z.array(z.object({ name: z.string(), wr: z.number() }));
const columnsSchema = z.array(z.object({ name: z.string() }));
const rowsSchema = z.array(z.looseObject({ _at: z.number().optional() }).catchall(z.instanceof(Uint8Array).nullable()));
const batch = 100;

/** Tables with rows of our own: FTS5's own hold no text that is ever read as such. */
const tablesOf = (db: Db): z.output<typeof tablesSchema> =>
  tablesSchema.parse(
    db.all(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'",
    ),
  );

const textColumnsOf = (db: Db, table: string): string[] =>
  columnsSchema
    .parse(db.all("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", table))
    .map(({ name }) => name);

const inBatches = (
  db: Db,
  { name, wr }: { readonly name: string; readonly wr: number },
  columns: readonly string[],
) => {
  const bytes = columns
    .map((one) => `CASE typeof("${one}") WHEN 'text' THEN CAST("${one}" AS BLOB) END AS "${one}"`)
    .join(', ');
  let after = 0;
  return () => {
    const rows = rowsSchema.parse(
      wr === 1
        ? db.all(`SELECT ${bytes} FROM "${name}" LIMIT ? OFFSET ?`, batch, after)
        : db.all(`SELECT rowid AS _at, ${bytes} FROM "${name}" WHERE rowid > ? ORDER BY rowid LIMIT ?`, after, batch),
    );
    after = wr === 1 ? after + batch : (rows.at(-1)?._at ?? after);
    return rows;
  };
};

/**
 * Text that is not UTF-8. The cipher has no checksum, so a changed byte on the disk is sixteen wrong ones in a text, and libsql
 * ends the whole process when such a text is read (0.5.29, `value.rs`): here it is read as bytes.
 */
export function* unreadableText(db: Db): Generator<UnreadableText | 'turn'> {
  for (const table of tablesOf(db)) {
    const columns = textColumnsOf(db, table.name);
    if (columns.length === 0) continue;
    const next = inBatches(db, table, columns);
    for (let rows = next(); rows.length > 0; rows = next()) {
      for (const { _at, ...texts } of rows)
        for (const [column, value] of Object.entries(texts))
          if (value instanceof Uint8Array && !isUtf8(value)) yield { table: table.name, column, bytes: value };
      yield 'turn';
    }
  }
}
