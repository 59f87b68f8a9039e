import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Preferences } from '../preferences/preferences.ts';
import { appUrl } from './app-protocol.ts';
import { pagePreferences } from './preferences.ts';

export type MainWindowDeps = {
  readonly openWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly preload: string;
  readonly preferences: Preferences;
  readonly platform: NodeJS.Platform;
  readonly isDark: () => boolean;
};

/** Backgrounds of the two themes, so that no white flashes before the page has painted. */
const background = { light: '#f6f7f8', dark: '#15181b' } as const;

export const titleBarHeightPx = 44;

/** The one window with our page. Its title bar is ours; the system's buttons stay where the person expects them. */
export const createMainWindow = ({
  openWindow,
  preload,
  preferences,
  platform,
  isDark,
}: MainWindowDeps): BrowserWindow => {
  const size = preferences.get().window ?? { width: 1280, height: 800 };
  const colour = isDark() ? background.dark : background.light;
  const window = openWindow({
    ...size,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: '绿色通道 Green Channel',
    backgroundColor: colour,
    titleBarStyle: platform === 'linux' ? 'default' : 'hidden',
    ...(platform === 'win32'
      ? {
          titleBarOverlay: {
            color: colour,
            symbolColor: isDark() ? '#e6e8ea' : '#1d2226',
            height: titleBarHeightPx,
          },
        }
      : {}),
    autoHideMenuBar: true,
    webPreferences: pagePreferences(preload),
  });
  window.once('ready-to-show', () => window.show());
  window.on('resized', () => {
    const [width = size.width, height = size.height] = window.getSize();
    if (!window.isMaximized() && !window.isFullScreen()) preferences.update({ window: { width, height } });
  });
  void window.loadURL(appUrl);
  return window;
};

/** Loads the page anew; ends when it stands, or at once where there is no window. */
export const reloaded = (window: BrowserWindow | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (window === undefined || window.isDestroyed()) return resolve();
    window.webContents.once('did-finish-load', () => resolve());
    window.once('closed', () => resolve());
    window.webContents.reload();
  });
