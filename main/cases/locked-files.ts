import type { Candidate } from './candidate.ts';
import type { Into } from './document-handlers.ts';

/** A file that was refused for its password, and where it was meant to go. */
export type LockedFile = { readonly into: Pick<Into, 'caseId' | 'filingId'>; readonly candidate: Candidate };

/**
 * Refused files a password would open, kept while the vault is open: the page never learns where a file lies, so it can't
 * hand it over again. Files on disk are kept by their place, pasted ones by their bytes.
 */
export type LockedFiles = {
  /** Gives the id under which the file can be tried again. */
  readonly keep: (file: LockedFile) => string;
  readonly find: (retryId: string) => LockedFile | undefined;
  readonly forget: (retryId: string) => void;
};

const mostKept = 100;

export const createLockedFiles = (newId: () => string): LockedFiles => {
  const files = new Map<string, LockedFile>();
  return {
    keep: (file) => {
      const retryId = newId();
      files.set(retryId, file);
      const [oldest] = files.keys();
      if (files.size > mostKept && oldest !== undefined) files.delete(oldest);
      return retryId;
    },
    find: (retryId) => files.get(retryId),
    forget: (retryId) => void files.delete(retryId),
  };
};
