import type { WebContents } from 'electron';

/** A page that crashes as soon as it is there must not keep the computer busy for ever. */
const mostRevivals = 3;

/** Starts a crashed page anew: what it had saved is there, and the window isn't left empty. */
export const reviveCrashedPage = (contents: Pick<WebContents, 'on' | 'reload' | 'isDestroyed'>): void => {
  let revivals = 0;
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || contents.isDestroyed() || revivals >= mostRevivals) return;
    revivals += 1;
    contents.reload();
  });
};
