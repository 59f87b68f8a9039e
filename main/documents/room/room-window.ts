import type { App, BrowserWindow, MessageChannelMain, Session } from 'electron';
import type { RoomPort } from './room-channel.ts';
import { serveRoomFile, withRoomHeaders } from './room-files.ts';
import type { RoomTransfers } from './room-transfers.ts';

/** What a room needs of Electron, so that main/index.ts passes it in. */
export interface RoomElectron {
  readonly app: Pick<App, 'getAppMetrics'>;
  readonly BrowserWindow: typeof BrowserWindow;
  readonly MessageChannelMain: typeof MessageChannelMain;
  readonly session: { fromPartition(partition: string): Session };
}

export interface RoomWindowOptions {
  /** Folder of the built page (index.html, pdfjs/…). */
  readonly filesRoot: string;
  readonly preloadPath: string;
  /** In-memory session of this room alone; no `persist:`. */
  readonly partition: string;
  /** Limit of each V8 heap. Array buffers and bitmaps are outside it: for those the memory watch is there. */
  readonly heapLimitMb: number;
}

export interface RoomWindow {
  readonly port: RoomPort;
  /** Working set of the room's process; 0 when it is gone. */
  memoryBytes(): number;
  destroy(): void;
}

export type OpenRoomWindow = (
  transfers: RoomTransfers,
  onGone: (why: 'crashed' | 'memory') => void,
) => Promise<RoomWindow>;

const v8OutOfMemoryExitCode = 5;

async function hardenSession(session: Session, filesRoot: string, transfers: RoomTransfers): Promise<void> {
  if (session.protocol.isProtocolHandled('app')) session.protocol.unhandle('app');
  else {
    // Electron fetches a spelling dictionary at every start unless the list is empty.
    session.setSpellCheckerLanguages([]);
    session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    session.setPermissionCheckHandler(() => false);
    session.setDevicePermissionHandler(() => false);
    session.on('will-download', (event) => event.preventDefault());
    session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !/^(app|blob):/.test(url) }));
  }
  await session.clearStorageData();
  session.protocol.handle('app', async (request) =>
    withRoomHeaders((await transfers.handle(request)) ?? (await serveRoomFile(filesRoot, request))),
  );
}

/** Opens the hidden window; the page answers on the port when it is ready. */
export const roomWindowOpener =
  (electron: RoomElectron, options: RoomWindowOptions): OpenRoomWindow =>
  async (transfers, onGone) => {
    const session = electron.session.fromPartition(options.partition);
    await hardenSession(session, options.filesRoot, transfers);
    const window = new electron.BrowserWindow({
      show: false,
      width: 400,
      height: 300,
      skipTaskbar: true,
      focusable: false,
      webPreferences: {
        preload: options.preloadPath,
        session,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        webgl: false,
        spellcheck: false,
        disableDialogs: true,
        enableWebSQL: false,
        // A hidden window would get two timer ticks a second.
        backgroundThrottling: false,
        additionalArguments: [`--js-flags=--max-old-space-size=${options.heapLimitMb}`],
      },
    });
    const contents = window.webContents;
    // The content security policy does not reach WebRTC: without this line UDP packets leave the room.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('render-process-gone', (_event, { reason, exitCode }) =>
      onGone(reason === 'oom' || exitCode === v8OutOfMemoryExitCode ? 'memory' : 'crashed'),
    );

    const destroy = (): void => {
      if (window.isDestroyed()) return;
      // An endless loop does not let the window close in an orderly way.
      contents.forcefullyCrashRenderer();
      window.destroy();
    };
    try {
      await window.loadURL('app://room/index.html');
      const { port1, port2 } = new electron.MessageChannelMain();
      contents.postMessage('port', null, [port2]);
      const processId = contents.getOSProcessId();
      return {
        port: port1,
        memoryBytes: () =>
          (electron.app.getAppMetrics().find(({ pid }) => pid === processId)?.memory.workingSetSize ?? 0) * 1024,
        destroy,
      };
    } catch (error) {
      destroy();
      throw error;
    }
  };
