/** What a statement may bind. Booleans and dates have no SQL type: store 0/1 and ISO text. */
export type SqlValue = string | number | null | Uint8Array;

/**
 * The one way to the records. Synchronous: a call that returned from outside a transaction, or a `transaction` that
 * returned, is on the disk. Rows are `unknown`: parse them. Parameters are positional (`?` or `?1`); a wrong number or
 * type of parameters, a second statement in the text, and use after `close` throw.
 */
export interface Db {
  run(sql: string, ...params: readonly SqlValue[]): { readonly changes: number };
  /** First row as an object, or undefined. */
  get(sql: string, ...params: readonly SqlValue[]): unknown;
  all(sql: string, ...params: readonly SqlValue[]): unknown[];
  /**
   * BEGIN IMMEDIATE … COMMIT; rolled back when `work` throws. Calls inside `work` join the outer transaction, and once
   * one of them has thrown, the whole can only roll back, even if the caller swallowed the error. `work` must be
   * synchronous.
   */
  transaction<T>(work: () => T): T;
  close(): void;
}
