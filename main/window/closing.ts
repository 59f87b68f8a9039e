import type { BrowserWindow } from 'electron';

/** A page that hangs must not keep the window open for ever. */
const patienceMs = 3000;

export type Closing = {
  readonly watch: (window: Pick<BrowserWindow, 'on' | 'destroy' | 'isDestroyed'>) => void;
  readonly ready: () => void;
};

/** Lets the page save what is typed before the window goes: asked once, gone when it answers or when patience ends. */
export const createClosing = (ask: () => void): Closing => {
  let leave: () => void = () => undefined;
  return {
    watch: (window) => {
      let asked = false;
      leave = () => {
        if (asked && !window.isDestroyed()) window.destroy();
      };
      window.on('close', (event) => {
        event.preventDefault();
        if (asked) return;
        asked = true;
        ask();
        setTimeout(leave, patienceMs).unref();
      });
    },
    ready: () => leave(),
  };
};
