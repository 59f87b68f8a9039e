import type { SaveAs } from '../cases/filing-send-handlers.ts';
import { type HandlersOf, refuse, settle, unwrap } from '../cases/settle.ts';
import type { Announce } from '../ipc/announce.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import { exportCase } from './export-case.ts';
import { type ImportDeps, importCase } from './import-case.ts';

export type HandoverDeps = ImportDeps & {
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

export const handoverHandlers = (
  deps: HandoverDeps,
): Pick<HandlersOf<'case'>, 'case.export' | 'case.import' | 'case.import-opened' | 'case.open-sample'> => {
  const { desk, announce } = deps;
  const bringIn = (place: string, jobId: string, step: string, signal: AbortSignal): Promise<string> =>
    importCase(deps, place, { signal, onProgress: (done, total) => announce.progress(jobId, step, done, total) });
  return {
    'case.export': ({ caseId }, { signal }) =>
      settle(async () => {
        const { ref } = desk.needCase(caseId);
        const result = unwrap(
          await deps.saveAs(`${ref}_handover.zip`, () => exportCase(desk, deps.blobs, caseId, deps.mode), signal),
        );
        if (result.saved)
          desk.change(caseId, () =>
            desk.note({ caseId, filingId: null, kind: 'case-exported', params: { fileName: result.fileName ?? '' } }),
          );
        return result;
      }),
    'case.import': ({ jobId }, { signal }) =>
      settle(async () => {
        const place = await deps.pickPackage();
        return { caseId: place === null ? null : await bringIn(place, jobId, 'import', signal) };
      }),
    'case.import-opened': ({ jobId }, { signal }) =>
      settle(async () => {
        const place = deps.takeOpened();
        return { caseId: place === null ? null : await bringIn(place, jobId, 'import', signal) };
      }),
    'case.open-sample': ({ jobId }, { signal }) =>
      settle(async () => {
        if (deps.mode === 'real') refuse('sample-only-practice');
        return { caseId: await bringIn(deps.samplePackage, jobId, 'sample', signal) };
      }),
  };
};
