import { type Arrangement, pagesWithin, type Sheaf, sheafOf } from '../../shared/claim/arrange-pages.ts';
import type { CaseView, DocumentView } from '../../shared/ipc/views.ts';
import type { Creation } from './page-history.ts';

/** Documents whose pages can be seen: what was removed keeps its pages to itself, what was joined has none. */
const isArrangeable = ({ removedAt, pages }: DocumentView): boolean => removedAt === null || pages.length === 0;

export const arrangementOf = (view: CaseView): Arrangement => view.documents.filter(isArrangeable).map(sheafOf);

const created = (view: CaseView, sheaf: Sheaf, creation: Creation | undefined): DocumentView | undefined => {
  const like = view.documents.find(({ id }) => id === creation?.likeDocumentId);
  if (like === undefined || creation === undefined) return undefined;
  const sha256 = sheaf.pages[0]?.source ?? like.sha256;
  return { ...like, id: creation.documentId, title: creation.title, sha256, originalToFollow: null, removedAt: null };
};

/** The case as it will be once main has kept an arrangement, so that it is seen at once. */
export const withArrangement = (
  view: CaseView,
  sheaves: readonly Sheaf[],
  creations: readonly Creation[],
): CaseView => {
  const tokens = Object.fromEntries(view.documents.map(({ sha256, token }) => [sha256, token]));
  const next = new Map(sheaves.map((sheaf) => [sheaf.documentId, sheaf]));
  const arranged = (document: DocumentView): DocumentView => {
    const sheaf = next.get(document.id);
    if (sheaf === undefined) return document;
    return {
      ...document,
      token: tokens[document.sha256] ?? document.token,
      tokens: { ...tokens, ...document.tokens },
      pages: pagesWithin(sheaf.pages, document.sha256),
      // Whatever pages the file has, these are not all of them as they came; main knows the number.
      filePageCount: document.filePageCount ?? document.pages.length,
      removedAt: sheaf.pages.length === 0 ? (document.removedAt ?? document.addedAt) : null,
    };
  };
  const known = new Set(view.documents.map(({ id }) => id));
  const documents = view.documents.flatMap((document) => [
    arranged(document),
    ...creations
      .filter(({ documentId, likeDocumentId }) => likeDocumentId === document.id && !known.has(documentId))
      .flatMap((creation) => {
        const sheaf = next.get(creation.documentId);
        const made = sheaf === undefined ? undefined : created(view, sheaf, creation);
        return made === undefined ? [] : [arranged({ ...made, pages: [] })];
      }),
  ]);
  return { ...view, documents };
};
