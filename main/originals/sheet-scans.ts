import { sortCodes } from '../../shared/claim/scan-back.ts';
import type { ScannedSheets } from '../../shared/ipc/register-views.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { Desk } from '../cases/desk.ts';
import { type HandlersOf, refuse, settle, unwrap } from '../cases/settle.ts';
import { keepStored, storedOf, type TakeInDeps } from '../cases/take-in.ts';
import { isDrawable } from '../documents/drawable.ts';
import { drawnFrom } from '../documents/drawn-from.ts';
import { type DocumentSource, fileSource, memorySource } from '../documents/file-source.ts';
import type { CodeReader } from '../documents/page-reader.ts';
import type { Announce } from '../ipc/announce.ts';
import type { StoredDocument } from '../records/records.ts';
import { createInboxStore } from '../scanFolder/inbox-store.ts';
import type { Db } from '../vault/db.ts';
import type { RegisterChanges } from './register-changes.ts';
import { listedRows } from './register-rows.ts';
import { ownSheetMark } from './sheet-mark.ts';

export type SheetScanDeps = {
  readonly db: Db;
  readonly desk: Desk;
  readonly intake: TakeInDeps['intake'];
  readonly blobs: TakeInDeps['blobs'];
  readonly room: CodeReader;
  readonly readBlob: (sha256: string) => AsyncIterable<Uint8Array>;
  readonly pickFiles: () => Promise<readonly string[]>;
  /** Lets the page look at a scan. */
  readonly show: (stored: StoredDocument) => string;
  readonly announce: Pick<Announce, 'progress' | 'changed'>;
  readonly changes: RegisterChanges;
};

/** A scan that was looked at: its file is stored and belongs to no case until somebody keeps it. */
type Scan = { readonly stored: StoredDocument; readonly inboxId: string | null };
type Source = { readonly name: string; readonly source: Result<DocumentSource> };

/** Scans kept for the answer, for as long as the app runs; their files go when it is closed unless they are kept. */
const mostScans = 300;

/** 扫描回收: sheets that come back are read, shown with what they name, and marked once somebody says so. */
export const sheetScanHandlers = (deps: SheetScanDeps): HandlersOf<'sheets'> => {
  const { desk, announce } = deps;
  const inbox = createInboxStore(deps.db);
  const scans = new Map<string, Scan & { readonly documentIds: readonly string[] }>();

  const remember = (scan: Scan, documentIds: readonly string[]): string => {
    const scanId = desk.newId();
    scans.set(scanId, { ...scan, documentIds });
    for (const old of [...scans.keys()].slice(0, -mostScans)) scans.delete(old);
    return scanId;
  };

  const lookAt = async (scan: Scan, signal: AbortSignal): Promise<ScannedSheets['scans'][number]> => {
    const { document, derived } = scan.stored;
    const { original, mediaType } = drawnFrom(document, derived);
    if (!isDrawable(mediaType)) return refuse('type-not-supported');
    const read = unwrap(await deps.room.readCodes({ mediaType, read: () => deps.readBlob(original) }, { signal }));
    const rows = listedRows(desk);
    const byNumber = new Map([...rows.values()].map((row) => [row.original.runningNo, row]));
    const { runningNos, problems } = sortCodes(read.codes, ownSheetMark(desk), (no) => byNumber.has(no));
    const papers = runningNos.flatMap((no) => byNumber.get(no) ?? []);
    return {
      scanId: remember(
        scan,
        papers.map(({ original }) => original.documentId),
      ),
      fileName: document.fileName,
      pageCount: document.pages.length,
      token: deps.show(scan.stored),
      papers,
      problems: [...problems],
    };
  };

  /** One after another, so that progress means something; one bad file never stops the others. */
  const each = async <T>(
    jobId: string,
    items: readonly T[],
    nameOf: (item: T) => string,
    scanOf: (item: T) => Promise<Scan>,
    signal: AbortSignal,
  ): Promise<ScannedSheets> => {
    const found: ScannedSheets = { scans: [], refused: [] };
    for (const [i, item] of items.entries()) {
      announce.progress(jobId, 'sheets', i, items.length);
      const looked = await settle(async () => lookAt(await scanOf(item), signal));
      if (looked.ok) found.scans.push(looked.value);
      else if (looked.error.code === 'cancelled') refuse('cancelled');
      else found.refused.push({ fileName: nameOf(item), fault: looked.error });
    }
    announce.progress(jobId, 'sheets', items.length, items.length);
    return found;
  };

  const takeIn = (jobId: string, sources: readonly Source[], signal: AbortSignal): Promise<ScannedSheets> =>
    each(
      jobId,
      sources,
      ({ name }) => name,
      async ({ source }) => {
        const outcome = unwrap(await deps.intake.take(unwrap(source), { signal }));
        // The case is named when it is kept.
        return { stored: await storedOf(deps, desk.newId(), outcome), inboxId: null };
      },
      signal,
    );

  const keep = (scan: Scan, caseIds: readonly string[]): number => {
    for (const caseId of caseIds) {
      const { document, derived } = scan.stored;
      const kept = { ...document, id: desk.newId(), caseId, addedAt: desk.now() };
      keepStored(desk, { caseId, filingId: null }, { document: kept, derived });
    }
    const waiting = scan.inboxId === null || caseIds.length === 0 ? undefined : inbox.get(scan.inboxId);
    if (waiting?.state === 'waiting') {
      inbox.put({ ...waiting, state: 'filed', stored: null });
      announce.changed(['inbox']);
    }
    return caseIds.length;
  };

  return {
    'sheets.pick': ({ jobId }, { signal }) =>
      settle(async () => {
        const paths = await deps.pickFiles();
        const sources = await Promise.all(
          paths.map(async (place) => ({ name: place.replace(/^.*[\\/]/, ''), source: await fileSource(place) })),
        );
        return takeIn(jobId, sources, signal);
      }),
    'sheets.bytes': ({ jobId, name, bytes }, { signal }) =>
      settle(() => takeIn(jobId, [{ name, source: { ok: true, value: memorySource(name, bytes) } }], signal)),
    'sheets.inbox': ({ jobId }, { signal }) =>
      settle(() =>
        each(
          jobId,
          inbox.inState('waiting').filter(({ stored }) => stored !== null),
          ({ fileName }) => fileName,
          async ({ id, stored }) => ({ stored: stored ?? refuse('inbox-file-gone'), inboxId: id }),
          signal,
        ),
      ),
    'sheets.confirm': ({ scanIds, documentIds, mark, keep: isKept }) =>
      settle(() =>
        desk.records.transaction(() => {
          const changed =
            mark === 'none' || documentIds.length === 0
              ? { changed: 0, left: 0, undoId: null }
              : deps.changes.change(documentIds, { kind: 'mark', event: mark, note: '' });
          let kept = 0;
          // A scan goes to every case of which it shows a paper.
          for (const scanId of isKept ? scanIds : []) {
            const scan = scans.get(scanId) ?? refuse('sheet-scan-gone');
            const shown = scan.documentIds.filter((id) => documentIds.includes(id));
            kept += keep(scan, [...new Set(shown.flatMap((id) => desk.records.originals.get(id)?.caseId ?? []))]);
          }
          return { ...changed, kept };
        }),
      ),
  };
};
