import type { BrowserWindow, Dialog } from 'electron';
import type { TextKey } from '../../shared/locale/locale.ts';

export type Dialogs = {
  readonly pickFiles: () => Promise<readonly string[]>;
  readonly pickFolder: () => Promise<string | null>;
  readonly pickPackage: () => Promise<string | null>;
  /** A list of the firm: Excel or CSV. */
  readonly pickList: () => Promise<string | null>;
  readonly pickBackup: () => Promise<string | null>;
  /** The certificate of an authority. */
  readonly pickAuthority: () => Promise<string | null>;
  /** A certificate with its key. */
  readonly pickCertificate: () => Promise<string | null>;
  readonly askBackupPlace: (suggestedName: string) => Promise<string | null>;
  readonly askWhereToSave: (suggestedName: string) => Promise<string | null>;
};

/** The system's own dialogs, asked through `dialog` at call time. Words are the system's; names are the clerk's. */
export const createDialogs = (
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  window: () => BrowserWindow | undefined,
  words: {
    documents: () => string;
    packages: () => string;
    lists: () => string;
    backups: () => string;
    certificates: () => string;
  },
): Dialogs => {
  const open = async (options: Electron.OpenDialogOptions): Promise<readonly string[]> => {
    const owner = window();
    const answer =
      owner === undefined ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(owner, options);
    return answer.canceled ? [] : answer.filePaths;
  };
  const save = async (options: Electron.SaveDialogOptions): Promise<string | null> => {
    const owner = window();
    const answer =
      owner === undefined ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(owner, options);
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  };
  const backupFilter = () => ({ name: words.backups(), extensions: ['gcbackup'] });
  return {
    pickFiles: () =>
      open({
        properties: ['openFile', 'multiSelections'],
        filters: [
          {
            name: words.documents(),
            extensions: [
              ...['pdf', 'ofd', 'jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff', 'heic', 'heif'],
              ...['xml', 'eml', 'msg', 'docx', 'xlsx', 'zip'],
            ],
          },
        ],
      }),
    pickFolder: async () => (await open({ properties: ['openDirectory'] }))[0] ?? null,
    pickPackage: async () =>
      (await open({ properties: ['openFile'], filters: [{ name: words.packages(), extensions: ['zip'] }] }))[0] ?? null,
    pickList: async () =>
      (
        await open({
          properties: ['openFile'],
          filters: [{ name: words.lists(), extensions: ['xlsx', 'csv', 'txt', 'tsv'] }],
        })
      )[0] ?? null,
    pickBackup: async () => (await open({ properties: ['openFile'], filters: [backupFilter()] }))[0] ?? null,
    pickAuthority: async () =>
      (
        await open({
          properties: ['openFile'],
          filters: [{ name: words.certificates(), extensions: ['pem', 'crt', 'cer', 'der'] }],
        })
      )[0] ?? null,
    pickCertificate: async () =>
      (
        await open({ properties: ['openFile'], filters: [{ name: words.certificates(), extensions: ['p12', 'pfx'] }] })
      )[0] ?? null,
    // The backup that is there is extended, never replaced, so the system's question about replacing would be wrong.
    askBackupPlace: (suggestedName) =>
      save({ defaultPath: suggestedName, filters: [backupFilter()], properties: ['dontAddToRecent'] }),
    askWhereToSave: (suggestedName) => save({ defaultPath: suggestedName }),
  };
};

/** Asks before words that could not be saved are lost. Staying is what Enter and Esc do. */
export const confirmLoss =
  (
    dialog: Pick<Dialog, 'showMessageBox'>,
    window: () => BrowserWindow | undefined,
    say: (key: TextKey) => string,
  ): (() => Promise<boolean>) =>
  async () => {
    const owner = window();
    const options = {
      type: 'warning' as const,
      message: say('dialog.unsaved'),
      detail: say('dialog.unsavedDetail'),
      buttons: [say('dialog.stay'), say('dialog.leave')],
      defaultId: 0,
      cancelId: 0,
    };
    const { response } =
      owner === undefined ? await dialog.showMessageBox(options) : await dialog.showMessageBox(owner, options);
    return response === 1;
  };
