import { type Fault, fault } from '../../shared/ipc/result.ts';
import { type DocumentSource, SourceRefused } from './file-source.ts';
import { type AcceptedMediaType, sniff, sniffHeadBytes, sniffTailBytes, typeOfEnd } from './sniff.ts';

export interface SniffingReader {
  /** The document's bytes, as they are; throws as soon as the document is to be refused. Read once. */
  read(): AsyncGenerator<Uint8Array>;
  /** Why reading was given up. */
  refusal(): Fault | undefined;
  /** Known when the first bytes have been read. */
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

    const decide = (): void => {
      const sniffed = sniff(head);
      if (!sniffed.ok) giveUp(sniffed.error);
      else mediaType = sniffed.value;
    };

    for await (const chunk of readSource()) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) tooLarge();
      if (mediaType === undefined) {
        head = join(head, chunk.subarray(0, sniffHeadBytes - head.length));
        if (head.length >= sniffHeadBytes) decide();
      }
      tail = join(tail, chunk.subarray(-sniffTailBytes)).subarray(-sniffTailBytes);
      yield chunk;
    }
    if (mediaType === undefined) decide();
    const also = mediaType && typeOfEnd(tail, mediaType);
    if (also !== undefined) giveUp(fault('type-ambiguous', 'never', { type: String(mediaType), also }).error);
  }

  return { read, refusal: () => refusal, mediaType: () => mediaType };
}
