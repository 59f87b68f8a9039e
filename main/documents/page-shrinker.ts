import type { CodingStep, Targets } from '../../shared/claim/targets.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { ReadDocument, RoomJobOptions, StoredBlob, StoreMade } from './document-room.ts';

export interface ShrinkRequest extends Pick<Targets, 'maxFileBytes' | 'maxPageBytes'> {
  /** A PDF of the document's pages as they are arranged. */
  readonly read: ReadDocument;
  /** Bytes of each of its pages. */
  readonly pageBytes: readonly number[];
  /** The gentlest first. */
  readonly steps: readonly CodingStep[];
  /** Keeps what is made: the smaller PDF, and the same as a segment. */
  readonly store: StoreMade;
}

export interface Shrunk {
  /** Bytes of each page that was coded anew; null for those that stay as they are. */
  readonly coded: readonly (number | null)[];
  /** Null where no page could be made smaller. */
  readonly made: { readonly segment: StoredBlob; readonly pdf: StoredBlob } | null;
}

/** Codes scans smaller, in a room like everything that decodes foreign bytes. */
export interface PageShrinker {
  shrink(request: ShrinkRequest, options: RoomJobOptions): Promise<Result<Shrunk>>;
}
