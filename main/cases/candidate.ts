import type { Result } from '../../shared/ipc/result.ts';
import type { DocumentSource } from '../documents/file-source.ts';

/** A file somebody chose, and whether it can be read at all. */
export type Candidate = {
  /** As it is shown where it is refused. */
  readonly name: string;
  readonly source: Result<DocumentSource>;
  readonly password?: string;
};
