import type { BrowserWindow } from 'electron';

/** A page that hangs must not keep the window open for ever. */
const patienceMs = 3000;

export type Closing = {
  readonly watch: (window: Pick<BrowserWindow, 'on' | 'destroy' | 'isDestroyed'>) => void;
  readonly ready: (unsaved: boolean) => void;
};

export type ClosingDeps = {
  /** Tells the page. */
  readonly ask: () => void;
  /** Something could not be saved: does the person want to leave all the same? */
  readonly confirmLoss: () => Promise<boolean>;
};

/** Lets the page save what is typed before the window goes: it goes when the page has answered, or when patience ends. */
export const createClosing = ({ ask, confirmLoss }: ClosingDeps): Closing => {
  let window: Pick<BrowserWindow, 'on' | 'destroy' | 'isDestroyed'> | undefined;
  let patience: NodeJS.Timeout | undefined;
  const leave = (): void => {
    if (window?.isDestroyed() === false) window.destroy();
  };
  const isAsked = (): boolean => patience !== undefined;
  return {
    watch: (watched) => {
      window = watched;
      watched.on('close', (event) => {
        event.preventDefault();
        if (isAsked()) return;
        patience = setTimeout(leave, patienceMs);
        ask();
      });
    },
    ready: (unsaved) => {
      if (!isAsked()) return;
      clearTimeout(patience);
      if (!unsaved) return leave();
      void confirmLoss().then((isWanted) => {
        if (isWanted) leave();
        patience = undefined;
      });
    },
  };
};
