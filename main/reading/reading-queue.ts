import { z } from 'zod';
import { pageLook, pagesMark } from '../../shared/claim/document.ts';
import { wordsOf } from '../../shared/claim/quality/page-words.ts';
import {
  applyCorrections,
  buyerKey,
  correctionsSchema,
  noCorrections,
} from '../../shared/claim/reading/corrections.ts';
import { type PageText, readStoredText, storeText } from '../../shared/claim/reading/page-text.ts';
import { proposeFields } from '../../shared/claim/reading/propose-fields.ts';
import { keepProposals, kindToUse, type Reading } from '../../shared/claim/reading/reading.ts';
import { recogniseKind } from '../../shared/claim/reading/recognise-kind.ts';
import type { Fault, Result } from '../../shared/ipc/result.ts';
import type { Desk } from '../cases/desk.ts';
import type { PageReader } from '../documents/page-reader.ts';
import type { Announce } from '../ipc/announce.ts';
import { fileOfPage, filesOf } from '../pages/page-sources.ts';
import type { StoredDocument } from '../records/records.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import { type ReadSource, readPages } from './read-pages.ts';

export const correctionsSetting = 'reading-corrections';

export type ReadingQueueDeps = {
  readonly desk: Desk;
  readonly reader: PageReader;
  readonly blobs: Pick<BlobStore, 'put' | 'open'>;
  readonly announce: Pick<Announce, 'changed' | 'progress'>;
  /** What the pages of a document's own file are drawn from. */
  readonly sourceOf: (stored: StoredDocument) => Omit<ReadSource, 'read'>;
  readonly reportError: (error: unknown) => void;
};

export type ReadingProgress = { readonly isRunning: boolean; readonly done: number; readonly total: number };

export type ReadingQueue = {
  /** Takes up what is unread in a case, and what was read for another kind than the document now has. */
  readonly look: (caseId: string) => void;
  /** The same for every case that is open; at start. */
  readonly lookEverywhere: () => void;
  readonly again: (documentId: string) => void;
  /** Stops reading it, or takes it out of the queue; it counts as not read. */
  readonly cancel: (documentId: string) => void;
  /** Undefined for a document that is neither waiting nor being read. */
  readonly progressOf: (documentId: string) => ReadingProgress | undefined;
  /** Resolves when nothing runs any more. What was waiting is taken up at the next start. */
  readonly stop: () => Promise<void>;
  /** Resolves when nothing is left to read. */
  readonly idle: () => Promise<void>;
};

const maxTextBytes = 50e6;

/**
 * Reads documents behind everything else, one at a time, and keeps what it found with each of them. A document without a
 * reading is unread: so nothing is lost when the app is closed in the middle.
 */
