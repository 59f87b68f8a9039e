import { type Fault, fault } from '../../shared/ipc/result.ts';
import { type CompoundFile, watchCompoundFile } from './compound-file.ts';
import { type DocumentSource, SourceRefused } from './file-source.ts';
import { type AcceptedMediaType, sniff, sniffHeadBytes, sniffTailBytes, typeOf, typeOfEnd } from './sniff.ts';

export interface SniffingReader {
  /** The document's bytes, as they are; throws as soon as the document is to be refused. Read once. */
  read(): AsyncGenerator<Uint8Array>;
  /** Why reading was given up. */
  refusal(): Fault | undefined;
  /** Known when all bytes have been read, at the latest. */
  mediaType(): AcceptedMediaType | undefined;
}

class GivenUp extends Error {}

const join = (a: Uint8Array, b: Uint8Array): Uint8Array => (a.length === 0 ? b : Buffer.concat([a, b]));

/** Looks at a document while it passes by, so that it is read once and refused before all of it was stored. */
export function createSniffingReader(source: DocumentSource, maxBytes: number): SniffingReader {
  let refusal: Fault | undefined;
  let mediaType: AcceptedMediaType | undefined;

  const giveUp = (error: Fault): never => {
    refusal = error;
    throw new GivenUp(error.code);
  };
  const tooLarge = (): never => giveUp(fault('file-too-large', 'after-user', { maxBytes }).error);

  /** The source's own trouble, told apart from that of whoever consumes us. */
  async function* readSource(): AsyncGenerator<Uint8Array> {
    try {
      yield* source.open();
    } catch (error) {
      if (error instanceof SourceRefused) giveUp(error.fault);
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      giveUp(fault('file-unreadable', 'after-user', { reason }).error);
    }
  }

  async function* read(): AsyncGenerator<Uint8Array> {
    if ((source.sizeBytes ?? 0) > maxBytes) tooLarge();
    let head: Uint8Array = new Uint8Array();
    let tail: Uint8Array = new Uint8Array();
    let sizeBytes = 0;

    /** Set where the first bytes don't tell. */
    let compound: CompoundFile | undefined;

    const decide = (): CompoundFile | undefined => {
      if (typeOf(head).type === 'office-old') {
        const watched = watchCompoundFile(head);
        watched.see(head);
        return watched;
      }
      const sniffed = sniff(head);
      if (!sniffed.ok) giveUp(sniffed.error);
      else mediaType = sniffed.value;
      return undefined;
    };

    for await (const chunk of readSource()) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) tooLarge();
      if (compound !== undefined) compound.see(chunk);
      else if (mediaType === undefined) {
        const taken = chunk.subarray(0, sniffHeadBytes - head.length);
        head = join(head, taken);
        if (head.length >= sniffHeadBytes) {
          compound = decide();
          compound?.see(chunk.subarray(taken.length));
        }
      }
      tail = join(tail, chunk.subarray(-sniffTailBytes)).subarray(-sniffTailBytes);
      yield chunk;
    }
    if (mediaType === undefined && compound === undefined) compound = decide();
    const inside = compound?.decide();
    if (inside?.ok === true) mediaType = inside.value;
    else if (inside !== undefined) giveUp(inside.error);
    const also = mediaType && typeOfEnd(tail, mediaType);
    if (also !== undefined) giveUp(fault('type-ambiguous', 'never', { type: String(mediaType), also }).error);
  }

  return { read, refusal: () => refusal, mediaType: () => mediaType };
}
