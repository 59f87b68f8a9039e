import { z } from 'zod';
import { transportViewSchema } from '../transport-views.ts';
import { type Channels, none, nothing } from './common.ts';

const proxy = z.string().min(1).max(300);
const chosen = z.object({ isChosen: z.boolean() });

/** How the real endpoint is reached; in practice only the view answers. */
export const transportChannels = {
  'transport.view': { in: none, out: transportViewSchema },
  /** Opens the system's dialog for the certificate of an authority. */
  'transport.choose-authority': { in: none, out: chosen },
  'transport.forget-authority': { in: none, out: nothing },
  /** Opens the system's dialog for a .p12 or .pfx file with this password. */
  'transport.choose-certificate': { in: z.object({ password: z.string().max(1000) }), out: chosen },
  'transport.forget-certificate': { in: none, out: nothing },
  'transport.set-login': {
    in: z.object({ proxy, user: z.string().min(1).max(300), password: z.string().max(1000) }),
    out: nothing,
  },
  'transport.forget-login': { in: z.object({ proxy }), out: nothing },
} as const satisfies Channels;
