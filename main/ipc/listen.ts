import { ipcMain } from 'electron';
import { type IpcDeps, register } from './register.ts';

/** The real channels. Besides the preload, the only file that names Electron's IPC. */
export const listen = (handlers: Parameters<typeof register>[0], deps: Omit<IpcDeps, 'ipc'>): (() => void) =>
  register(handlers, { ...deps, ipc: ipcMain });
