import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../../shared/ipc/bridge.ts';

// One small file without zod: what crosses is judged in main. Channel names are checked there as well; the page never
// gets `ipcRenderer` itself, nor a way to name a path of this computer.
const dropped = 'document.add-dropped';
const events = 'app-event';

const bridge: Bridge = {
  invoke: (channel, input) =>
    (channel as string) === dropped
      ? Promise.reject(new Error('not for the page'))
      : ipcRenderer.invoke(channel, input),
  addDroppedFiles: (input, files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return ipcRenderer.invoke(dropped, { ...input, paths });
  },
  onEvent: (listen) => {
    const receive = (_event: unknown, payload: Parameters<typeof listen>[0]): void => listen(payload);
    ipcRenderer.on(events, receive);
    return () => {
      ipcRenderer.off(events, receive);
    };
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
