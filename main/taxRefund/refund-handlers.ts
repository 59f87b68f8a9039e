import { shippedRefundRows } from '../../shared/claim/tax-refund/refund-rows.ts';
import type { RefundView } from '../../shared/ipc/refund-views.ts';
import type { MadePdf } from '../../shared/ipc/views.ts';
import type { Desk } from '../cases/desk.ts';
import type { SaveAs } from '../cases/filing-send-handlers.ts';
import type { MadeFile, MakePdf } from '../cases/package.ts';
import { type HandlersOf, refuse, settle, unwrap } from '../cases/settle.ts';
import { writeWorkbook } from '../export/workbook.ts';
import type { Announce } from '../ipc/announce.ts';
import { clerkNameOf } from '../records/clerk-name.ts';
import { ownRefundRows, refundRowsOf, refundRowsSetting } from '../records/refund-packs.ts';
import { declarationJob, directoryJob, directorySheet, openRefund, saidPayment } from './refund-pack.ts';
import { type PackFile, writeFolder, zipOf } from './write-pack.ts';

export type RefundDeps = {
  readonly desk: Desk;
  readonly makePdf: MakePdf;
  readonly showPdf: (made: MadeFile) => string;
  readonly readBlob: (sha256: string) => AsyncIterable<Uint8Array>;
  readonly saveAs: SaveAs;
  readonly pickFolder: () => Promise<string | null>;
  readonly announce: Pick<Announce, 'progress'>;
};

/** 视同收汇: the tax refund pack of a paid case. */
export const refundHandlers = (deps: RefundDeps): HandlersOf<'refund'> => {
  const { desk } = deps;
  const { settings, refundPacks } = desk.records;

  const viewOf = (caseId: string): RefundView => ({
    data: refundPacks.get(desk.needCase(caseId).id),
    rows: [...refundRowsOf(settings)],
    areOwnRows: ownRefundRows(settings) !== null,
    said: saidPayment(desk, caseId),
  });
  const replaceRows = (rows: RefundView['rows'] | null): { rows: RefundView['rows'] } => {
    settings.put(refundRowsSetting, rows);
    desk.announce.changed(['cases', 'app']);
    return { rows: [...(rows ?? shippedRefundRows)] };
  };
  const shown = (made: MadeFile): MadePdf => ({
    token: deps.showPdf(made),
    pageCount: made.pageCount,
    sizeBytes: made.sizeBytes,
    missingCharacters: [...made.missingCharacters],
  });

  /** Every file of the pack, made before a place is asked for: what can fail fails before anything is written. */
  const makeFiles = async (caseId: string, jobId: string, signal: AbortSignal): Promise<PackFile[]> => {
    const refund = openRefund(desk, caseId);
    const total = refund.chosen.length + 1;
    const files: PackFile[] = [];
    const add = (name: string, made: MadeFile) => files.push({ name, bytes: () => deps.readBlob(made.sha256) });
    for (const [i, declaration] of refund.chosen.entries()) {
      deps.announce.progress(jobId, 'refund', i, total);
      const made = unwrap(await deps.makePdf(declarationJob(desk, refund, declaration), { signal }));
      add(`${String(i + 1).padStart(2, '0')}_${declaration.no}.pdf`, made);
    }
    deps.announce.progress(jobId, 'refund', total - 1, total);
    add('备案单证目录.pdf', unwrap(await deps.makePdf(directoryJob(desk, refund), { signal })));
    const list = await writeWorkbook([directorySheet(desk, refund)]);
    files.push({
      name: '备案单证目录.xlsx',
      bytes: async function* () {
        yield list;
      },
    });
    return files;
  };

  const record = (caseId: string, name: string): void => {
    const clerk = clerkNameOf(settings);
    const declarations = openRefund(desk, caseId).chosen.map(({ no }) => no);
    const params = { count: declarations.length, name };
    desk.change(caseId, () => {
      const data = refundPacks.get(caseId);
      const made = { at: desk.now(), by: clerk, declarations, name: name.slice(0, 200) };
      refundPacks.put(caseId, { ...data, made: [made, ...data.made].slice(0, 200) });
      desk.note({
        caseId,
        filingId: null,
        ...(clerk === ''
          ? { kind: 'refund-pack-made', params }
          : { kind: 'refund-pack-made-by', params: { ...params, clerk } }),
      });
    });
  };

  return {
    'refund.view': ({ caseId }) => settle(() => viewOf(caseId)),
    'refund.save': ({ caseId, data }) =>
      settle(() => {
        desk.needCase(caseId);
        refundPacks.put(caseId, { ...data, made: refundPacks.get(caseId).made });
        desk.announce.changed(['cases'], caseId);
        return { savedAt: desk.now() };
      }),
    'refund.save-rows': ({ rows }) => settle(() => replaceRows(rows)),
    'refund.reset-rows': () => settle(() => replaceRows(null)),
    'refund.preview': ({ caseId, declarationNo, jobId }, { signal }) =>
      settle(async () => {
        const refund = openRefund(desk, caseId);
        const declaration = refund.chosen.find(({ no }) => no === declarationNo);
        if (declarationNo !== null && declaration === undefined) refuse('refund-no-declaration');
        const job = declaration === undefined ? directoryJob(desk, refund) : declarationJob(desk, refund, declaration);
        return shown(
          unwrap(
            await deps.makePdf(job, {
              signal,
              onProgress: (done, total) => deps.announce.progress(jobId, 'refund', done, total),
            }),
          ),
        );
      }),
    'refund.make': ({ caseId, as, jobId }, { signal }) =>
      settle(async () => {
        const files = await makeFiles(caseId, jobId, signal);
        const folder = `视同收汇_${desk.needCase(caseId).ref}_${desk.today()}`;
        if (as === 'zip') {
          const result = unwrap(await deps.saveAs(`${folder}.zip`, () => zipOf(folder, files), signal));
          if (result.saved) record(caseId, result.fileName ?? folder);
          return result;
        }
        const parent = await deps.pickFolder();
        if (parent === null) return { saved: false, fileName: null };
        const name = await writeFolder(parent, folder, files, signal);
        record(caseId, name);
        return { saved: true, fileName: name };
      }),
  };
};
