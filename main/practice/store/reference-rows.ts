import { z } from 'zod';
import {
  buyerRowSchema,
  declarationRowSchema,
  policyRowSchema,
  type ReferenceKind,
  referenceKinds,
  shipmentRowSchema,
} from '../../../shared/singleWindow/reference.ts';
import type { Clock } from '../clock.ts';
import { sampleReference } from '../sample-reference.ts';
import { type Database, inTransaction, nextNumber } from './database.ts';

export interface HeldReference {
  readonly key: string;
  readonly removed: boolean;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Platform data the endpoint gives out. Every change gets the next number of its list; a cursor is such a number. */
export interface ReferenceRows {
  /** undefined for a cursor that isn't ours. */
  page(
    kind: ReferenceKind,
    cursor: string | undefined,
    limit: number,
  ): { items: readonly unknown[]; cursor: string; more: boolean } | undefined;
  /** Everything that isn't removed, newest change first. */
  all(kind: ReferenceKind, limit: number): HeldReference[];
  find(kind: ReferenceKind, key: string): HeldReference | undefined;
  /** New or changed. `updatedAt` is set here. The messages of what doesn't fit where the rows can't be taken; nothing is then. */
  put(kind: ReferenceKind, rows: readonly unknown[]): readonly string[];
  /** Leaves a tombstone. */
  remove(kind: ReferenceKind, key: string): boolean;
}

const schemas = {
  policies: policyRowSchema,
  buyers: buyerRowSchema,
  shipments: shipmentRowSchema,
  declarations: declarationRowSchema,
} as const;

const keyNames = {
  policies: ['policyNo'],
  buyers: ['sinosureBuyerNo'],
  shipments: ['policyNo', 'invoiceNo'],
  declarations: ['customsBillNo'],
} as const satisfies Record<ReferenceKind, readonly string[]>;

type Row = Readonly<Record<string, unknown>>;
const keyOf = (kind: ReferenceKind, row: Row): string => keyNames[kind].map((name) => String(row[name])).join(' ');

const stored = z.object({
  key: z.string(),
  seq: z.number(),
  removed: z.number(),
  row: z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
});
const held = (value: unknown): HeldReference => {
  const { key, removed, row } = stored.parse(value);
  return { key, removed: removed === 1, row };
};

export function createReferenceRows({ database, clock }: { database: Database; clock: Clock }): ReferenceRows {
  // Apart from the numbered schema: a data folder from before there was such a table is filled like a new one.
  database.exec(`CREATE TABLE IF NOT EXISTS referenceRows (
    kind TEXT NOT NULL, key TEXT NOT NULL, seq INTEGER NOT NULL, removed INTEGER NOT NULL, row TEXT NOT NULL,
    PRIMARY KEY (kind, key)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS referenceRowsBySeq ON referenceRows (kind, seq);`);

  const write = (kind: ReferenceKind, key: string, removed: boolean, row: Row): void => {
    database
      .prepare(
        `INSERT INTO referenceRows VALUES (?, ?, ?, ?, ?) ON CONFLICT (kind, key)
         DO UPDATE SET seq = excluded.seq, removed = excluded.removed, row = excluded.row`,
      )
      .run([kind, key, nextNumber(database, `reference ${kind}`), removed ? 1 : 0, JSON.stringify(row)]);
  };

  const isEmpty = database.prepare('SELECT 1 FROM referenceRows LIMIT 1').get() === undefined;
  if (isEmpty)
    inTransaction(database, () => {
      for (const kind of referenceKinds)
        for (const row of sampleReference[kind] as readonly Row[]) write(kind, keyOf(kind, row), false, row);
    });

  const find = (kind: ReferenceKind, key: string): HeldReference | undefined => {
    const row: unknown = database.prepare('SELECT * FROM referenceRows WHERE kind = ? AND key = ?').get([kind, key]);
    return row === undefined ? undefined : held(row);
  };

  return {
    find,
    page(kind, cursor, limit) {
      const after = /^r(\d{1,9})$/.exec(cursor ?? 'r0')?.[1];
      if (after === undefined) return undefined;
      const found = database
        .prepare('SELECT * FROM referenceRows WHERE kind = ? AND seq > ? ORDER BY seq LIMIT ?')
        .all([kind, Number(after), limit + 1]);
      const rows = found.slice(0, limit).map((row) => stored.parse(row));
      return {
        items: rows.map(({ row }) => row),
        cursor: `r${rows.at(-1)?.seq ?? after}`,
        more: found.length > limit,
      };
    },
    all: (kind, limit) =>
      database
        .prepare('SELECT * FROM referenceRows WHERE kind = ? AND removed = 0 ORDER BY seq DESC LIMIT ?')
        .all([kind, limit])
        .map(held),
    put(kind, rows) {
      const updatedAt = clock.isoNow();
      const read = rows.map((row) => schemas[kind].safeParse({ ...(row as object), updatedAt }));
      const wrong = read.flatMap((one, index) =>
        one.success ? [] : one.error.issues.map(({ path, message }) => `${[index, ...path].join('/')}: ${message}`),
      );
      if (wrong.length > 0) return wrong.slice(0, 20);
      inTransaction(database, () => {
        for (const one of read) if (one.success) write(kind, keyOf(kind, one.data), false, one.data);
      });
      return [];
    },
    remove(kind, key) {
      const before = find(kind, key);
      if (before === undefined || before.removed) return false;
      const names: readonly string[] = keyNames[kind];
      const tombstone = Object.fromEntries(names.map((name) => [name, before.row[name]]));
      inTransaction(database, () => write(kind, key, true, { ...tombstone, updatedAt: clock.isoNow(), removed: true }));
      return true;
    },
  };
}
