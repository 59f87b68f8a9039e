import type { SaveAs } from '../cases/filing-send-handlers.ts';
import { type HandlersOf, refuse, settle, unwrap } from '../cases/settle.ts';
import type { Announce } from '../ipc/announce.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import type { Db } from '../vault/db.ts';
import { caseCopiesIn } from './case-copies.ts';
import { exportCase } from './export-case.ts';
import { type BroughtIn, type ImportDeps, importCase } from './import-case.ts';
import { mergeWork } from './merge-handlers.ts';
import { stateOf } from './state-of-case.ts';

export type HandoverDeps = Omit<ImportDeps, 'copies'> & {
  readonly db: Db;
  readonly blobs: Pick<BlobStore, 'put' | 'open'>;
  readonly announce: Pick<Announce, 'progress'>;
  readonly saveAs: SaveAs;
  /** The system's dialog for one package; null when closed. */
  readonly pickPackage: () => Promise<string | null>;
  /** The package the system handed to the app, once; null when none waits. */
  readonly takeOpened: () => string | null;
  /** The sample case that comes with the app. */
  readonly samplePackage: string;
};

type HandoverChannels = 'case.export' | 'case.import' | 'case.import-opened' | 'case.open-sample';

export const handoverHandlers = (
  deps: HandoverDeps,
): Pick<HandlersOf<'case'>, HandoverChannels> & HandlersOf<'merge'> => {
  const { desk, announce } = deps;
  const copies = caseCopiesIn(deps.db);
  const merging = mergeWork({ desk, copies });
  const bringIn = (place: string, jobId: string, step: string, signal: AbortSignal): Promise<BroughtIn> =>
    importCase({ ...deps, copies }, place, {
      signal,
      onProgress: (done, total) => announce.progress(jobId, step, done, total),
    });
  const bringInOrMerge = async (place: string | null, jobId: string, signal: AbortSignal) => {
    if (place === null) return { caseId: null, mergeId: null };
    const brought = await bringIn(place, jobId, 'import', signal);
    if (brought.kind === 'new') return { caseId: brought.caseId, mergeId: null };
    return { caseId: null, mergeId: merging.begin({ caseId: brought.caseId, opened: brought.opened }) };
  };
  return {
    ...merging.handlers,
    'case.export': ({ caseId }, { signal }) =>
      settle(async () => {
        const { ref } = desk.needCase(caseId);
        const exportId = desk.newId();
        const state = stateOf(desk, caseId);
        const receipts = state.filings.flatMap(({ id }) => {
          const receipt = copies.receiptOf(id);
          return receipt === null ? [] : [{ filingId: id, receipt }];
        });
        const trace = { exportId, lineage: copies.lineage(caseId), receipts };
        const result = unwrap(
          await deps.saveAs(
            `${ref}_handover.zip`,
            () => exportCase(desk, deps.blobs, caseId, deps.mode, trace),
            signal,
          ),
        );
        if (result.saved)
          desk.change(caseId, () => {
            copies.keepState(exportId, caseId, desk.now(), state);
            desk.note({ caseId, filingId: null, kind: 'case-exported', params: { fileName: result.fileName ?? '' } });
          });
        return result;
      }),
    'case.import': ({ jobId }, { signal }) =>
      settle(async () => bringInOrMerge(await deps.pickPackage(), jobId, signal)),
    'case.import-opened': ({ jobId }, { signal }) => settle(() => bringInOrMerge(deps.takeOpened(), jobId, signal)),
    'case.open-sample': ({ jobId }, { signal }) =>
      settle(async () => {
        if (deps.mode === 'real') refuse('sample-only-practice');
        return { caseId: (await bringIn(deps.samplePackage, jobId, 'sample', signal)).caseId };
      }),
  };
};
