import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  MessageChannelMain,
  Notification,
  net,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { v7 as uuidv7 } from 'uuid';
import type { Locale, TextKey, TextParams } from '../../shared/locale/locale.ts';
import type { EndpointMode } from '../../shared/singleWindow/discovery.ts';
import { systemClock } from '../cases/clock.ts';
import { documentScheme } from '../documents/document-protocol.ts';
import type { OpenLine } from '../endpoint/line.ts';
import { practiceLine } from '../endpoint/practice-line.ts';
import { realLine } from '../endpoint/real-line.ts';
import type { Announce } from '../ipc/announce.ts';
import type { PracticeHost } from '../practiceHost/practice-host.ts';
import type { Preferences } from '../preferences/preferences.ts';
import { printWaysOf } from '../printing/print-ways.ts';
import { findScanners } from '../scanning/find-scanners.ts';
import { finishedPage } from '../signIn/finished-page.ts';
import type { Timers } from '../singleWindow/network.ts';
import { createDialogs } from '../window/dialogs.ts';
import { guardSession } from '../window/guards.ts';
import { showMany, showNotice } from '../window/notice.ts';
import { systemKeyring } from '../window/system-keyring.ts';
import { createDoor, type Door } from './door.ts';
import { profileHindrance } from './only-instance.ts';
import { forkWorkshop } from './processes.ts';
import { createSaveAs } from './save-as.ts';
import { startWorkspace } from './start-workspace.ts';

export type BuildDoorDeps = {
  /** Folder of the build: page, room, workshop, assets. */
  readonly out: string;
  readonly profile: string;
  readonly practice: PracticeHost;
  readonly preferences: Preferences;
  readonly announce: Announce;
  readonly window: () => BrowserWindow | undefined;
  readonly locale: () => Locale;
  readonly say: (key: TextKey, params?: TextParams) => string;
  readonly reportBug: (error: unknown) => void;
  readonly timers: Timers;
  /** The hand-over package the system handed to the app; once. */
  readonly takeOpened: () => string | null;
};

const findScannersMs = 3000;

/** The part of the composition root that needs Electron's services for the work behind the door. */
export const buildDoor = ({
  out,
  profile,
  practice,
  preferences,
  announce,
  window,
  locale,
  say,
  reportBug,
  timers,
  takeOpened,
}: BuildDoorDeps): Door => {
  const mode = () => preferences.get().mode;
  // What was typed while practising has no way into real business: another folder, keys, records and queue.
  const vault = (): string => path.join(profile, mode() === 'practice' ? 'vault' : 'vault-real');
  const now = (): number => Date.now();
  const fetch = (url: string, init: RequestInit): Promise<Response> => net.fetch(url, init);
  const dialogs = createDialogs(dialog, window, {
    documents: () => say('dialog.documents'),
    packages: () => say('dialog.packages'),
    lists: () => say('dialog.lists'),
    backups: () => say('dialog.backups'),
    certificates: () => say('dialog.certificates'),
  });
  const openWindow = (options: Electron.BrowserWindowConstructorOptions): BrowserWindow => new BrowserWindow(options);
  const openSession = (partition: string): Electron.Session => {
    const opened = session.fromPartition(partition);
    guardSession(opened);
    return opened;
  };
  // A page knows only the schemes that were handled when it was loaded, so this one is there before the vault is open.
  let answerDocuments: (request: Request) => Promise<Response> = async () => new Response(null, { status: 404 });
  protocol.handle(documentScheme, async (request) =>
    door.workspace() === undefined ? new Response(null, { status: 404 }) : answerDocuments(request),
  );
  const lines: Readonly<Record<EndpointMode, OpenLine>> = {
    practice: practiceLine({ practice, fetch, now }),
    real: realLine({
      fetch,
      now,
      timers,
      newId: () => uuidv7(),
      isOnline: () => net.isOnline(),
      openBrowser: (url) => shell.openExternal(url.href),
      // A promise since Electron 44.
      resolveProxy: (url) => session.defaultSession.resolveProxy(url),
      pickAuthority: dialogs.pickAuthority,
      pickCertificate: dialogs.pickCertificate,
      copyText: async (text) => await clipboard.writeText(text),
      page: finishedPage({ locale, say }),
      onChange: () => announce.changed(['app', 'outbox']),
      reportError: reportBug,
    }),
  };
  const door: Door = createDoor({
    dir: vault,
    now: () => new Date().toISOString(),
    monotonicMs: () => performance.now(),
    pickBackup: dialogs.pickBackup,
    hindrance: profileHindrance(profile, app),
    keyring: systemKeyring(safeStorage, process.platform),
    announce,
    openWorkspace: (keys) =>
      startWorkspace({
        places: {
          vault: vault(),
          roomFiles: path.join(out, 'room'),
          roomPreload: path.join(out, 'preload/room.cjs'),
          fonts: path.join(out, 'assets/fonts'),
          samplePackage: path.join(out, 'assets/sample-case.zip'),
        },
        electron: { app, BrowserWindow, MessageChannelMain, session, openWindow, openSession },
        forkWorkshop: forkWorkshop(utilityProcess, path.join(out, 'workshop/index.js')),
        printWays: printWaysOf({
          getPrinters: async () => (await window()?.webContents.getPrintersAsync()) ?? [],
          platform: process.platform,
          temporaryFolder: () => app.getPath('temp'),
          openPath: (file) => shell.openPath(file),
          atEnd: (run) => process.once('exit', run),
        }),
        serveDocuments: (handler) => {
          answerDocuments = handler;
        },
        mode: mode(),
        openLine: lines[mode()],
        timers,
        clock: systemClock,
        newId: () => uuidv7(),
        random: () => randomInt(0, 2 ** 32) / 2 ** 32,
        announce,
        notify: showNotice({
          Notification,
          say,
          focus: () => window()?.show(),
          open: announce.open,
          isLocked: () => door.isHeld(),
        }),
        notifyMany: showMany({ Notification, say, focus: () => window()?.show() }),
        locale,
        findScanners: (signal) => findScanners({ waitMs: findScannersMs }, signal),
        pickFiles: dialogs.pickFiles,
        pickFolder: dialogs.pickFolder,
        pickPackage: dialogs.pickPackage,
        takeOpened,
        pickList: dialogs.pickList,
        askBackupPlace: dialogs.askBackupPlace,
        pickBackup: dialogs.pickBackup,
        appVersion: app.getVersion(),
        saveAs: createSaveAs(dialogs.askWhereToSave),
        desktop: {
          openPath: async (place) => (await shell.openPath(place)) === '',
          tempRoot: tmpdir(),
          copyText: (text) => clipboard.writeText(text),
          stayOnTop: (isOn) => window()?.setAlwaysOnTop(isOn),
        },
        reportError: reportBug,
      })(keys),
  });
  return door;
};
