import { editPages, type Page, type PageEdit } from '../../shared/claim/document.ts';

/** Page arrangements of one document: where it is, and the ways back and forward. */
export type PageHistory = {
  readonly pages: readonly Page[];
  readonly past: readonly (readonly Page[])[];
  readonly future: readonly (readonly Page[])[];
};

const maxSteps = 200;

export const pageHistory = (pages: readonly Page[]): PageHistory => ({ pages, past: [], future: [] });

const isSame = (a: readonly Page[], b: readonly Page[]): boolean =>
  a.length === b.length &&
  a.every((page, i) => {
    const other = b[i];
    return (
      other !== undefined &&
      page.index === other.index &&
      page.rotation === other.rotation &&
      page.removed === other.removed
    );
  });

/** The same object where the edit changes nothing (a page moved beyond the end, the last page taken out). */
export const withEdit = (history: PageHistory, edit: PageEdit): PageHistory => {
  const pages = editPages(history.pages, edit);
  return isSame(pages, history.pages)
    ? history
    : { pages, past: [...history.past.slice(-(maxSteps - 1)), history.pages], future: [] };
};

export const undone = (history: PageHistory): PageHistory => {
  const pages = history.past.at(-1);
  return pages === undefined
    ? history
    : { pages, past: history.past.slice(0, -1), future: [history.pages, ...history.future] };
};

export const redone = (history: PageHistory): PageHistory => {
  const [pages, ...future] = history.future;
  return pages === undefined ? history : { pages, past: [...history.past, history.pages], future };
};
