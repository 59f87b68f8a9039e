import { fault } from '../../shared/ipc/result.ts';
import type { DocumentRoom } from '../documents/document-room.ts';
import { type DocumentSource, SourceRefused } from '../documents/file-source.ts';
import type { AcceptedMediaType } from '../documents/sniff.ts';
import type { Attachment } from '../records/records.ts';
import type { BlobStore } from '../vault/blob-store.ts';

export type AttachmentDeps = {
  readonly room: Pick<DocumentRoom, 'unpack'>;
  readonly blobs: Pick<BlobStore, 'put' | 'open'>;
};

/** A letter as it is stored. */
export type StoredLetter = { readonly sha256: string; readonly mediaType: AcceptedMediaType };

/**
 * A file of a letter as a document source. It is taken out of the letter, in the room, each time it is read: so nothing of
 * it lies about while it waits, and a file that needs a password can be tried again.
 */
export const attachmentSource = (
  { room, blobs }: AttachmentDeps,
  letter: StoredLetter,
  index: number,
  { name, sizeBytes, sha256 }: Attachment,
  signal: AbortSignal,
): DocumentSource => ({
  name,
  sizeBytes,
  async *open() {
    const unpacked = await room.unpack(
      {
        mediaType: letter.mediaType,
        index,
        read: () => blobs.open(letter.sha256),
        store: (bytes, stop) => blobs.put(bytes, stop),
      },
      { signal },
    );
    if (!unpacked.ok) throw new SourceRefused(unpacked);
    // The clerk ticked a name; what comes in must be the file that stood behind it.
    if (unpacked.value.sha256 !== sha256) throw new SourceRefused(fault('attachment-gone', 'never'));
    yield* blobs.open(sha256);
  },
});
