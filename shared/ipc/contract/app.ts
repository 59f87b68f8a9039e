import { z } from 'zod';
import { locales } from '../../locale/locale.ts';
import { endpointModeSchema } from '../../singleWindow/discovery.ts';
import { appStateSchema } from '../views.ts';
import { type Channels, jobId, none, nothing } from './common.ts';

const passphrase = z.string().max(1000);

export const appChannels = {
  'app.state': { in: none, out: appStateSchema },
  /** The answer to the event 'closing'; `unsaved`: something typed could not be saved, and the person is asked. */
  'app.ready-to-close': { in: z.object({ unsaved: z.boolean() }), out: nothing },
  'settings.update': {
    in: z.object({
      locale: z.enum(locales).optional(),
      theme: z.enum(['light', 'dark', 'system']).optional(),
      clerkName: z.string().max(60).optional(),
    }),
    out: nothing,
  },
  'vault.create': { in: z.object({ passphrase }), out: nothing },
  'vault.unlock': { in: z.object({ passphrase }), out: nothing },
  /** Looks again at a vault that could not be opened. */
  'vault.retry': { in: none, out: nothing },
  /** Closes the open vault because it is damaged, so that it can be restored from a backup. */
  'vault.close-damaged': { in: none, out: nothing },
  /** Practice and real business have a vault each: this closes the one and opens the other. */
  'mode.set': { in: z.object({ mode: endpointModeSchema }), out: nothing },
  'practice.set-running': { in: z.object({ running: z.boolean() }), out: nothing },
  /** Opens the reviewer's console of the practice endpoint in the system browser. */
  'practice.open-console': { in: none, out: nothing },
  'job.cancel': { in: z.object({ jobId }), out: nothing },
} as const satisfies Channels;
