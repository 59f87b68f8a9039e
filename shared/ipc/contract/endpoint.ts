import { z } from 'zod';
import { endpointLookSchema, endpointViewSchema } from '../endpoint-views.ts';
import { type Channels, none, nothing } from './common.ts';

const url = z.string().trim().min(1).max(500);

/** The real endpoint and the account at it. In practice mode only the view answers. */
export const endpointChannels = {
  'endpoint.view': { in: none, out: endpointViewSchema },
  /** Asks an address what it is; nothing is kept. */
  'endpoint.look': { in: z.object({ url }), out: endpointLookSchema },
  /** A person has compared name and fingerprints: from now on this is the vault's endpoint. */
  'endpoint.confirm': {
    in: z.object({ url, fingerprints: z.array(z.string().max(100)).min(1).max(50) }),
    out: nothing,
  },
  /** Only while nothing was ever queued for it. */
  'endpoint.forget': { in: none, out: nothing },
  /** Opens the system's browser; the answer is the address, for opening it by hand. */
  'signIn.start': { in: none, out: z.object({ url: z.string() }) },
  /** Puts that address on the clipboard. */
  'signIn.copy': { in: none, out: nothing },
  'signIn.cancel': { in: none, out: nothing },
  'signIn.out': { in: none, out: nothing },
} as const satisfies Channels;
