import { stepOriginal } from '../../shared/claim/register-change.ts';
import type { MadePdf } from '../../shared/ipc/views.ts';
import type { Desk } from '../cases/desk.ts';
import type { SaveAs } from '../cases/filing-send-handlers.ts';
import type { MadeFile, MakePdf } from '../cases/package.ts';
import { type HandlersOf, settle, unwrap } from '../cases/settle.ts';
import type { Words } from '../cases/words.ts';
import type { Announce } from '../ipc/announce.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { amountAtStake } from '../records/case-row.ts';
import { byCase, originalsPackJob, owedFor } from './pack-job.ts';
import { postOriginals } from './post-originals.ts';
import type { PrintPdf } from './print-pdf.ts';
import { createRegisterChanges } from './register-changes.ts';
import { registerHandlers } from './register-handlers.ts';
import { originalRows } from './register-rows.ts';
import { ownSheetMark } from './sheet-mark.ts';
import { type SheetScanDeps, sheetScanHandlers } from './sheet-scans.ts';

export type OriginalsDeps = {
  readonly desk: Desk;
  readonly outbox: Pick<Outbox, 'add' | 'cancel'>;
  readonly makePdf: MakePdf;
  readonly words: () => Words;
  readonly announce: Pick<Announce, 'progress' | 'changed'>;
  /** Sheets that come back. */
  readonly scanning: Pick<SheetScanDeps, 'db' | 'intake' | 'blobs' | 'room' | 'pickFiles' | 'show'>;
  readonly showPdf: (made: MadeFile) => string;
  readonly readBlob: (sha256: string) => AsyncIterable<Uint8Array>;
  readonly saveAs: SaveAs;
  readonly printPdf: PrintPdf;
  /** Who is working here; '' when nobody has said. */
  readonly clerkName: () => string;
};

export const originalsHandlers = (deps: OriginalsDeps): HandlersOf<'originals'> & HandlersOf<'sheets'> => {
  const { desk } = deps;
  const changes = createRegisterChanges(deps);
  const amountOf = (caseId: string) => {
    const claimCase = desk.needCase(caseId);
    return { amount: amountAtStake(claimCase), currency: claimCase.facts.currency };
  };
  const make = async (documentIds: readonly string[], jobId: string, signal: AbortSignal): Promise<MadeFile> =>
    unwrap(
      await deps.makePdf(originalsPackJob(desk, documentIds, deps.words(), amountOf), {
        signal,
        onProgress: (done, total) => deps.announce.progress(jobId, 'pack', done, total),
      }),
    );
  /** Who did it stands in the record as soon as somebody has told the app their name. */
  const signed = (kind: string, params: Record<string, string | number>) => {
    const clerk = deps.clerkName();
    return clerk === '' ? { kind, params } : { kind: `${kind}-by`, params: { ...params, clerk } };
  };
  const recordPrint = (documentIds: readonly string[]): void => {
    const at = desk.now();
    for (const [caseId, owed] of byCase(owedFor(desk, documentIds))) {
      desk.change(caseId, () => {
        for (const { original } of owed) {
          const stepped = stepOriginal(original, 'print', '', { at, by: deps.clerkName() }) ?? original;
          desk.records.originals.put({ ...stepped, printedAt: [...original.printedAt, at] });
        }
        desk.note({ caseId, filingId: null, ...signed('originals-printed', { count: owed.length }) });
      }, ['cases', 'originals']);
    }
  };

  return {
    'originals.list': ({ closed }) => settle(() => ({ rows: originalRows(desk, closed), mark: ownSheetMark(desk) })),
    'originals.preview': ({ documentIds, jobId }, { signal }) =>
      settle(async (): Promise<MadePdf> => {
        const made = await make(documentIds, jobId, signal);
        return {
          token: deps.showPdf(made),
          pageCount: made.pageCount,
          sizeBytes: made.sizeBytes,
          missingCharacters: [...made.missingCharacters],
        };
      }),
    'originals.print': ({ documentIds, jobId }, { signal }) =>
      settle(async () => {
        const made = await make(documentIds, jobId, signal);
        const printed = unwrap(await deps.printPdf(made, signal));
        if (printed) recordPrint(documentIds);
        return { printed };
      }),
    'originals.save-pdf': ({ documentIds, jobId }, { signal }) =>
      settle(async () => {
        const made = await make(documentIds, jobId, signal);
        const result = unwrap(
          await deps.saveAs(`originals_${desk.today()}.pdf`, () => deps.readBlob(made.sha256), signal),
        );
        if (result.saved) recordPrint(documentIds);
        return result;
      }),
    'originals.post': (parcel) => settle(() => postOriginals({ ...deps, signed }, parcel)),
    ...registerHandlers(deps, changes),
    ...sheetScanHandlers({ ...deps, ...deps.scanning, changes }),
  };
};
