import { createHash } from 'node:crypto';
import type { Timers } from '../singleWindow/network.ts';

export const clearAfterMs = 45_000;

/** Electron's, whose methods answer promises from version 44 on. */
export type TextClipboard = {
  readText(): string | Promise<string>;
  writeText(text: string): unknown;
  clear(): unknown;
};

export type SecretClipboard = {
  /** Answers after how many milliseconds it will be gone. */
  readonly copy: (text: string) => Promise<number>;
  /** Takes it off now, if it is still there. */
  readonly clear: () => Promise<void>;
};

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Secrets on the clipboard for a while only. What somebody copied after it stays: the clipboard is emptied only if it
 * still holds the secret, of which main remembers the digest.
 */
export const createSecretClipboard = (clipboard: TextClipboard, timers: Timers): SecretClipboard => {
  let held: string | undefined;
  let stopTimer: (() => void) | undefined;
  const clear = async (): Promise<void> => {
    stopTimer?.();
    const wanted = held;
    held = undefined;
    if (wanted === undefined) return;
    if (digestOf(await clipboard.readText()) === wanted) await clipboard.clear();
  };
  return {
    clear,
    copy: async (text) => {
      stopTimer?.();
      held = digestOf(text);
      stopTimer = timers.set(clearAfterMs, () => void clear());
      await clipboard.writeText(text);
      return clearAfterMs;
    },
  };
};
