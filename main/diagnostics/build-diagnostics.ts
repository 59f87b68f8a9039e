import { cpus, release, totalmem } from 'node:os';
import type { App, BrowserWindow, Dialog } from 'electron';
import type { HandlersOf } from '../cases/settle.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { Door } from '../workspace/door.ts';
import { createSaveAs } from '../workspace/save-as.ts';
import { diagnosticsHandlers } from './diagnostics-handlers.ts';
import type { FaultLog } from './fault-log.ts';

export type BuildDiagnosticsDeps = {
  readonly app: App;
  readonly dialog: Dialog;
  readonly window: () => BrowserWindow | undefined;
  readonly preferences: Preferences;
  readonly door: Door;
  readonly log: FaultLog;
};

/** Notes the processes that went, and answers the diagnostics' channels. */
export const buildDiagnostics = (deps: BuildDiagnosticsDeps): HandlersOf<'diagnostics'> => {
  const { app, log, door } = deps;
  app.on('render-process-gone', (_event, _contents, { reason }) => log.note('gone', reason, 'renderer'));
  app.on('child-process-gone', (_event, { type, reason }) => log.note('gone', reason, type.toLowerCase()));
  const askWhereToSave = async (defaultPath: string): Promise<string | null> => {
    const owner = deps.window();
    const { canceled, filePath } = await (owner === undefined
      ? deps.dialog.showSaveDialog({ defaultPath })
      : deps.dialog.showSaveDialog(owner, { defaultPath }));
    return canceled || filePath === '' ? null : filePath;
  };
  const { electron = '', chrome = '', node = '' } = process.versions;
  return diagnosticsHandlers({
    program: {
      version: app.getVersion(),
      packaged: app.isPackaged,
      electron,
      chrome,
      node,
      platform: process.platform,
      arch: process.arch,
      system: release(),
      memoryMb: Math.round(totalmem() / 2 ** 20),
      processors: cpus().length,
    },
    preferences: deps.preferences,
    door,
    vault: door.folder,
    log,
    now: () => new Date().toISOString(),
    saveAs: createSaveAs(askWhereToSave),
  });
};
