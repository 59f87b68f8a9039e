/**
 * Reads a stream of chunks in pieces of the reader's choice. Small pieces come contiguous, long ones as they arrived.
 */
export type ByteFeed = {
  /** Exactly `count` bytes, valid until the next call; undefined when the source ends before. */
  readonly take: (count: number) => Promise<Uint8Array | undefined>;
  /** Like `take`, when the bytes are already here; undefined otherwise (nothing is consumed). */
  readonly takeNow: (count: number) => Uint8Array | undefined;
  /** Between 1 and `most` bytes, whatever is at hand without copying; undefined at the end. */
  readonly some: (most: number) => Promise<Uint8Array | undefined>;
  readonly someNow: (most: number) => Uint8Array | undefined;
  /** Lets the source go early. */
  readonly close: () => Promise<void>;
};

const EMPTY = new Uint8Array(0);

export const createByteFeed = (source: AsyncIterable<Uint8Array>): ByteFeed => {
  const iterator = source[Symbol.asyncIterator]();
  let chunk: Uint8Array = EMPTY;
  let at = 0;
  let ended = false;

  const next = async (): Promise<boolean> => {
    if (ended) return false;
    const step = await iterator.next();
    if (step.done === true) {
      ended = true;
      return false;
    }
    chunk = step.value;
    at = 0;
    return true;
  };

  const someNow = (most: number): Uint8Array | undefined => {
    if (at >= chunk.length) return undefined;
    const piece = chunk.subarray(at, at + most);
    at += piece.length;
    return piece;
  };

  const takeNow = (count: number): Uint8Array | undefined =>
    chunk.length - at >= count ? (someNow(count) ?? EMPTY) : undefined;

  return {
    takeNow,
    someNow,
    take: async (count) => {
      const now = takeNow(count);
      if (now !== undefined) return now;
      // Grows with what really arrives: a declared length alone must not reserve memory.
      const pieces: Uint8Array[] = [];
      let have = 0;
      while (have < count) {
        const piece = someNow(count - have);
        if (piece !== undefined) {
          // A source may reuse its buffer for the next chunk.
          pieces.push(piece.slice());
          have += piece.length;
        } else if (!(await next())) return undefined;
      }
      const joined = new Uint8Array(count);
      let offset = 0;
      for (const piece of pieces) {
        joined.set(piece, offset);
        offset += piece.length;
      }
      return joined;
    },
    some: async (most) => {
      for (;;) {
        const piece = someNow(most);
        if (piece !== undefined) return piece;
        if (!(await next())) return undefined;
      }
    },
    close: async () => {
      if (ended) return;
      ended = true;
      chunk = EMPTY;
      await iterator.return?.();
    },
  };
};
