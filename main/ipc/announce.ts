import type { WebContents } from 'electron';
import { type AppEvent, eventChannel, type Topic } from '../../shared/ipc/events.ts';

/** Tells every open window. Sending to a window that is going away is no error. */
export type Announce = {
  readonly changed: (topics: readonly Topic[], caseId?: string) => void;
  readonly progress: (jobId: string, step: string, done: number, total: number) => void;
  readonly open: (caseId: string, filingId: string | null) => void;
  readonly packageOpened: () => void;
  readonly closing: () => void;
  readonly locking: () => void;
};

/** What a locked page may hear: that the state of the app is another, and that the window goes. */
const forLocked = (event: AppEvent): AppEvent | null => {
  if (event.kind === 'closing') return event;
  return event.kind === 'changed' && event.topics.includes('app') ? { kind: 'changed', topics: ['app'] } : null;
};

export const createAnnounce = (
  windows: () => readonly Pick<WebContents, 'send' | 'isDestroyed'>[],
  isLocked: () => boolean = () => false,
): Announce => {
  const send = (asked: AppEvent): void => {
    const event = isLocked() ? forLocked(asked) : asked;
    if (event === null) return;
    for (const contents of windows()) if (!contents.isDestroyed()) contents.send(eventChannel, event);
  };
  return {
    changed: (topics, caseId) =>
      send(
        caseId === undefined
          ? { kind: 'changed', topics: [...topics] }
          : { kind: 'changed', topics: [...topics], caseId },
      ),
    progress: (jobId, step, done, total) => send({ kind: 'progress', jobId, step, done, total }),
    open: (caseId, filingId) => send({ kind: 'open', caseId, filingId }),
    packageOpened: () => send({ kind: 'package' }),
    closing: () => send({ kind: 'closing' }),
    locking: () => send({ kind: 'locking' }),
  };
};
