import { factsVersion } from '../../shared/claim/quality/page-facts.ts';
import type { Desk } from '../cases/desk.ts';
import type { ReadDocument } from '../documents/document-room.ts';
import type { DrawableMediaType } from '../documents/drawable.ts';
import type { PageMeasurer } from '../documents/page-reader.ts';
import type { Announce } from '../ipc/announce.ts';
import type { StoredDocument } from '../records/records.ts';

export type PageFactsQueueDeps = {
  readonly desk: Desk;
  readonly room: PageMeasurer;
  readonly announce: Pick<Announce, 'changed'>;
  /** What a document's pages are drawn from. */
  readonly sourceOf: (stored: StoredDocument) => { readonly mediaType: DrawableMediaType; readonly read: ReadDocument };
  readonly reportError: (error: unknown) => void;
};

export type PageFactsQueue = {
  /** Takes up what is unmeasured in a case. */
  readonly look: (caseId: string) => void;
  /** The same for every case that is open; at start, for documents from before there were facts. */
  readonly lookEverywhere: () => void;
  readonly stop: () => Promise<void>;
  /** Resolves when nothing is left to measure. */
  readonly idle: () => Promise<void>;
};

const isMeasured = ({ derived }: StoredDocument): boolean => derived.facts?.version === factsVersion;

/**
 * Measures the pages of documents behind everything else, one document at a time, as soon as they are taken in. A document
 * without facts of today's version is unmeasured: so nothing is lost when the app is closed in the middle.
 */
export const createPageFactsQueue = (deps: PageFactsQueueDeps): PageFactsQueue => {
  const { records } = deps.desk;
  const waiting = new Set<string>();
  /** Not tried again before the next start. */
  const failed = new Set<string>();
  const stopping = new AbortController();
  let work: Promise<void> | undefined;

  const measureOne = async (documentId: string): Promise<void> => {
    const stored = records.documents.get(documentId);
    if (stored === undefined || stored.document.removedAt !== null || isMeasured(stored)) return;
    const { signal } = stopping;
    const measured = await deps.room.measure(deps.sourceOf(stored), { signal });
    if (signal.aborted) return;
    if (!measured.ok && measured.error.retry === 'later') {
      failed.add(documentId);
      return;
    }
    // What can't be measured says nothing, once and for all.
    const pages = measured.ok ? measured.value.pages : [];
    const kept = records.transaction(() => {
      const now = records.documents.get(documentId);
      if (now === undefined) return false;
      records.documents.put({ ...now, derived: { ...now.derived, facts: { version: factsVersion, pages } } });
      return true;
    });
    if (kept) deps.announce.changed(['documents', 'cases'], stored.document.caseId);
  };

  const run = async (): Promise<void> => {
    for (const documentId of waiting) {
      if (stopping.signal.aborted) return;
      waiting.delete(documentId);
      try {
        await measureOne(documentId);
      } catch (error) {
        if (stopping.signal.aborted) return;
        failed.add(documentId);
        deps.reportError(error);
      }
    }
  };

  const start = (): void => {
    if (stopping.signal.aborted || work !== undefined || waiting.size === 0) return;
    work = run().finally(() => {
      work = undefined;
      start();
    });
  };

  const add = (stored: StoredDocument): void => {
    const { id, removedAt } = stored.document;
    if (removedAt === null && !isMeasured(stored) && !failed.has(id)) waiting.add(id);
  };

  return {
    look(caseId) {
      for (const stored of records.documents.ofCase(caseId)) add(stored);
      start();
    },
    lookEverywhere() {
      const open = new Set(records.index.open().map(({ id }) => id));
      for (const stored of records.documents.every()) if (open.has(stored.document.caseId)) add(stored);
      start();
    },
    async stop() {
      stopping.abort();
      waiting.clear();
      await work;
    },
    async idle() {
      while (work !== undefined) await work;
    },
  };
};
