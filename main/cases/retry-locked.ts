import type { DocumentSources } from './document-handlers.ts';
import type { LockedFiles } from './locked-files.ts';
import { refuse } from './settle.ts';
import type { TakeIn } from './take-in.ts';

/** Tries a refused file with a password. A file that stays locked is refused under a new id; the password is kept nowhere. */
export const retryLocked =
  (locked: LockedFiles, takeIn: TakeIn): DocumentSources['retryLocked'] =>
  async ({ retryId, password, jobId }, signal) => {
    const file = locked.find(retryId) ?? refuse('locked-file-gone');
    const batch = await takeIn({ ...file.into, jobId }, [{ ...file.candidate, password }], signal);
    // A cancelled try can be made again under the same id.
    if (batch.refused.every(({ fault }) => fault.code !== 'cancelled')) locked.forget(retryId);
    const kept = batch.refused.map((refused) =>
      refused.fault.code === 'cancelled' ? { ...refused, retryId } : refused,
    );
    return { ...batch, refused: kept };
  };
