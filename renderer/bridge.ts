import { z } from 'zod';
import type { Bridge } from '../shared/ipc/bridge.ts';
import { type AppEvent, appEventSchema } from '../shared/ipc/events.ts';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** The only file that touches what the preload put on `window`. */
export const invoke: Bridge['invoke'] = (channel, input) => window.bridge.invoke(channel, input);
export const addDroppedFiles: Bridge['addDroppedFiles'] = (input, files) => window.bridge.addDroppedFiles(input, files);

/** Events of main; one that is not understood is passed over, since a newer main may say more. */
export const onEvent = (listen: (event: AppEvent) => void): (() => void) =>
  window.bridge.onEvent((raw: unknown) => {
    const event = z.safeParse(appEventSchema, raw);
    if (event.success) listen(event.data);
  });
