/** A hand-over between somebody who writes parts and somebody who reads them; it never holds more than one part. */
export interface BytePipe {
  /** Resolves when the reader has taken the part; rejects when the reader has gone or the pipe was broken. */
  write(part: Uint8Array): Promise<void>;
  end(): void;
  /** Makes the reader fail instead of taking a cut-off stream for a whole one. */
  break(error: Error): void;
  readonly parts: AsyncIterable<Uint8Array>;
}

interface Offered {
  readonly part: Uint8Array;
  readonly taken: () => void;
  readonly refused: (error: Error) => void;
}

export function createBytePipe(): BytePipe {
  /** Written and not yet wholly dealt with by the reader. */
  let offered: Offered | undefined;
  let outcome: 'open' | 'ended' | Error = 'open';
  let wakeReader = (): void => {};

  const settle = (next: 'ended' | Error): void => {
    if (outcome !== 'open') return;
    outcome = next;
    if (next instanceof Error) {
      offered?.refused(next);
      offered = undefined;
    }
    wakeReader();
  };

  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        if (outcome instanceof Error) throw outcome;
        if (offered !== undefined) {
          yield offered.part;
          offered?.taken();
          offered = undefined;
        } else if (outcome === 'ended') return;
        else
          await new Promise<void>((resolve) => {
            wakeReader = resolve;
          });
      }
    } finally {
      settle(new Error('nobody reads any more'));
    }
  }

  return {
    write: (part) =>
      new Promise((taken, refused) => {
        if (outcome instanceof Error) refused(outcome);
        else if (outcome === 'ended' || offered !== undefined) refused(new Error('one part at a time'));
        else {
          offered = { part, taken, refused };
          wakeReader();
        }
      }),
    end: () => settle('ended'),
    break: (error) => settle(error),
    parts: read(),
  };
}
