import { z } from 'zod';
import { type Channels, nothing } from './common.ts';

/** Minutes without a hand on the app before it locks; 0 for never. */
export const lockMinutes = [5, 10, 15, 30, 60, 0] as const;
export const lockMinutesSchema = z.literal(lockMinutes);
export type LockMinutes = z.infer<typeof lockMinutesSchema>;

const passphrase = z.string().max(1000);

export const lockChannels = {
  /**
   * Everything typed is saved (`unsaved`: but for what could not be); the page is shut out and started anew. `place`: where it
   * was, in its own words, given back through 'app.state' once it is open again.
   */
  'lock.now': { in: z.object({ place: z.string().max(50_000).nullable(), unsaved: z.boolean() }), out: nothing },
  'lock.set-after': { in: z.object({ minutes: lockMinutesSchema }), out: nothing },
  /** Where the keyring keeps the key: a passphrase from now on. */
  'lock.set-passphrase': { in: z.object({ passphrase }), out: nothing },
  /** Gives the key back to the keyring. */
  'lock.drop-passphrase': { in: z.object({ passphrase }), out: nothing },
  /** Puts a secret on the clipboard, from which it goes after a while, at the lock and at the end. */
  'lock.copy-secret': {
    in: z.object({ text: z.string().min(1).max(1000) }),
    out: z.object({ clearsAfterMs: z.int() }),
  },
} as const satisfies Channels;