export const createReadingQueue = (deps: ReadingQueueDeps): ReadingQueue => {
  const { desk, announce } = deps;
  const { records } = desk;
  const waiting = new Set<string>();
  /** Asked for by a person: what is stored doesn't count. */
  const anew = new Set<string>();
  let running:
    | { readonly documentId: string; readonly abort: AbortController; done: number; total: number }
    | undefined;
  let work: Promise<void> | undefined;
  let stopped = false;

  const tell = (stored: StoredDocument): void => announce.changed(['documents'], stored.document.caseId);

  /** Writes what was read beside whatever else changed meanwhile. */
  const keep = (
    documentId: string,
    change: (stored: StoredDocument) => StoredDocument,
    pages?: readonly PageText[],
  ): void => {
    const kept = records.transaction(() => {
      const stored = records.documents.get(documentId);
      if (stored === undefined) return undefined;
      const next = change(stored);
      records.documents.put(next);
      if (pages !== undefined && next.derived.text !== null)
        records.search.putPages(next.document, next.derived.text, pages);
      return next;
    });
    // What was read is part of the self-check.
    if (kept !== undefined) announce.changed(['documents', 'cases'], kept.document.caseId);
  };

  const readingOf = (stored: StoredDocument, pages: readonly PageText[], mark: string): Reading => {
    const kinds = recogniseKind(pages);
    const kindUsed = kindToUse(stored.document.code, kinds);
    const proposals = proposeFields(pages, kindUsed);
    const facts = records.cases.get(stored.document.caseId)?.facts;
    const buyer = facts?.buyer.name || proposals.find(({ field }) => field === 'buyerName')?.value || '';
    const corrections = records.settings.get(correctionsSetting, correctionsSchema)?.[buyerKey(buyer)];
    return {
      readAt: desk.now(),
      fault: null,
      kinds: kinds.map(({ evidence, ...kind }) => ({ ...kind, evidence: [...evidence] })),
      kindUsed,
      proposals: keepProposals(
        applyCorrections(proposals, corrections ?? noCorrections),
        pages,
        stored.reading?.proposals ?? [],
      ),
      mark,
      words: pages.map(wordsOf),
    };
  };

  const failed = (documentId: string, fault: Fault): void =>
    keep(documentId, (stored) => ({
      ...stored,
      reading: {
        readAt: desk.now(),
        fault,
        kinds: stored.reading?.kinds ?? [],
        kindUsed: stored.reading?.kindUsed ?? null,
        proposals: stored.reading?.proposals ?? [],
        mark: pagesMark(stored.document),
        words: stored.reading?.words ?? [],
      },
    }));

  const storedPages = async (sha256: string): Promise<readonly PageText[] | undefined> => {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of deps.blobs.open(sha256)) {
      size += part.byteLength;
      if (size > maxTextBytes) return undefined;
      parts.push(part);
    }
    const parsed = z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .safeParse(new TextDecoder().decode(Buffer.concat(parts)));
    const text = parsed.success ? readStoredText(parsed.data) : undefined;
    return text?.hasPlaces === true ? text.pages : undefined;
  };

  const readAnew = async (
    stored: StoredDocument,
    known: ReadonlyMap<string, PageText>,
    abort: AbortController,
  ): Promise<Result<readonly PageText[]>> => {
    const files = filesOf(records.documents.ofCase(stored.document.caseId));
    const wanted = stored.document.pages.map((page) => {
      const source = deps.sourceOf(fileOfPage(files, page, stored));
      const read = () => deps.blobs.open(source.key);
      return { source: { ...source, read }, page, look: pageLook(page, stored.document.sha256) };
    });
    return readPages(deps.reader, wanted, known, {
      signal: abort.signal,
      onProgress: (done, total) => {
        if (running?.abort !== abort) return;
        running.done = done;
        running.total = total;
        announce.progress(stored.document.id, 'reading', done, total);
      },
    });
  };

  const readOne = async (documentId: string, abort: AbortController): Promise<void> => {
    const stored = records.documents.get(documentId);
    if (stored === undefined || stored.document.removedAt !== null) return;
    tell(stored);
    const mark = pagesMark(stored.document);
    const isAsked = anew.delete(documentId);
    const before =
      !isAsked && stored.reading !== undefined && stored.derived.text !== null
        ? await storedPages(stored.derived.text)
        : undefined;
    // Read for another kind: its text is there already.
    if (before !== undefined && stored.reading?.fault === null && stored.reading.mark === mark) {
      keep(documentId, (now) => ({ ...now, reading: readingOf(now, before, mark) }));
      return;
    }
    const known = new Map(
      before?.flatMap((page) => (page.look === undefined || page.by === 'none' ? [] : [[page.look, page] as const])),
    );
    const read = await readAnew(stored, known, abort);
    if (stopped) return;
    if (!read.ok) return failed(documentId, read.error);
    const bytes = new TextEncoder().encode(JSON.stringify(storeText(read.value)));
    const text = await deps.blobs.put(bytes);
    if (!text.ok) return failed(documentId, text.error);
    keep(
      documentId,
      (now) => ({
        ...now,
        derived: { ...now.derived, text: text.value.sha256 },
        reading: readingOf(now, read.value, mark),
      }),
      read.value,
    );
  };

  const needsReading = ({ document, reading }: StoredDocument, atStart = false): boolean => {
    if (document.removedAt !== null || waiting.has(document.id) || running?.documentId === document.id) return false;
    if (reading === undefined || reading.mark !== pagesMark(document)) return true;
    if (reading.fault !== null) return atStart && reading.fault.retry === 'later';
    // Read before its words were kept: they are in its text.
    return reading.words.length === 0 || kindToUse(document.code, reading.kinds) !== reading.kindUsed;
  };

  const run = async (): Promise<void> => {
    for (const documentId of waiting) {
      if (stopped) return;
      waiting.delete(documentId);
      const abort = new AbortController();
      running = { documentId, abort, done: 0, total: 0 };
      try {
        await readOne(documentId, abort);
      } catch (error) {
        if (stopped) return;
        deps.reportError(error);
        failed(documentId, { code: 'unexpected', retry: 'later' });
      } finally {
        running = undefined;
      }
      // Its pages or its kind changed while it was read.
      const now = records.documents.get(documentId);
      if (!stopped && now !== undefined && needsReading(now)) waiting.add(documentId);
    }
  };

  const start = (): void => {
    if (stopped || work !== undefined || waiting.size === 0) return;
    work = run().finally(() => {
      work = undefined;
      start();
    });
  };

  return {
    look(caseId) {
      for (const stored of records.documents.ofCase(caseId)) if (needsReading(stored)) waiting.add(stored.document.id);
      start();
    },
    lookEverywhere() {
      const open = new Set(records.index.open().map(({ id }) => id));
      for (const stored of records.documents.every())
        if (open.has(stored.document.caseId) && needsReading(stored, true)) waiting.add(stored.document.id);
      start();
    },
    again(documentId) {
      anew.add(documentId);
      if (running?.documentId !== documentId) waiting.add(documentId);
      start();
    },
    cancel(documentId) {
      if (running?.documentId === documentId) running.abort.abort();
      else if (waiting.delete(documentId)) failed(documentId, { code: 'cancelled', retry: 'after-user' });
    },
    progressOf: (documentId) => {
      if (running?.documentId === documentId) return { isRunning: true, done: running.done, total: running.total };
      return waiting.has(documentId) ? { isRunning: false, done: 0, total: 0 } : undefined;
    },
    async stop() {
      stopped = true;
      waiting.clear();
      running?.abort.abort();
      await work;
    },
    async idle() {
      while (work !== undefined) await work;
    },
  };
};
