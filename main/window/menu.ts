import type { MenuItemConstructorOptions } from 'electron';

export type LockItem = { readonly label: string; readonly run: () => void };

/** Only roles, and the lock: editing keys work on every platform, and nothing of the developer's menu is left in a packaged app. */
export const menuTemplate = (
  platform: NodeJS.Platform,
  packaged: boolean,
  lock: LockItem,
): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
  { role: 'editMenu' },
  {
    label: 'View',
    submenu: [
      // The page hears the key itself, also while a dialog of it is open.
      { label: lock.label, accelerator: 'CmdOrCtrl+L', registerAccelerator: false, click: lock.run },
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
      ...(packaged ? [] : [{ role: 'toggleDevTools' as const }]),
    ],
  },
  { role: 'windowMenu' },
];
