import path from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
} from 'electron';
import { type TextKey, type TextParams, translate } from '../shared/locale/locale.ts';
import { documentScheme } from './documents/document-protocol.ts';
import { type Announce, createAnnounce } from './ipc/announce.ts';
import { listen } from './ipc/listen.ts';
import { buildLock } from './lock/build-lock.ts';
import { createOpenedPackage } from './opened-package.ts';
import { openPreferences } from './preferences/preferences.ts';
import { readStartArguments } from './start-arguments.ts';
import { appScheme, createAppHandler, isAppPage } from './window/app-protocol.ts';
import { createClosing } from './window/closing.ts';
import { confirmLoss } from './window/dialogs.ts';
import { guardAllContents, guardSession } from './window/guards.ts';
import { createMainWindow, reloaded } from './window/main-window.ts';
import { menuTemplate } from './window/menu.ts';
import { appHandlers } from './workspace/app-handlers.ts';
import { handlersBehind } from './workspace/behind-the-door.ts';
import { buildDoor } from './workspace/build-door.ts';
import { buildPractice } from './workspace/build-practice.ts';
import type { Door } from './workspace/door.ts';
import { modeSwitch } from './workspace/mode-switch.ts';
import { canWriteTo } from './workspace/only-instance.ts';
import { bugReporter } from './workspace/report-bug.ts';
import { takeInFiles } from './workspace/take-in-files.ts';

// The composition root: everything is built from here and passed on; nobody imports this file.

/** A child that hangs must not keep the profile's lock without a window. */
const leavePatienceMs = 5000;

const out = path.resolve(import.meta.dirname, '..');
const reportBug = bugReporter(!app.isPackaged, (line) => process.stderr.write(line));
// Without these Electron opens a modal dialog and stands still.
process.on('uncaughtException', reportBug);
process.on('unhandledRejection', reportBug);
const started = readStartArguments(process.argv);

const timers = {
  set: (delayMs: number, run: () => void): (() => void) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

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
const opened = createOpenedPackage();
opened.offer(process.argv.slice(1), process.cwd());
app.on('open-file', (event, file) => {
  event.preventDefault();
  opened.offer([file], '/');
});

const start = async (): Promise<void> => {
  guardSession(session.defaultSession);
  const profile = app.getPath('userData');
  const preferences = openPreferences(profile, app.getPreferredSystemLanguages()[0] ?? '');
  nativeTheme.themeSource = preferences.get().theme;

  let window: BrowserWindow | undefined;
  const announce: Announce = createAnnounce(
    () => (window === undefined || window.isDestroyed() ? [] : [window.webContents]),
    () => door.isHeld(),
  );
  const say = (key: TextKey, params?: TextParams): string => translate(preferences.get().locale, key, params);
  const closing = createClosing({ ask: announce.closing, confirmLoss: confirmLoss(dialog, () => window, say) });
  const practice = buildPractice({
    out,
    profile,
    preferences,
    announce,
    externalUrl: started.practiceEndpoint,
    timers,
  });
  const door: Door = buildDoor({
    out,
    profile,
    practice,
    preferences,
    announce,
    window: () => window,
    locale: () => preferences.get().locale,
    say,
    reportBug,
    timers,
    takeOpened: opened.take,
  });
  opened.onOffer(announce.packageOpened);
  const lock = buildLock({ powerMonitor, clipboard, preferences, door, announce, timers, window: () => window });
  const lockItem = { label: say('lock.now'), run: lock.begin };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.isPackaged, lockItem)));

  protocol.handle(appScheme, createAppHandler(path.join(out, 'renderer')));
  listen(
    {
      ...appHandlers({
        version: app.getVersion(),
        platform: process.platform,
        preferences,
        door,
        practice,
        announce,
        lock,
        copySecret: lock.secrets.copy,
        onTheme: (theme) => {
          nativeTheme.themeSource = theme;
        },
        changeMode: modeSwitch({ preferences, door, practice, reload: () => reloaded(window) }),
        onReadyToClose: closing.ready,
        openExternal: async () => {
          const url = practice.consoleUrl();
          if (url !== null) await shell.openExternal(url);
          return url !== null;
        },
      }),
      ...handlersBehind(door),
    },
    {
      isOurs: ({ sender, senderFrame }) =>
        window?.isDestroyed() === false &&
        sender === window.webContents &&
        senderFrame !== null &&
        senderFrame === sender.mainFrame &&
        isAppPage(senderFrame.url),
      onBug: (_channel, error) => reportBug(error),
    },
  );

  window = createMainWindow({
    openWindow: (options) => new BrowserWindow(options),
    preload: path.join(out, 'preload/preload.cjs'),
    preferences,
    platform: process.platform,
    isDark: () => nativeTheme.shouldUseDarkColors,
  });
  closing.watch(window);
  lock.watch(window);
  // Leaving goes one way: the page saves and its window goes, then everything behind it stops, then the process ends.
  const leave = (): void => {
    setTimeout(() => app.exit(0), leavePatienceMs);
    void Promise.allSettled([door.close(), practice.stop(), lock.secrets.clear()]).then(() => app.exit(0));
  };
  window.on('closed', leave);
  if (started.smoke) {
    window.webContents.once('did-finish-load', () => {
      process.stdout.write('{"smoke":"ok"}\n');
      app.quit();
    });
  }
  app.on('second-instance', (_event, argv, folder) => {
    opened.offer(argv.slice(1), folder);
    if (window?.isDestroyed() !== false) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('before-quit', (event) => {
    if (window === undefined) return;
    event.preventDefault();
    if (!window.isDestroyed()) window.close();
  });
  await Promise.all([door.arrive(), ...(preferences.get().mode === 'practice' ? [practice.start()] : [])]);
};

if (started.intake !== null) {
  // Rooms come and go; without a main window the last one to close would end the app.
  app.on('window-all-closed', () => {});
  void takeInFiles({ out, files: started.intake, write: (line) => process.stdout.write(line) })
    .catch(reportBug)
    .finally(() => app.exit(0));
}
// One app for one profile: two would write one queue. A top-level await would stop Electron from ever getting ready.
// Where nothing can be written there is no lock either: the window says so, and the door stays shut until there is one.
else if (app.requestSingleInstanceLock() || !canWriteTo(app.getPath('userData')))
  void app.whenReady().then(start).catch(reportBug);
else app.quit();
