import { type InboxDeps, openInbox } from '../scanFolder/inbox-handlers.ts';
import { openScanning } from '../scanning/open-scanning.ts';

/** Paper on its way in: the scan folder and the scanner, on one set of parts. */
export const openWaysIn = (deps: InboxDeps & Parameters<typeof openScanning>[0]) => {
  const { handlers, watch } = openInbox(deps);
  return { handlers: { ...handlers, ...openScanning(deps) }, start: watch.start, stop: watch.stop };
};
