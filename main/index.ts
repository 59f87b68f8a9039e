import { randomInt } from 'node:crypto';
import path from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  nativeTheme,
  net,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { v7 as uuidv7 } from 'uuid';
import { translate } from '../shared/locale/locale.ts';
import { systemClock } from './cases/clock.ts';
import { documentScheme } from './documents/document-protocol.ts';
import { createAnnounce } from './ipc/announce.ts';
import { register } from './ipc/register.ts';
import { createFollowingAdapter } from './practiceHost/following-adapter.ts';
import { createPracticeHost } from './practiceHost/practice-host.ts';
import { openPreferences } from './preferences/preferences.ts';
import { createHttpAdapter } from './singleWindow/http/http-adapter.ts';
import { createPracticeCredentials } from './singleWindow/http/practice-credentials.ts';
import { readStartArguments } from './start-arguments.ts';
import { appHost, appScheme, createAppHandler } from './window/app-protocol.ts';
import { createDialogs } from './window/dialogs.ts';
import { guardAllContents, guardSession } from './window/guards.ts';
import { createMainWindow } from './window/main-window.ts';
import { menuTemplate } from './window/menu.ts';
import { showNotice } from './window/notice.ts';
import { systemKeyring } from './window/system-keyring.ts';
import { appHandlers } from './workspace/app-handlers.ts';
import { handlersBehind } from './workspace/behind-the-door.ts';
import { createDoor } from './workspace/door.ts';
import { forkPractice, forkWorkshop } from './workspace/processes.ts';
import { createSaveAs } from './workspace/save-as.ts';
import { startWorkspace } from './workspace/start-workspace.ts';

// The composition root: everything is built here and passed on; nobody imports this file.

const out = path.resolve(import.meta.dirname, '..');
const started = readStartArguments(process.argv);
const reportError = (error: unknown): void => {
  // Names and codes only: a message may quote what somebody typed.
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  process.stderr.write(
    `${new Date().toISOString()} bug ${error instanceof Error ? error.name : typeof error} ${code}${app.isPackaged ? '' : `\n${error instanceof Error ? error.stack : ''}`}\n`,
  );
};
// Electron would open a modal dialog and stand still.
process.on('uncaughtException', reportError);
process.on('unhandledRejection', reportError);

protocol.registerSchemesAsPrivileged([
  {
    scheme: appScheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
  { scheme: documentScheme, privileges: { standard: true, secure: true, stream: true } },
]);
// It would cancel --no-sandbox, and as root the helpers then crash in a loop.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
guardAllContents(app);

const start = async (): Promise<void> => {
  guardSession(session.defaultSession);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.isPackaged)));
  const profile = app.getPath('userData');
  const preferences = openPreferences(profile, app.getPreferredSystemLanguages()[0] ?? '');
  const say = (key: Parameters<typeof translate>[1], params?: Parameters<typeof translate>[2]): string =>
    translate(preferences.get().locale, key, params);
  nativeTheme.themeSource = preferences.get().theme;

  let window: BrowserWindow | undefined;
  const openWindow = (options: Electron.BrowserWindowConstructorOptions): BrowserWindow => new BrowserWindow(options);
  const announce = createAnnounce(() => (window === undefined || window.isDestroyed() ? [] : [window.webContents]));
  const practice = createPracticeHost({
    fork: forkPractice(utilityProcess, path.join(out, 'practice/index.js'), path.join(profile, 'practice-endpoint')),
    externalUrl: started.practiceEndpoint,
    loadPort: () => preferences.get().practicePort,
    savePort: (practicePort) => preferences.update({ practicePort }),
    onChange: () => announce.changed(['app', 'outbox']),
  });
  const dialogs = createDialogs(dialog, () => window, {
    documents: () => say('dialog.documents'),
    packages: () => say('dialog.packages'),
  });
  const fetchOverChromium = (url: string, init: RequestInit): Promise<Response> => net.fetch(url, init);
  const now = (): number => Date.now();
  const door = createDoor({
    dir: path.join(profile, 'vault'),
    keyring: systemKeyring(safeStorage, process.platform),
    announce,
    openWorkspace: startWorkspace({
      places: {
        vault: path.join(profile, 'vault'),
        roomFiles: path.join(out, 'room'),
        roomPreload: path.join(out, 'preload/room.cjs'),
        fonts: path.join(out, 'assets/fonts'),
        samplePackage: path.join(out, 'assets/sample-case.zip'),
      },
      electron: {
        app,
        BrowserWindow,
        MessageChannelMain,
        session,
        openWindow,
        openSession: (partition) => {
          const opened = session.fromPartition(partition);
          guardSession(opened);
          return opened;
        },
      },
      forkWorkshop: forkWorkshop(utilityProcess, path.join(out, 'workshop/index.js')),
      serveDocuments: (handler) => {
        if (protocol.isProtocolHandled(documentScheme)) protocol.unhandle(documentScheme);
        protocol.handle(documentScheme, handler);
      },
      connect: (signer) =>
        createFollowingAdapter(practice.url, (baseUrl) =>
          createHttpAdapter({
            mode: 'practice',
            baseUrl,
            fetch: fetchOverChromium,
            now,
            credentials: createPracticeCredentials({
              baseUrl,
              fetch: fetchOverChromium,
              clientName: 'Green Channel',
              publicJwk: signer.publicJwk,
              now,
            }),
          }),
        ),
      network: practice.network,
      timers: {
        set: (delayMs, run) => {
          const timer = setTimeout(run, delayMs);
          return () => clearTimeout(timer);
        },
      },
      clock: systemClock,
      newId: () => uuidv7(),
      random: () => randomInt(0, 2 ** 32) / 2 ** 32,
      announce,
      notify: showNotice({ Notification, say, focus: () => window?.show(), open: announce.open }),
      locale: () => preferences.get().locale,
      pickFiles: dialogs.pickFiles,
      pickPackage: dialogs.pickPackage,
      saveAs: createSaveAs(dialogs.askWhereToSave),
      reportError,
    }),
  });

  protocol.handle(appScheme, createAppHandler(path.join(out, 'renderer')));
  register(
    {
      ...appHandlers({
        version: app.getVersion(),
        platform: process.platform,
        preferences,
        door,
        practice,
        announce,
        onTheme: (theme) => {
          nativeTheme.themeSource = theme;
        },
        openExternal: async () => {
          const url = practice.consoleUrl();
          if (url !== null) await shell.openExternal(url);
          return url !== null;
        },
      }),
      ...handlersBehind(door),
    },
    {
      ipc: ipcMain,
      isOurs: ({ sender, senderFrame }) =>
        sender === window?.webContents &&
        senderFrame !== null &&
        senderFrame === sender.mainFrame &&
        URL.parse?.(senderFrame.url)?.host === appHost,
      onBug: (_channel, error) => reportError(error),
    },
  );

  window = createMainWindow({
    openWindow,
    preload: path.join(out, 'preload/preload.cjs'),
    preferences,
    platform: process.platform,
    isDark: () => nativeTheme.shouldUseDarkColors,
  });
  if (started.smoke)
    window.webContents.once('did-finish-load', () => {
      process.stdout.write('{"smoke":"ok"}\n');
      app.quit();
    });
  app.on('second-instance', () => {
    window?.show();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  let closing = false;
  app.on('before-quit', (event) => {
    if (closing) return;
    closing = true;
    event.preventDefault();
    void Promise.allSettled([door.close(), practice.stop()]).then(() => app.quit());
  });
  await Promise.all([door.arrive(), practice.start()]);
};

// One app for one profile: two would write one queue.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(reportError);
else app.quit();
