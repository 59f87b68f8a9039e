import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { type BlobTransaction, createBlobTransactions, type DocumentBlobs } from './blob-transaction.ts';
import type { DocumentRoom, Inspection, InspectRequest, StoredBlob } from './document-room.ts';
import { cleanFileName } from './file-name.ts';
import type { DocumentSource } from './file-source.ts';
import type { DocumentLimits } from './limits.ts';
import type { OfficePages, OfficePagesRequest } from './office/office-pages.ts';
import type { AttachmentInside } from './room/room-contract.ts';
import { createByteFeed } from './segment/byte-feed.ts';
import { verifySegment } from './segment/read-segment.ts';
import type { AcceptedMediaType } from './sniff.ts';
import { createSniffingReader } from './sniffing-reader.ts';
import { createWorkQueue } from './work-queue.ts';

/** Size of a page as it lies in the document, before `rotation` (clockwise) is applied. */
export interface PageBox {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly rotation: number;
}

export interface IntakeOptions {
  readonly signal: AbortSignal;
  readonly password?: string;
  /** A PDF that shows the pages where the original opens only with a password nobody here has. */
  readonly carriedView?: DocumentSource;
  /** Counts steps of this document, not pages; `total` may become known late. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A document as it was taken in. Every `sha256` names a blob in the vault. */
export interface IntakeOutcome {
  readonly fileName: string;
  readonly mediaType: AcceptedMediaType;
  /** Of the original, which is kept byte for byte. */
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly pageCount: number;
  readonly pages: readonly PageBox[];
  /** The document's pages made harmless and ready to be copied into a dossier. */
  readonly segment: string;
  /** A PDF that shows what the original shows, where the original can't be drawn from; null where it can. */
  readonly view: StoredBlob | null;
  /** JPEGs of the first pages, in order. */
  readonly thumbs: readonly string[];
  /** One for each page. */
  readonly text: readonly string[];
  readonly warnings: readonly string[];
  /** Files inside a letter that can be documents of their own. */
  readonly attachments: readonly AttachmentInside[];
}

export interface IntakeDeps {
  readonly room: DocumentRoom;
  readonly blobs: DocumentBlobs;
  readonly limits: DocumentLimits;
  /** Documents under way at the same time; the others wait their turn without a file open. */
  readonly concurrency: number;
  /** Pages for Office files; left out, they get one page that tells of them. */
  readonly officePages?: OfficePages;
}

export interface Intake {
  /**
   * Takes a document in, or refuses it and leaves nothing behind. Never rejects for what a document, its medium or the
   * caller's signal does; faults: file-empty, file-too-large {maxBytes}, file-unreadable, type-not-supported {type},
   * type-ambiguous, pdf-damaged, pdf-password-needed, pdf-password-wrong, image-damaged, image-too-large, ofd-damaged,
   * too-many-pages, segment-invalid, document-room-timeout, -memory, -crashed, -failed, cancelled, and the vault's own.
   */
  take(source: DocumentSource, options: IntakeOptions): Promise<Result<IntakeOutcome>>;
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const officeEndings: ReadonlyMap<AcceptedMediaType, OfficePagesRequest['ending']> = new Map([
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
]);

const cancelled = (): Result<never> => fault('cancelled', 'after-user');

export function createIntake({ room, blobs, limits, concurrency, officePages }: IntakeDeps): Intake {
  const queue = createWorkQueue(concurrency);
  const begin = createBlobTransactions(blobs);

  /** Stores the original while its first and last bytes are looked at. */
  const storeOriginal = async (
    source: DocumentSource,
    transaction: BlobTransaction,
    signal: AbortSignal,
  ): Promise<Result<StoredBlob & { readonly mediaType: AcceptedMediaType }>> => {
    const reader = createSniffingReader(source, limits.maxFileBytes);
    const stored = await transaction.put(reader.read(), signal).catch((error: unknown) => {
      if (reader.refusal() !== undefined || signal.aborted) return undefined;
      throw error;
    });
    const refusal = reader.refusal();
    if (refusal !== undefined) return { ok: false, error: refusal };
    if (stored === undefined) return cancelled();
    const mediaType = reader.mediaType();
    if (!stored.ok) return stored;
    return mediaType === undefined ? fault('file-empty', 'after-user') : ok({ ...stored.value, mediaType });
  };

  /** What the room made is taken apart once more: it comes from where hostile bytes were. */
  const checkSegment = async (sha256: string): Promise<Result<readonly PageBox[]>> => {
    const checked = await verifySegment(createByteFeed(blobs.open(sha256)));
    if (!checked.ok) return checked;
    return ok(
      checked.value.pages.map(({ width, height, userUnit, rotation }) => ({
        widthPt: width * userUnit,
        heightPt: height * userUnit,
        rotation,
      })),
    );
  };

  const storeThumbs = async (
    thumbs: readonly Uint8Array[],
    transaction: BlobTransaction,
    signal: AbortSignal,
  ): Promise<Result<string[]>> => {
    const stored: string[] = [];
    for (const thumb of thumbs) {
      const blob = await transaction.put(whole(thumb), signal);
      if (!blob.ok) return blob;
      stored.push(blob.value.sha256);
    }
    return ok(stored);
  };

  /** A PDF in place of an original that can't be drawn from: kept as its view, and looked at like any other document. */
  const inspectInstead = async (
    pdf: AsyncIterable<Uint8Array>,
    warning: string,
    request: InspectRequest,
    transaction: BlobTransaction,
    { signal }: IntakeOptions,
  ): Promise<Result<Inspection>> => {
    const stored = await transaction.put(pdf, signal);
    if (!stored.ok) return stored;
    const { password: _, ...rest } = request;
    const { sha256, sizeBytes } = stored.value;
    const read = () => blobs.open(sha256);
    const seen = await room.inspect({ ...rest, mediaType: 'application/pdf', sizeBytes, sha256, read }, { signal });
    if (!seen.ok) return seen;
    const { view, warnings } = seen.value;
    return ok({ ...seen.value, view: view ?? stored.value, warnings: [warning, ...warnings] });
  };

  /** What the room sees in a document, or in the pages that stand for it. */
  const inspect = async (
    request: InspectRequest,
    transaction: BlobTransaction,
    options: IntakeOptions,
  ): Promise<Result<Inspection>> => {
    const { signal, onProgress, carriedView } = options;
    const seen = await room.inspect(request, { signal, ...(onProgress === undefined ? {} : { onProgress }) });
    if (!seen.ok)
      return seen.error.code === 'pdf-password-needed' && carriedView !== undefined
        ? inspectInstead(carriedView.open(), 'view-carried', request, transaction, options)
        : seen;
    const ending = officeEndings.get(request.mediaType);
    const pdf = ending && (await officePages?.({ ending, read: request.read, signal }));
    if (pdf === undefined) return seen;
    try {
      const pages = await inspectInstead(pdf.open(), 'office-converted', request, transaction, options);
      if (!pages.ok) return pages.error.code === 'cancelled' ? pages : seen;
      const { warnings } = seen.value;
      const kept = [...pages.value.warnings, ...warnings.filter((warning) => warning !== 'attached-only')];
      return ok({ ...pages.value, warnings: [...new Set(kept)] });
    } finally {
      await pdf.dispose();
    }
  };

  const takeIn = async (
    source: DocumentSource,
    options: IntakeOptions,
    transaction: BlobTransaction,
  ): Promise<Result<IntakeOutcome>> => {
    const { signal, password } = options;
    const original = await storeOriginal(source, transaction, signal);
    if (!original.ok) return original;
    const { sha256, sizeBytes, mediaType } = original.value;
    const inspected = await inspect(
      {
        mediaType,
        name: cleanFileName(source.name),
        sha256,
        sizeBytes,
        read: () => blobs.open(sha256),
        storeSegment: (bytes, stop) => transaction.put(bytes, stop),
        storeView: (bytes, stop) => transaction.put(bytes, stop),
        ...(password === undefined ? {} : { password }),
      },
      transaction,
      options,
    );
    if (!inspected.ok) return inspected;
    const { text, warnings, segment, view } = inspected.value;
    const pages = await checkSegment(segment.sha256);
    if (!pages.ok) return pages;
    if (pages.value.length !== text.length) return fault('segment-invalid', 'after-user', { reason: 'pages' });
    const thumbs = await storeThumbs(inspected.value.thumbs, transaction, signal);
    if (!thumbs.ok) return thumbs;
    return ok({
      fileName: cleanFileName(source.name),
      mediaType,
      sizeBytes,
      sha256,
      pageCount: pages.value.length,
      pages: pages.value,
      segment: segment.sha256,
      view,
      thumbs: thumbs.value,
      text,
      warnings,
      attachments: inspected.value.attachments,
    });
  };

  return {
    take: (source, options) =>
      queue.run(options.signal, async () => {
        const transaction = begin();
        try {
          const outcome = await takeIn(source, options, transaction);
          if (outcome.ok) transaction.keep();
          else await transaction.undo();
          return outcome;
        } catch (error) {
          await transaction.undo();
          if (options.signal.aborted) return cancelled();
          throw error;
        }
      }),
  };
}
