import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../../shared/ipc/result.ts';
import { fault } from '../../shared/ipc/result.ts';
import type { ByteSink } from './pdf-writer.ts';

/**
 * Lets `work` write a file that appears under its name whole or not at all: a temporary neighbour, flushed to the
 * disk, then renamed. Removed when `work` fails or throws. Fault: target-folder-missing. Throws other node:fs errors.
 */
export const writeFileWhole = async <T>(
  path: string,
  work: (sink: ByteSink) => Promise<Result<T>>,
): Promise<Result<T>> => {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.partial`);
  let handle: FileHandle;
  try {
    handle = await open(temporary, 'wx', 0o600);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (missing) return fault('target-folder-missing', 'after-user');
    throw error;
  }
  let done = false;
  try {
    const result = await work({
      write: async (bytes) => {
        // The loop is writeFile's own; a single write may take less than it was given.
        await handle.writeFile(bytes);
      },
    });
    if (!result.ok) return result;
    await handle.sync();
    await handle.close();
    await rename(temporary, path);
    done = true;
    return result;
  } finally {
    if (!done) {
      await handle.close().catch(() => undefined);
      await rm(temporary, { force: true });
    }
  }
};

type Waiting = {
  readonly resolve: (step: IteratorResult<Uint8Array>) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Turns writing into reading, one chunk at a time: `write` settles when the reader asks for the next chunk, so the
 * chunk's memory may be used again then. `end` lets the reader finish, `fail` makes it throw.
 */
export const createByteChannel = (): {
  readonly sink: ByteSink;
  readonly source: AsyncIterable<Uint8Array>;
  readonly end: () => void;
  readonly fail: (error: unknown) => void;
} => {
  let waiting: Waiting | undefined;
  let offered: { readonly bytes: Uint8Array; readonly taken: () => void } | undefined;
  let inHand: (() => void) | undefined;
  let closed: { readonly error: unknown } | 'ended' | 'abandoned' | undefined;

  const close = (how: typeof closed) => {
    closed ??= how;
    if (waiting === undefined) return;
    const { resolve, reject } = waiting;
    waiting = undefined;
    if (typeof closed === 'object') reject(closed.error);
    else resolve({ done: true, value: undefined });
  };

  const next = (): Promise<IteratorResult<Uint8Array>> => {
    inHand?.();
    inHand = undefined;
    if (offered !== undefined) {
      const { bytes, taken } = offered;
      offered = undefined;
      inHand = taken;
      return Promise.resolve({ done: false, value: bytes });
    }
    if (typeof closed === 'object') return Promise.reject(closed.error);
    if (closed !== undefined) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject };
    });
  };

  const write = (bytes: Uint8Array): Promise<void> => {
    // The reader gave up and says why itself; what is still written goes nowhere.
    if (closed !== undefined) return Promise.reject(new Error('nobody reads this channel any more'));
    return new Promise((taken) => {
      if (waiting === undefined) {
        offered = { bytes, taken };
        return;
      }
      const { resolve } = waiting;
      waiting = undefined;
      inHand = taken;
      resolve({ done: false, value: bytes });
    });
  };

  return {
    sink: { write },
    end: () => close('ended'),
    fail: (error) => close({ error }),
    source: {
      [Symbol.asyncIterator]: () => ({
        next,
        return: () => {
          closed ??= 'abandoned';
          inHand?.();
          offered?.taken();
          inHand = undefined;
          offered = undefined;
          return Promise.resolve({ done: true, value: undefined });
        },
      }),
    },
  };
};
