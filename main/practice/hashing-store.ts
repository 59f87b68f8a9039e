import { createHash, type Hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Readable, Transform } from 'node:stream';
import { FileStore } from '@tus/file-store';

interface Running {
  readonly hash: Hash;
  /** How many bytes from the start have gone in. */
  bytes: number;
}

/**
 * The file store, which also hashes bytes as they pass, so that an upload that came in order needn't be read again
 * when it ends. A digest that isn't surely that of the file is forgotten, and the file is read instead.
 */
export class HashingStore extends FileStore {
  readonly #running = new Map<string, Running>();

  override async write(readable: IncomingMessage | Readable, id: string, offset: number): Promise<number> {
    if (offset === 0) this.#running.set(id, { hash: createHash('sha256'), bytes: 0 });
    const running = this.#running.get(id);
    if (running === undefined || running.bytes !== offset) {
      this.#running.delete(id);
      return super.write(readable, id, offset);
    }
    const tap = new Transform({
      transform(chunk: Buffer, _encoding, callback) {
        running.hash.update(chunk);
        running.bytes += chunk.length;
        callback(null, chunk);
      },
    });
    readable.once('error', (error) => tap.destroy(error));
    try {
      const reached = await super.write(readable.pipe(tap), id, offset);
      if (reached !== running.bytes) this.#running.delete(id);
      return reached;
    } catch (error) {
      this.#running.delete(id);
      throw error;
    }
  }

  /** Digest of the first `sizeBytes` bytes, once, if it is known. */
  takeDigest(id: string, sizeBytes: number): string | undefined {
    const running = this.#running.get(id);
    this.#running.delete(id);
    return running?.bytes === sizeBytes ? running.hash.digest('hex') : undefined;
  }
}
