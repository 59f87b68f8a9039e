import { type Cups, openCups } from './cups.ts';
import { createOpenInViewer } from './open-in-viewer.ts';
import type { PrintWays } from './printing-handlers.ts';

export type PrintWaysDeps = Parameters<typeof createOpenInViewer>[0] &
  Pick<PrintWays, 'getPrinters'> & { readonly platform: NodeJS.Platform };

/** The printers and programs of this machine. CUPS is looked for each time: its service may be started late. */
export const printWaysOf = (deps: PrintWaysDeps): Omit<PrintWays, 'printPages'> => ({
  getPrinters: deps.getPrinters,
  cups: (): Promise<Cups | undefined> => openCups(deps.platform),
  openInViewer: createOpenInViewer(deps),
});
