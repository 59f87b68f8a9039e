import type { DraftKeeper } from '../filing/draft-keeper.ts';

/** Saves everything typed before the page goes: a field that saves when it is left is left, drafts are written. */
export const saveTyped = async (drafts: Pick<DraftKeeper, 'flushAll'>): Promise<void> => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // A field's own save is on its way to main after one turn; calls arrive there in order.
  await new Promise((resolve) => setTimeout(resolve));
  await drafts.flushAll();
};
