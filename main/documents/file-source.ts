import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import path from 'node:path';
import { type Fault, fault, ok, type Result } from '../../shared/ipc/result.ts';

/** Something whose bytes can be read from the beginning, more than once. */
export interface DocumentSource {
  readonly name: string;
  readonly sizeBytes?: number;
  open(): AsyncIterable<Uint8Array>;
}

/** Thrown while a source is read, by one that knows its own reason better than a code of the system says it. */
export class SourceRefused extends Error {
  readonly fault: Fault;
  constructor(refused: { readonly error: Fault }) {
    super(refused.error.code);
    this.fault = refused.error;
  }
}

const chunkBytes = 1 << 20;

// A link is not followed: what it points to can change between the look and the reading. NONBLOCK so that a FIFO put
// in the file's place can't hold us for ever. Windows has neither flag nor these surprises.
export const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function* readRegularFile(filePath: string): AsyncGenerator<Uint8Array> {
  const handle = await open(filePath, readFlags);
  try {
    if (!(await handle.stat()).isFile()) throw new Error('no longer a regular file');
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/**
 * A file on disk as a document source. Only regular files: no links, folders, devices or pipes.
 * The file is opened when it is read, not before, so that a batch of thousands holds no handles.
 * Faults: file-unreadable {reason}, file-not-regular. Reading may throw; intake turns that into file-unreadable.
 */
export async function fileSource(filePath: string): Promise<Result<DocumentSource>> {
  const stats = await lstat(filePath).catch((error: NodeJS.ErrnoException) => error);
  if (stats instanceof Error) return fault('file-unreadable', 'after-user', { reason: stats.code ?? stats.name });
  if (!stats.isFile()) return fault('file-not-regular', 'after-user');
  return ok({ name: path.basename(filePath), sizeBytes: stats.size, open: () => readRegularFile(filePath) });
}

/** Bytes already in memory (a pasted picture) as a document source. */
export const memorySource = (name: string, bytes: Uint8Array): DocumentSource => ({
  name,
  sizeBytes: bytes.byteLength,
  async *open() {
    yield bytes;
  },
});
