import { accessSync, constants } from 'node:fs';
import { type Fault, fault } from '../../shared/ipc/result.ts';

export const canWriteTo = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Why this start may not work in the profile: 'disk-read-only' (no lock can be had where nothing can be written), or
 * 'database-busy' (another start of the app has it by now). Null once the lock is ours; asks for it anew each time.
 */
export const profileHindrance =
  (
    profile: string,
    lock: { readonly hasSingleInstanceLock: () => boolean; readonly requestSingleInstanceLock: () => boolean },
  ) =>
  (): Fault | null => {
    if (lock.hasSingleInstanceLock() || lock.requestSingleInstanceLock()) return null;
    return canWriteTo(profile) ? fault('database-busy', 'later').error : fault('disk-read-only', 'after-user').error;
  };
