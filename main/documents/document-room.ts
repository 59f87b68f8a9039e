import type { Finish } from '../../shared/claim/page-finish.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { DrawableMediaType } from './drawable.ts';
import type { AttachmentInside } from './room/room-contract.ts';
import type { AcceptedMediaType } from './sniff.ts';

/** A blob in the vault's content-addressed store. */
export interface StoredBlob {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Reads a document from its beginning; may be called more than once during a job. */
export type ReadDocument = () => AsyncIterable<Uint8Array>;

/** Where what the room makes goes while it is made; the whole of it is never held in memory. */
export type StoreMade = (bytes: AsyncIterable<Uint8Array>, signal: AbortSignal) => Promise<Result<StoredBlob>>;

export interface Inspection {
  /** One string for each page, lines in reading order; empty for pictures. */
  readonly text: readonly string[];
  /** JPEGs of the first pages. */
  readonly thumbs: readonly Uint8Array[];
  /** Codes: script-removed, launch-removed, attachment-inside, rasterised … */
  readonly warnings: readonly string[];
  readonly segment: StoredBlob;
  /**
   * A PDF that shows what the original shows: for originals no page can be drawn from, and for those that open only with
   * a password. It comes from where hostile bytes were, so it is opened in the room and nowhere else.
   */
  readonly view: StoredBlob | null;
  /** Files inside a letter that can be documents of their own. */
  readonly attachments: readonly AttachmentInside[];
}

export interface InspectRequest {
  readonly mediaType: AcceptedMediaType;
  /** For pages that tell of the file: its name, and the hash it is kept under. */
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly read: ReadDocument;
  readonly storeSegment: StoreMade;
  readonly storeView: StoreMade;
  readonly password?: string;
}

export type Rotation = 0 | 90 | 180 | 270;

export interface RenderRequest {
  readonly mediaType: DrawableMediaType;
  /** Same key = same bytes: the room may still have the document open. */
  readonly key: string;
  readonly read: ReadDocument;
  /** From 1. */
  readonly page: number;
  /** Added to the document's own rotation. */
  readonly rotation: Rotation;
  /** Long side of the picture. */
  readonly maxPx: number;
  readonly password?: string;
  /** What is done to the page before it is turned. */
  readonly finish?: Finish;
}

export interface UnpackRequest {
  readonly mediaType: AcceptedMediaType;
  readonly read: ReadDocument;
  readonly index: number;
  readonly store: StoreMade;
}

export interface RoomJobOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Where foreign bytes are decoded: a process without Node that can be killed at any moment. Every call ends in a
 * result, whatever the document does: document-room-timeout, document-room-memory, document-room-crashed, cancelled,
 * or the document's own fault (pdf-damaged, pdf-password-needed, image-too-large …).
 */
export interface DocumentRoom {
  inspect(request: InspectRequest, options: RoomJobOptions): Promise<Result<Inspection>>;
  renderPage(request: RenderRequest, options: RoomJobOptions): Promise<Result<Uint8Array>>;
  /** Takes one file out of a letter; `index` counts its attachments as the inspection listed them. Faults also: attachment-gone. */
  unpack(request: UnpackRequest, options: RoomJobOptions): Promise<Result<StoredBlob>>;
  close(): void;
}
