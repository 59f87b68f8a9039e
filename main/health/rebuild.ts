import { filePageCount } from '../../shared/claim/document.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse, unwrap } from '../cases/settle.ts';
import type { Intake } from '../documents/intake.ts';
import type { StoredDocument } from '../records/records.ts';
import type { BlobStore } from '../vault/blob-store.ts';

export type RebuildDeps = {
  readonly desk: Desk;
  readonly intake: Intake;
  readonly blobs: Pick<BlobStore, 'open'>;
};

/**
 * Makes everything anew that the intake once made of a document's original, which must be sound: pages for the dossier, view,
 * thumbnails, and the text where `isTextDamaged`. What the clerk did with the pages stays. Refuses with 'document-rebuild-differs'
 * when the pages come out as others than before, and with the intake's faults.
 */
export const rebuildDocument = async (
  { desk, intake, blobs }: RebuildDeps,
  documentId: string,
  known: { readonly isTextDamaged: boolean; readonly isViewSound: boolean },
  options: { readonly signal: AbortSignal; readonly onProgress: (done: number, total: number) => void },
): Promise<void> => {
  const { document, derived } = desk.needDocument(documentId);
  const { sha256, sizeBytes, fileName: name } = document;
  const { view } = derived;
  // A locked PDF is taken in without its password by the view that was made when it was known.
  const carriedView =
    view !== null && known.isViewSound
      ? { carriedView: { name, sizeBytes: view.sizeBytes, open: () => blobs.open(view.sha256) } }
      : {};
  const source = { name, sizeBytes, open: () => blobs.open(sha256) };
  const made = unwrap(await intake.take(source, { ...options, ...carriedView }));
  if (made.sha256 !== sha256 || made.pageCount !== filePageCount(document)) refuse('document-rebuild-differs', 'never');
  desk.change(document.caseId, () => {
    const now: StoredDocument = desk.needDocument(documentId);
    const { segment, thumbs } = made;
    const anew = { ...now.derived, segment, thumbs: [...thumbs], view: made.view };
    const { reading: _reading, ...unread } = now;
    desk.records.documents.put(
      known.isTextDamaged ? { ...unread, derived: { ...anew, text: null } } : { ...now, derived: anew },
    );
  }, ['cases', 'documents']);
};
