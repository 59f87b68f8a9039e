import type { ClaimDocument } from '../../shared/claim/document.ts';
import { placeOfPage } from '../../shared/claim/page-place.ts';
import type { SoughtDocument } from '../app/route.tsx';

/** The document to show and the place of the page in it, from 0; null for the document as a whole. */
export type Sought = { readonly documentId: string; readonly position: number | null };

/** Where what was searched for or commented on stands now; the page may have been moved to another document since. */
export const soughtIn = (documents: readonly ClaimDocument[], { documentId, page, source }: SoughtDocument): Sought =>
  (page === null ? null : placeOfPage(documents, { documentId, page, source })) ?? { documentId, position: null };
