import type { SqlValue } from './db.ts';

type Bindable = string | number | bigint | null | Uint8Array;

/**
 * What libsql gets for a value. Whole numbers go as bigint because libsql binds every number as REAL. Other types throw
 * here: libsql binds `undefined` and NaN as NULL, ends the whole process on a boolean, and cuts a string at U+0000.
 */
export const toBindable = (value: SqlValue): Bindable => {
  switch (typeof value) {
    case 'string':
      if (value.includes('\0')) throw new TypeError('SQL text cannot hold U+0000');
      return value;
    case 'number':
      if (Number.isSafeInteger(value)) return BigInt(value);
      if (!Number.isFinite(value) || Number.isInteger(value)) throw new TypeError(`cannot store the number ${value}`);
      return value;
    default:
      if (value === null || value instanceof Uint8Array) return value;
      throw new TypeError(`cannot bind a ${typeof value}`);
  }
};

/** A row as libsql gives it → plain columns: without its `_metadata`, and BLOBs always as Uint8Array. */
export const fromRow = (row: unknown): unknown => {
  if (typeof row !== 'object' || row === null) return row;
  const columns = Object.entries(row).filter(([name]) => name !== '_metadata');
  return Object.fromEntries(
    columns.map(([name, value]) => [name, value instanceof ArrayBuffer ? new Uint8Array(value) : value]),
  );
};
