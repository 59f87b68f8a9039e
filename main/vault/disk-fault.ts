import { type Fault, fault } from '../../shared/ipc/result.ts';

/** `ENOENT`, `ENOSPC`… of a node:fs error, or undefined. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The fault for a node:fs exception a person can do something about; undefined for everything else. */
export const diskFault = (error: unknown): Fault | undefined => {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG': // a size limit of the account or of the file system
      return fault('disk-full', 'after-user').error;
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return fault('disk-read-only', 'after-user').error;
    case 'EBUSY': // Windows: another program (a virus scanner, a sync client) holds the file
      return fault('disk-busy', 'later').error;
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
      return fault('disk-error', 'after-user').error;
    default:
      return undefined;
  }
};
