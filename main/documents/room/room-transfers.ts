import { type Fault, fault, type Result } from '../../../shared/ipc/result.ts';
import type { ReadDocument, StoredBlob, StoreMade } from '../document-room.ts';
import { type BytePipe, createBytePipe } from './byte-pipe.ts';

/** The page may read a document twice in a job: once to look at it, once to rebuild it. */
const readsAllowed = 2;

interface Reading {
  readonly read: ReadDocument;
  readsLeft: number;
  failure: { readonly error: unknown } | undefined;
}

interface Writing {
  readonly pipe: BytePipe;
  /** Nothing is opened in the store before there is something to put into it. */
  readonly begin: () => void;
  readonly maxBytes: number;
  nextPart: number;
  sizeBytes: number;
  complete: boolean;
}

export interface DocumentOffer {
  readonly url: string;
  /** Set when our own store could not deliver the bytes, so that the document isn't blamed for it. */
  failure(): { readonly error: unknown } | undefined;
  revoke(): void;
}

export interface MadeOffer {
  readonly url: string;
  /**
   * What the store made of it: undefined when the room never sent a part, segment-invalid when it didn't finish.
   * Settles after `revoke`.
   */
  stored(): Promise<Result<StoredBlob> | undefined>;
  /** True when something was sent. */
  isBegun(): boolean;
  /** True when the room has said that all parts were sent. */
  isComplete(): boolean;
  /** The store's own trouble (disk full …), as soon as it is known. */
  storeFault(): Fault | undefined;
  revoke(): void;
}

/** Byte transfers of one room: capability URLs that work for one job and are forgotten after it. */
export interface RoomTransfers {
  offerDocument(read: ReadDocument): DocumentOffer;
  acceptMade(store: StoreMade, maxBytes: number, signal: AbortSignal): MadeOffer;
  /** Answers `/doc/TOKEN` and `/put/TOKEN`; undefined for any other path. */
  handle(request: Request): Promise<Response | undefined>;
}

const unfinished = new Error('the room did not finish what it was making');

const answer = (status: number): Response => new Response(null, { status });

function streamOf(bytes: AsyncIterable<Uint8Array>, onFailure: (error: unknown) => void): ReadableStream<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await iterator.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      } catch (error) {
        onFailure(error);
        controller.error(error);
      }
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

export function createRoomTransfers({ newToken }: { newToken: () => string }): RoomTransfers {
  const readings = new Map<string, Reading>();
  const writings = new Map<string, Writing>();

  const sendDocument = (reading: Reading): Response => {
    if (reading.readsLeft === 0) return answer(410);
    reading.readsLeft -= 1;
    const body = streamOf(reading.read(), (error) => {
      reading.failure = { error };
    });
    return new Response(body, { headers: { 'content-type': 'application/octet-stream' } });
  };

  const takePart = async (writing: Writing, url: URL, request: Request): Promise<Response> => {
    const end = url.searchParams.get('end');
    if (end !== null) {
      if (writing.nextPart === 0 || end !== String(writing.nextPart)) return answer(409);
      writing.complete = true;
      writing.pipe.end();
      return answer(204);
    }
    if (url.searchParams.get('part') !== String(writing.nextPart)) return answer(409);
    writing.nextPart += 1;
    writing.begin();
    const part = new Uint8Array(await request.arrayBuffer());
    writing.sizeBytes += part.byteLength;
    if (writing.sizeBytes > writing.maxBytes) {
      writing.pipe.break(unfinished);
      return answer(413);
    }
    await writing.pipe.write(part);
    return answer(204);
  };

  return {
    offerDocument(read) {
      const token = newToken();
      const reading: Reading = { read, readsLeft: readsAllowed, failure: undefined };
      readings.set(token, reading);
      return {
        url: `/doc/${token}`,
        failure: () => reading.failure,
        revoke: () => void readings.delete(token),
      };
    },

    acceptMade(store, maxBytes, signal) {
      const token = newToken();
      const pipe = createBytePipe();
      let storeFault: Fault | undefined;
      let stored: Promise<Result<StoredBlob>> | undefined;
      const begin = (): void => {
        if (stored !== undefined) return;
        stored = store(pipe.parts, signal).then(
          (result) => {
            if (!result.ok) storeFault = result.error;
            return result;
          },
          (error: unknown): Result<StoredBlob> => {
            if (error !== unfinished && !signal.aborted) throw error;
            return fault('segment-invalid', 'after-user');
          },
        );
        // Whoever awaits it learns of a failure; until then it must not count as unhandled.
        stored.catch(() => {});
      };
      const writing: Writing = { pipe, begin, maxBytes, nextPart: 0, sizeBytes: 0, complete: false };
      writings.set(token, writing);
      return {
        url: `/put/${token}`,
        stored: async () => stored,
        isBegun: () => writing.nextPart > 0,
        isComplete: () => writing.complete,
        storeFault: () => storeFault,
        revoke() {
          writings.delete(token);
          pipe.break(unfinished);
        },
      };
    },

    async handle(request) {
      const url = new URL(request.url);
      const [, kind, token = '', ...rest] = url.pathname.split('/');
      if (kind !== 'doc' && kind !== 'put') return undefined;
      const reading = readings.get(token);
      if (kind === 'doc' && reading !== undefined && rest.length === 0 && request.method === 'GET')
        return sendDocument(reading);
      const writing = writings.get(token);
      if (kind === 'put' && writing !== undefined && rest.length === 0 && request.method === 'POST')
        return takePart(writing, url, request).catch(() => answer(410));
      return answer(404);
    },
  };
}
