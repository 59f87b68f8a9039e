import { useState } from 'react';
import type { PageEdit } from '../../shared/claim/document.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { call } from '../app/calls.ts';
import { type PageHistory, pageHistory, redone, undone, withEdit } from './page-history.ts';

/** Arranging the pages of one document: shown at once, kept by main right after, with undo and redo while it is looked at. */
export const usePages = (document: DocumentView, onFailed: (error: unknown) => void) => {
  const [edited, setEdited] = useState<PageHistory | null>(null);
  const history = edited ?? pageHistory(document.pages);

  const become = (next: PageHistory) => {
    if (next === history) return;
    setEdited(next);
    call('document.set-pages', { documentId: document.id, pages: [...next.pages] }).catch((error: unknown) => {
      // What main did not keep is not shown as if it had.
      setEdited(null);
      onFailed(error);
    });
  };

  return {
    pages: history.pages,
    keptCount: history.pages.filter((page) => !page.removed).length,
    edit: (edit: PageEdit) => become(withEdit(history, edit)),
    undo: () => become(undone(history)),
    redo: () => become(redone(history)),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
};
export type Pages = ReturnType<typeof usePages>;
