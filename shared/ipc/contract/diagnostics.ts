import { z } from 'zod';
import { type Channels, none, savedTo } from './common.ts';

export const diagnosticsChannels = {
  /** The whole diagnostics file, made now. */
  'diagnostics.view': { in: none, out: z.object({ text: z.string() }) },
  /** Saves what 'diagnostics.view' showed last, where the person says. */
  'diagnostics.save': { in: none, out: savedTo },
} as const satisfies Channels;
