import { z } from 'zod';
import { type PageText, readStoredText } from '../../shared/claim/reading/page-text.ts';
import type { Desk } from '../cases/desk.ts';
import { refreshCaseRow } from '../records/case-row.ts';
import { RecordDamaged } from '../records/row.ts';
import type { BlobStore } from '../vault/blob-store.ts';

export type SearchKeeper = {
  /** Indexes what is missing: a vault from before there was search, a package that came in, a crash between. */
  readonly look: () => void;
  /** How many cases and documents are still to be indexed. */
  readonly left: () => number;
  readonly stop: () => Promise<void>;
  /** Resolves when nothing is left to index. */
  readonly idle: () => Promise<void>;
};

export type SearchKeeperDeps = {
  readonly desk: Desk;
  readonly blobs: Pick<BlobStore, 'open'>;
  /** Lets everything else have its turn between two batches. */
  readonly turn: () => Promise<void>;
  readonly reportError: (error: unknown) => void;
};

/** A batch is one transaction; a person notices nothing of 20. */
const batch = 20;
const maxTextBytes = 50e6;

const readText = async (blobs: Pick<BlobStore, 'open'>, sha256: string): Promise<readonly PageText[]> => {
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const part of blobs.open(sha256)) {
    sizeBytes += part.byteLength;
    if (sizeBytes > maxTextBytes) return [];
    parts.push(part);
  }
  const text = z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .safeParse(new TextDecoder().decode(Buffer.concat(parts)));
  return text.success ? (readStoredText(text.data)?.pages ?? []) : [];
};

/**
 * Keeps the full-text index whole behind everything else. What is typed and read is indexed in the transaction that keeps
 * it; this finds what never had that chance. What is damaged is reported once and passed over, never in the way of the rest.
 */
export const createSearchKeeper = ({ desk, blobs, turn, reportError }: SearchKeeperDeps): SearchKeeper => {
  const { records } = desk;
  const damaged = new Set<string>();
  let left = 0;
  let again = false;
  let stopped = false;
  let work: Promise<void> | undefined;

  const passOver = (id: string, error: unknown): void => {
    damaged.add(id);
    reportError(error);
  };

  const indexCases = (ids: readonly string[]): void => {
    try {
      records.transaction(() => {
        for (const id of ids) refreshCaseRow(records, id, desk.today());
      });
    } catch (error) {
      // One of them is damaged: alone, each shows which.
      if (ids.length > 1 && error instanceof RecordDamaged) for (const id of ids) indexCases([id]);
      else for (const id of ids) passOver(id, error);
    }
  };

  const indexDocument = async (id: string): Promise<void> => {
    try {
      const stored = records.documents.get(id);
      if (stored === undefined) return;
      const { text } = stored.derived;
      // Its title first: that needs no file.
      records.transaction(() => records.search.putDocument(stored.document, text));
      if (text === null) return;
      const pages = await readText(blobs, text);
      records.transaction(() => {
        const now = records.documents.get(id);
        if (now?.derived.text === text) records.search.putPages(now.document, text, pages);
      });
    } catch (error) {
      passOver(id, error);
    }
  };

  const round = async (): Promise<void> => {
    const missing = records.search.missing();
    const caseIds = missing.caseIds.filter((id) => !damaged.has(id));
    const documentIds = missing.documentIds.filter((id) => !damaged.has(id));
    left = caseIds.length + documentIds.length;
    for (let at = 0; at < caseIds.length && !stopped; at += batch) {
      indexCases(caseIds.slice(at, at + batch));
      left = caseIds.length - at + documentIds.length;
      await turn();
    }
    if (!stopped) records.index.setSearchComplete(true);
    for (const [position, id] of documentIds.entries()) {
      if (stopped) return;
      await indexDocument(id);
      left = documentIds.length - position - 1;
      await turn();
    }
    if (documentIds.length + caseIds.length > 0) desk.announce.changed(['cases']);
  };

  const run = async (): Promise<void> => {
    while (again && !stopped) {
      again = false;
      try {
        await round();
      } catch (error) {
        reportError(error);
      }
    }
    left = 0;
  };

  return {
    look: () => {
      again = true;
      work ??= run().finally(() => {
        work = undefined;
      });
    },
    left: () => left,
    stop: async () => {
      stopped = true;
      await work;
    },
    idle: async () => {
      while (work !== undefined) await work;
    },
  };
};
