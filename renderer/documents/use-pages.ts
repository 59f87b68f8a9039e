import {
  type Arrangement,
  movePages,
  type Placed,
  placedPages,
  removePages,
  restorePages,
  turnPages,
} from '../../shared/claim/arrange-pages.ts';
import type { CaseView, DocumentView } from '../../shared/ipc/views.ts';
import { CallFault } from '../app/calls.ts';
import { usePageEdits } from '../pages/use-page-edits.ts';

/** The pages of one document among those of its case: arranged as in the page organiser, with the same way back. */
export const usePages = (view: CaseView, document: DocumentView, onFailed: (error: unknown) => void) => {
  const edits = usePageEdits(view, (fault) => onFailed(new CallFault(fault)));
  const shown = edits.shown.documents.find(({ id }) => id === document.id) ?? document;
  const { pages } = shown;

  const change = (position: number, work: (now: Arrangement, keys: ReadonlySet<string>) => Arrangement): void => {
    const here = ({ documentId, ...one }: Placed) => documentId === document.id && one.position === position;
    edits.edit((now) => {
      const placed = placedPages(now).find(here);
      return placed === undefined ? now : work(now, new Set([placed.key]));
    });
  };

  return {
    document: shown,
    pages,
    keptCount: pages.filter((page) => !page.removed).length,
    turn: (position: number, by: 90 | -90) => change(position, (now, keys) => turnPages(now, keys, by)),
    move: (position: number, toPosition: number) => {
      const to = Math.max(0, Math.min(toPosition, pages.length - 1));
      // Counted with the page itself still in its place.
      const before = to > position ? to + 1 : to;
      change(position, (now, keys) => movePages(now, keys, { documentId: document.id, position: before }));
    },
    remove: (position: number) => change(position, removePages),
    restore: (position: number) => change(position, restorePages),
    undo: edits.undo,
    redo: edits.redo,
    canUndo: edits.canUndo,
    canRedo: edits.canRedo,
  };
};
export type Pages = ReturnType<typeof usePages>;
