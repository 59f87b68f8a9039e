import type { ClaimDocument } from '../../shared/claim/document.ts';
import type { DocumentResource } from './document-tokens.ts';
import { isDrawable } from './drawable.ts';

/** What a document's pages are drawn from: its view where it has one, else its own bytes. */
export const drawnFrom = (
  { sha256, mediaType }: Pick<ClaimDocument, 'sha256' | 'mediaType'>,
  { view }: { readonly view: { readonly sha256: string } | null },
): Omit<DocumentResource, 'thumbs'> => {
  if (view !== null) return { original: view.sha256, mediaType: 'application/pdf' };
  if (!isDrawable(mediaType)) throw new Error(`a document of type ${mediaType} was kept without its view`);
  return { original: sha256, mediaType };
};
