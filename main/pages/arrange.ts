import {
  holdsSamePages,
  isSendable,
  type LoosePage,
  pageKey,
  pagesWithin,
  sheafOf,
} from '../../shared/claim/arrange-pages.ts';
import { type ClaimDocument, filePageCount } from '../../shared/claim/document.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import type { Parsed } from '../../shared/ipc/contract.ts';
import type { Desk } from '../cases/desk.ts';
import { assertFree, assertNeverSent } from '../cases/document-free.ts';
import { refuse } from '../cases/settle.ts';
import type { StoredDocument } from '../records/records.ts';
import { finishedKey } from './finish-pages.ts';
import { type FilesOfCase, filesOf } from './page-sources.ts';

export type Arranging = Parsed<'pages.arrange'>;

/** The documents an arrangement names that are there already, by id; refuses what can't be arranged. */
export const arrangeable = (desk: Desk, { caseId, documents, created }: Arranging): Map<string, StoredDocument> => {
  const there = new Map<string, StoredDocument>();
  for (const { documentId } of documents) {
    const stored = desk.records.documents.get(documentId);
    if (stored === undefined) {
      if (!created.some((one) => one.documentId === documentId)) refuse('document-not-found', 'never');
      continue;
    }
    const { document } = stored;
    if (document.caseId !== caseId) refuse('document-not-found', 'never');
    if (document.removedAt !== null && document.pages.length > 0) refuse('document-was-removed');
    assertFree(desk, document);
    there.set(documentId, stored);
  }
  const asked = documents.map(({ documentId, pages }) => ({ documentId, pages }));
  const before = [...there.values()].map(({ document }) => sheafOf(document));
  if (new Set(documents.map(({ documentId }) => documentId)).size !== documents.length)
    refuse('pages-do-not-match', 'never');
  if (!holdsSamePages(asked, before) || !asked.every(isSendable)) refuse('pages-do-not-match', 'never');
  return there;
};

/** A document that loses all its pages goes; what was promised for it or sent with it must not go unnoticed. */
const assertMayGo = (desk: Desk, document: ClaimDocument): void => {
  assertNeverSent(desk, document);
  if (desk.records.originals.get(document.id) !== undefined)
    refuse('document-original-promised', 'after-user', { title: document.title });
};

/** What main knows of pages beside their arrangement, by page. */
const knowledgeOf = (documents: Iterable<StoredDocument>) => {
  const blanks = new Map<string, boolean>();
  for (const { document } of documents)
    for (const page of sheafOf(document).pages) if (page.blank !== undefined) blanks.set(pageKey(page), page.blank);
  return blanks;
};

const newDocument = (
  desk: Desk,
  files: FilesOfCase,
  asked: Arranging['created'][number],
  first: LoosePage | undefined,
): StoredDocument => {
  const like = desk.needDocument(asked.likeDocumentId);
  // Its own file is that of its first page: a whole file moved out of another document is an untouched one again.
  const file = files.get(first?.source ?? like.document.sha256) ?? refuse('document-not-found', 'never');
  const { fileName, mediaType, sizeBytes, sha256, warnings } = file.document;
  return {
    document: {
      id: asked.documentId,
      caseId: like.document.caseId,
      code: like.document.code,
      title: asked.title,
      fileName,
      mediaType,
      sizeBytes,
      sha256,
      presentation: like.document.presentation,
      pages: [],
      filePageCount: filePageCount(file.document),
      originalToFollow: null,
      warnings,
      addedAt: desk.now(),
      removedAt: null,
    },
    // What came with a letter stays with it.
    derived: { ...file.derived, text: null, attachments: [] },
  };
};

/** A document split off travels where the one it came from travels. */
const travelAlong = (desk: Desk, caseId: string, documentId: string, likeDocumentId: string): void => {
  for (const filing of desk.records.filings.ofCase(caseId)) {
    const at = filing.documentIds.indexOf(likeDocumentId);
    if (at < 0 || !isEditable(filing.state) || filing.documentIds.includes(documentId)) continue;
    desk.records.filings.put({
      ...filing,
      documentIds: filing.documentIds.toSpliced(at + 1, 0, documentId),
      updatedAt: desk.now(),
    });
  }
};

/** Writes an arrangement whose finished pages are made, in one durable step. */
export const keepArrangement = (desk: Desk, asked: Arranging, made: ReadonlyMap<string, string>): null =>
  desk.change(asked.caseId, () => {
    const there = arrangeable(desk, asked);
    const files = filesOf(desk.records.documents.ofCase(asked.caseId));
    const blanks = knowledgeOf(files.values());
    for (const [key, blank] of knowledgeOf(there.values())) blanks.set(key, blank);
    const note = (kind: string, title: string) =>
      desk.note({ caseId: asked.caseId, filingId: null, kind, params: { title } });
    for (const { documentId, pages } of asked.documents) {
      const isNew = !there.has(documentId);
      const creation = asked.created.find((one) => one.documentId === documentId);
      const stored =
        there.get(documentId) ?? newDocument(desk, files, creation ?? refuse('document-not-found', 'never'), pages[0]);
      const { document } = stored;
      const known = pages.map((page): LoosePage => {
        const blank = blanks.get(pageKey(page));
        const madeAs = page.finish === undefined ? undefined : made.get(finishedKey(page));
        if (page.finish !== undefined && madeAs === undefined) throw new Error('a finished page was not made');
        return {
          ...page,
          ...(blank === undefined ? {} : { blank }),
          ...(madeAs === undefined ? {} : { made: madeAs }),
        };
      });
      if (known.length === 0 && document.pages.length > 0) {
        assertMayGo(desk, document);
        note('document-joined', document.title);
      }
      desk.records.documents.put({
        ...stored,
        document: {
          ...document,
          pages: pagesWithin(known, document.sha256),
          filePageCount: filePageCount(document),
          removedAt: known.length === 0 ? (document.removedAt ?? desk.now()) : null,
        },
      });
      if (isNew && creation !== undefined) {
        desk.records.documents.placeBehind(documentId, creation.likeDocumentId);
        travelAlong(desk, asked.caseId, documentId, creation.likeDocumentId);
        note('document-split', creation.title);
      }
    }
    desk.records.cases.put({ ...desk.needCase(asked.caseId), updatedAt: desk.now() });
    return null;
  }, ['cases', 'documents', 'originals']);
