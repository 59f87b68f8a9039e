import type { ClaimDocument, Page } from './document.ts';

/** A page by what it is, not by where it stands: page `page` (from 0) of the file `source`, or of the document's own file. */
export type PageOfFile = { readonly documentId: string; readonly page: number; readonly source?: string | undefined };

/** Where a page stands now: its document and its place in it, from 0, taken-out pages counted. */
export type PagePlace = { readonly documentId: string; readonly position: number };

type Arranged = Pick<ClaimDocument, 'id' | 'sha256' | 'pages' | 'removedAt'>;

/** The page of the file a page is, named so that it is found again wherever it is moved. */
export const pageOfFile = (document: Pick<ClaimDocument, 'id' | 'sha256'>, page: Page): PageOfFile => ({
  documentId: document.id,
  page: page.index,
  source: page.source ?? document.sha256,
});

/**
 * Finds a page after pages were moved, split off or joined: in its own document first, then in any other of the case.
 * Null when it stands nowhere any more.
 */
export const placeOfPage = (documents: readonly Arranged[], wanted: PageOfFile): PagePlace | null => {
  const own = documents.find(({ id }) => id === wanted.documentId);
  const file = wanted.source ?? own?.sha256;
  if (file === undefined) return null;
  const places = [...(own === undefined ? [] : [own]), ...documents.filter((one) => one !== own)]
    .filter(({ removedAt }) => removedAt === null)
    .flatMap((document) =>
      document.pages.flatMap((page, position) =>
        page.index === wanted.page && (page.source ?? document.sha256) === file
          ? [{ documentId: document.id, position, removed: page.removed }]
          : [],
      ),
    );
  const found = places.find(({ removed }) => !removed) ?? places[0];
  return found === undefined ? null : { documentId: found.documentId, position: found.position };
};
