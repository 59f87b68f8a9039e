import { z } from 'zod';
import type { PrinterView } from '../../shared/ipc/printing-views.ts';
import type { Cups } from './cups.ts';

/** What Electron of every supported version tells of a printer. */
export type SystemPrinter = { readonly name: string; readonly displayName: string; readonly options: unknown };

/** CUPS's numbers for a printer's state come as options; other systems tell nothing that is the same in two versions. */
const optionsSchema = z.record(z.string(), z.unknown()).catch({});
/** Electron before 36 says which printer is the system's own. */
const defaultSchema = z.object({ isDefault: z.boolean() });

export const printerState = (options: Readonly<Record<string, unknown>>): PrinterView['state'] => {
  if (String(options['printer-is-accepting-jobs']) === 'false') return 'refusing';
  switch (String(options['printer-state'] ?? '')) {
    case '3':
      return 'ready';
    case '4':
      return 'busy';
    case '5':
      return 'paused';
    default:
      return 'unknown';
  }
};

/** The system's printers, its own default first; with what CUPS knows of each. */
export const listPrinters = async (
  getPrinters: () => Promise<readonly SystemPrinter[]>,
  cups: Cups | undefined,
): Promise<PrinterView[]> => {
  const found = await getPrinters();
  const [systemDefault, messages] = await Promise.all([cups?.defaultPrinter(), cups?.messages()]);
  const printers = await Promise.all(
    found.map(async (printer): Promise<PrinterView> => {
      const { name, displayName } = printer;
      const marked = defaultSchema.safeParse(printer);
      const abilities = await cups?.abilities(name);
      return {
        name,
        label: displayName || name,
        isDefault: systemDefault === undefined ? marked.success && marked.data.isDefault : systemDefault === name,
        state: printerState(optionsSchema.parse(printer.options)),
        reason: messages?.get(name) ?? '',
        duplex: abilities?.duplex ?? null,
        trays: abilities?.trays ?? [],
      };
    }),
  );
  return printers.sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.label.localeCompare(b.label));
};
