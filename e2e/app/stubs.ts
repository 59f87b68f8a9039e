import type { App } from './start-app.ts';

// What belongs to the system (its dialogs, its printer, its browser) can't be driven by a test; each stands in for the
// person's answer to it. Everything else is the app itself.

/** The next "open" dialogs answer with these files; none = closed. */
export const chooseFiles = ({ electron }: App, files: readonly string[]): Promise<void> =>
  electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, files);

/** The next "save" dialogs answer with this file; null = closed. */
export const chooseTarget = ({ electron }: App, file: string | null): Promise<void> =>
  electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, file);

/** Prints into a PDF file instead of opening the system's dialog; null = the person closes the dialog. There are no printers. */
export const printInto = ({ electron }: App, file: string | null): Promise<void> =>
  electron.evaluate(({ app, webContents }, target) => {
    // Nobody's own printer is ever printed on.
    for (const contents of webContents.getAllWebContents()) contents.getPrintersAsync = async () => [];
    const hook = 'printStub';
    const known = Reflect.get(globalThis, hook) as { target: string | null } | undefined;
    if (known !== undefined) {
      known.target = target;
      return;
    }
    const stub = { target };
    Reflect.set(globalThis, hook, stub);
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        if (stub.target === null) {
          done?.(false, 'Print job canceled');
          return;
        }
        const place = stub.target;
        contents
          .printToPDF({ printBackground: true, preferCSSPageSize: true })
          .then((bytes) => {
            process.getBuiltinModule('node:fs').writeFileSync(place, bytes);
            done?.(true, '');
          })
          .catch((error: unknown) => done?.(false, String(error)));
      };
    });
  }, file);

/** Answers what the app would have opened in the system's browser, instead of opening it. */
export const catchExternal = async (app: App, press: () => Promise<void>): Promise<string> => {
  await app.electron.evaluate(({ shell }) => {
    Reflect.set(globalThis, 'openedExternally', undefined);
    shell.openExternal = async (url) => {
      Reflect.set(globalThis, 'openedExternally', url);
    };
  });
  await press();
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const url: unknown = await app.electron.evaluate(() => Reflect.get(globalThis, 'openedExternally'));
    if (typeof url === 'string') return url;
  }
  throw new Error('nothing was opened in the browser');
};
