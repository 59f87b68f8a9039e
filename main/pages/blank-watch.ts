import { filePageCount, type Page } from '../../shared/claim/document.ts';
import type { Desk } from '../cases/desk.ts';
import { drawnFrom } from '../documents/drawn-from.ts';
import type { PageFinisher } from '../documents/page-finisher.ts';
import type { Announce } from '../ipc/announce.ts';
import type { StoredDocument } from '../records/records.ts';
import type { BlobStore } from '../vault/blob-store.ts';

export type BlankWatchDeps = {
  readonly desk: Desk;
  readonly finisher: Pick<PageFinisher, 'lookAtPages'>;
  readonly blobs: Pick<BlobStore, 'open'>;
  readonly announce: Pick<Announce, 'changed'>;
  readonly reportError: (error: unknown) => void;
};

export type BlankWatch = {
  /** Looks through the files of a case nobody has looked through yet. */
  readonly look: (caseId: string) => void;
  readonly stop: () => Promise<void>;
  /** Resolves when there is nothing left to look at. */
  readonly idle: () => Promise<void>;
};

/** Pages in one job: somebody who straightens pages waits for no more than these. */
const pagesAtOnce = 6;

/**
 * Looks for blank pages behind everything else, file by file, and marks them in every document they are in. It marks and
 * nothing more: whether a page goes is the clerk's decision. A file that was not looked through to its end is taken up
 * again at the next occasion; one that can't be drawn, at the next start.
 */
export const createBlankWatch = ({ desk, finisher, blobs, announce, reportError }: BlankWatchDeps): BlankWatch => {
  const { records } = desk;
  const waiting = new Set<string>();
  const given = new Set<string>();
  const abort = new AbortController();
  let work: Promise<void> | undefined;

  const blanksOf = async ({ document, derived }: StoredDocument): Promise<ReadonlySet<number> | undefined> => {
    const { original: key, mediaType } = drawnFrom(document, derived);
    const count = filePageCount(document);
    const blanks = new Set<number>();
    for (let from = 0; from < count; from += pagesAtOnce) {
      const pages = Array.from({ length: Math.min(pagesAtOnce, count - from) }, (_, i) => from + i + 1);
      const request = { mediaType, key, read: () => blobs.open(key), pages, blankOnly: true };
      const seen = await finisher.lookAtPages(request, { signal: abort.signal });
      if (!seen.ok) return undefined;
      for (const [i, page] of seen.value.entries()) if (page.blank) blanks.add(from + i);
    }
    return blanks;
  };

  const mark = (caseId: string, sha256: string, blanks: ReadonlySet<number>): void => {
    let isNews = false;
    records.transaction(() => {
      for (const stored of records.documents.ofCase(caseId)) {
        const { document, derived } = stored;
        const isOwn = document.sha256 === sha256;
        const isBlank = (page: Page) => (page.source ?? document.sha256) === sha256 && blanks.has(page.index);
        const hits = document.pages.some((page) => page.blank !== true && isBlank(page));
        if (!isOwn && !hits) continue;
        isNews ||= hits;
        records.documents.put({
          ...stored,
          document: {
            ...document,
            pages: document.pages.map((page) => (isBlank(page) ? { ...page, blank: true } : page)),
          },
          derived: isOwn ? { ...derived, looked: true } : derived,
        });
      }
    });
    if (isNews) announce.changed(['cases', 'documents'], caseId);
  };

  const run = async (): Promise<void> => {
    for (const documentId of waiting) {
      waiting.delete(documentId);
      if (abort.signal.aborted) return;
      const stored = records.documents.get(documentId);
      if (stored === undefined || stored.derived.looked === true) continue;
      try {
        const blanks = await blanksOf(stored);
        if (abort.signal.aborted) return;
        if (blanks === undefined) given.add(documentId);
        else mark(stored.document.caseId, stored.document.sha256, blanks);
      } catch (error) {
        if (abort.signal.aborted) return;
        given.add(documentId);
        reportError(error);
      }
    }
  };

  const start = (): void => {
    if (abort.signal.aborted || work !== undefined || waiting.size === 0) return;
    work = run().finally(() => {
      work = undefined;
      start();
    });
  };

  return {
    look(caseId) {
      for (const { document, derived } of records.documents.ofCase(caseId))
        if (document.removedAt === null && derived.looked !== true && !given.has(document.id)) waiting.add(document.id);
      start();
    },
    async stop() {
      abort.abort();
      waiting.clear();
      await work;
    },
    async idle() {
      while (work !== undefined) await work;
    },
  };
};
