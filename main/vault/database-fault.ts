import { type Fault, fault } from '../../shared/ipc/result.ts';

const PRIMARY_CODE = 0xff;

/** SQLite's primary result code of an error thrown by libsql, or undefined. */
const resultCode = (error: unknown): number | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode & PRIMARY_CODE;
  // Opening fails with a message only: `ConnectionFailed("Unable to open … : 14")`.
  const opening = /^ConnectionFailed\(.*: (\d+)"\)$/s.exec(error.message);
  return opening === null ? undefined : Number(opening[1]) & PRIMARY_CODE;
};

/** The fault for an exception out of `Db` that is the disk's doing; undefined for everything else (then it is a bug). */
export const databaseFault = (error: unknown): Fault | undefined => {
  switch (resultCode(error)) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return fault('database-busy', 'later').error;
    case 8: // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
      return fault('disk-read-only', 'after-user').error;
    case 10: // SQLITE_IOERR
      return fault('disk-error', 'after-user').error;
    case 13: // SQLITE_FULL
      return fault('disk-full', 'after-user').error;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return fault('database-damaged', 'never').error;
    default:
      return undefined;
  }
};
