import type { ClaimDocument, OriginalToFollow } from '../../shared/claim/document.ts';
import { isWithUs, newOriginal } from '../../shared/claim/original.ts';
import type { Parsed } from '../../shared/ipc/contract.ts';
import type { IntakeBatch } from '../../shared/ipc/views.ts';
import type { StoredDocument } from '../records/records.ts';
import type { Desk } from './desk.ts';
import { assertFree, assertNeverSent } from './document-free.ts';
import { takeRunningNo } from './running-no.ts';
import { type HandlersOf, refuse, settle } from './settle.ts';

export type Into = Pick<Parsed<'document.pick'>, 'caseId' | 'filingId' | 'jobId'>;

export type DocumentSources = {
  /** The system's file dialog; empty when closed. */
  readonly pickFiles: () => Promise<readonly string[]>;
  readonly pickFolder: () => Promise<string | null>;
  /** Files, and all files in folders and archives. */
  readonly takeFiles: (into: Into, paths: readonly string[], signal: AbortSignal) => Promise<IntakeBatch>;
  readonly takeBytes: (into: Into, name: string, bytes: Uint8Array, signal: AbortSignal) => Promise<IntakeBatch>;
  /** A file that was refused for its password, once more with one. */
  readonly retryLocked: (retry: Parsed<'document.retry-with-password'>, signal: AbortSignal) => Promise<IntakeBatch>;
};

const nothingTaken: IntakeBatch = { accepted: [], refused: [], skipped: 0 };

const edit = (
  desk: Desk,
  documentId: string,
  work: (document: ClaimDocument) => Partial<ClaimDocument>,
  kind?: string,
): null => {
  const { document } = desk.needDocument(documentId);
  return desk.change(document.caseId, () => {
    const stored: StoredDocument = desk.needDocument(documentId);
    desk.records.documents.put({ ...stored, document: { ...stored.document, ...work(stored.document) } });
    const claimCase = desk.needCase(document.caseId);
    desk.records.cases.put({ ...claimCase, updatedAt: desk.now() });
    if (kind !== undefined)
      desk.note({ caseId: document.caseId, filingId: null, kind, params: { title: stored.document.title } });
    return null;
  }, ['cases', 'documents', 'originals']);
};

/** Keeps the register in step with the switch on the slot. A promise whose paper is on its way can't be unmade. */
const setOriginal = (desk: Desk, documentId: string, wanted: OriginalToFollow | null): null =>
  edit(
    desk,
    documentId,
    (document) => {
      const owed = desk.records.originals.get(documentId);
      if (wanted === null) {
        if (owed !== undefined && !isWithUs(owed)) refuse('original-already-posted');
        assertNeverSent(desk, document);
        desk.records.originals.remove(documentId);
      } else if (owed === undefined) {
        assertFree(desk, document);
        desk.records.originals.put(
          newOriginal({ documentId, caseId: document.caseId, runningNo: takeRunningNo(desk), ...wanted }),
        );
      } else desk.records.originals.put({ ...owed, ...wanted });
      return { originalToFollow: wanted };
    },
    wanted === null ? 'original-unflagged' : 'original-flagged',
  );

export const documentHandlers = (desk: Desk, sources: DocumentSources): HandlersOf<'document'> => ({
  'document.pick': (into, { signal }) =>
    settle(async () => {
      const paths = await sources.pickFiles();
      return paths.length === 0 ? nothingTaken : sources.takeFiles(into, paths, signal);
    }),
  'document.pick-folder': (into, { signal }) =>
    settle(async () => {
      const folder = await sources.pickFolder();
      return folder === null ? nothingTaken : sources.takeFiles(into, [folder], signal);
    }),
  'document.add-dropped': ({ paths, ...into }, { signal }) => settle(() => sources.takeFiles(into, paths, signal)),
  'document.add-bytes': ({ name, bytes, ...into }, { signal }) =>
    settle(() => sources.takeBytes(into, name, bytes, signal)),
  'document.retry-with-password': (retry, { signal }) => settle(() => sources.retryLocked(retry, signal)),
  'document.update': ({ documentId, code, title, presentation }) =>
    settle(() =>
      edit(desk, documentId, (document) => {
        assertFree(desk, document);
        return {
          ...(code === undefined ? {} : { code }),
          ...(title === undefined ? {} : { title }),
          ...(presentation === undefined ? {} : { presentation }),
        };
      }),
    ),
  'document.set-original': ({ documentId, originalToFollow }) =>
    settle(() => setOriginal(desk, documentId, originalToFollow)),
  'document.remove': ({ documentId }) =>
    settle(() =>
      edit(
        desk,
        documentId,
        (document) => {
          assertNeverSent(desk, document);
          const owed = desk.records.originals.get(documentId);
          if (owed !== undefined && owed.status !== 'electronic-only') refuse('original-already-posted');
          desk.records.originals.remove(documentId);
          return { removedAt: desk.now(), originalToFollow: null };
        },
        'document-removed',
      ),
    ),
  'document.restore': ({ documentId }) =>
    settle(() =>
      edit(
        desk,
        documentId,
        ({ pages }) => {
          // Its pages are in other documents; they can be put into one of their own again.
          if (pages.length === 0) refuse('document-was-joined');
          return { removedAt: null };
        },
        'document-restored',
      ),
    ),
});
