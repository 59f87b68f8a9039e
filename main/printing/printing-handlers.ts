import { z } from 'zod';
import { keptPages } from '../../shared/claim/document.ts';
import { paperKinds } from '../../shared/claim/papers/paper-kinds.ts';
import { pagesText, readPages, sheetsOf } from '../../shared/claim/printing/paper-layout.ts';
import { addressBookSchema, packPapersSchema, usualPapers } from '../../shared/claim/printing/print-choice.ts';
import { type PrintRun, printSettingsSchema, usualSettings } from '../../shared/claim/printing/print-run.ts';
import { stepOriginal } from '../../shared/claim/register-change.ts';
import type { MadePack, PackView, PrintOutcome } from '../../shared/ipc/printing-views.ts';
import type { Desk } from '../cases/desk.ts';
import type { SaveAs } from '../cases/filing-send-handlers.ts';
import type { MadeFile, MakePdf } from '../cases/package.ts';
import { type HandlersOf, refuse, settle, unwrap } from '../cases/settle.ts';
import type { Words } from '../cases/words.ts';
import type { Announce } from '../ipc/announce.ts';
import { byCase, owedFor } from '../originals/owed.ts';
import type { Db } from '../vault/db.ts';
import type { Cups } from './cups.ts';
import type { OpenInViewer } from './open-in-viewer.ts';
import { formKindsOf } from './pack-forms.ts';
import { packOf } from './pack-job.ts';
import type { PrintPages } from './print-pages.ts';
import { createPrintRecords } from './print-records.ts';
import { listPrinters, type SystemPrinter } from './printers.ts';

/** The ways pages leave the app; what belongs to Electron and the system. */
export type PrintWays = {
  readonly printPages: PrintPages;
  readonly getPrinters: () => Promise<readonly SystemPrinter[]>;
  /** Undefined where the system has no CUPS. */
  readonly cups: () => Promise<Cups | undefined>;
  readonly openInViewer: OpenInViewer;
};

export type PrintingDeps = {
  readonly desk: Desk;
  readonly db: Db;
  readonly makePdf: MakePdf;
  readonly words: () => Words;
  readonly announce: Pick<Announce, 'progress' | 'changed'>;
  readonly showPdf: (made: MadeFile) => string;
  readonly readBlob: (sha256: string) => AsyncIterable<Uint8Array>;
  readonly saveAs: SaveAs;
  readonly ways: PrintWays;
  /** Who is working here; '' when nobody has said. */
  readonly clerkName: () => string;
};

const papersSetting = 'print-papers';
const addressesSetting = 'print-addresses';
const settingsSetting = 'print-settings';
const printerSchema = z.string().nullable();

/** A pack that was made, as long as the app runs: what is printed are these bytes. */
type Pack = { readonly made: MadeFile; readonly view: MadePack; readonly documentIds: readonly string[] };
const mostPacks = 8;

export const printingHandlers = (deps: PrintingDeps): HandlersOf<'printing'> => {
  const { desk, ways, announce } = deps;
  const { settings } = desk.records;
  const kept = createPrintRecords(deps.db);
  const packs = new Map<string, Pack>();
  const papers = () => settings.get(papersSetting, packPapersSchema) ?? usualPapers;
  const addresses = () => settings.get(addressesSetting, addressBookSchema) ?? { recipients: [], sender: null };
  const needPack = (id: string): Pack => packs.get(id) ?? refuse('pack-gone', 'after-user');

  const viewPack = (documentIds: readonly string[]): PackView => {
    const wanted = new Set(documentIds);
    const owed = owedFor(desk, documentIds);
    const found = new Set(
      [...byCase(owed)].flatMap(([caseId, own]) =>
        formKindsOf(
          desk,
          caseId,
          own.map(({ original }) => original.documentId),
        ),
      ),
    );
    return {
      items: owed.map(({ original, stored: { document } }) => {
        const claimCase = desk.needCase(original.caseId);
        return {
          documentId: document.id,
          caseId: claimCase.id,
          caseRef: claimCase.ref,
          caseNo: claimCase.caseNo,
          buyerName: claimCase.facts.buyer.name,
          runningNo: original.runningNo,
          title: document.title,
          code: document.code,
          pageCount: keptPages(document).length,
          promisedOn: original.promisedOn,
          printedTimes: original.printedAt.length,
          choice: kept.choiceOf(document),
        };
      }),
      papers: papers(),
      forms: paperKinds.filter((kind) => found.has(kind)),
      addresses: addresses(),
      settings: settings.get(settingsSetting, printSettingsSchema) ?? usualSettings,
      printer: settings.get('printer', printerSchema) ?? null,
      asked: kept
        .runs(null)
        .filter(
          ({ state, documents }) => state === 'asked' && documents.some(({ documentId }) => wanted.has(documentId)),
        ),
    };
  };

  /** Documents of which something is on the chosen pages: those that are printed, and those a cover sheet names. */
  const documentsOn = ({ view, documentIds }: Pack, pages: readonly number[]): PrintRun['documents'] => {
    const ends = view.pieces.map((_, i) => (view.pieces[i + 1]?.firstPage ?? view.pdf.pageCount + 1) - 1);
    const chosen = view.pieces.filter((piece, i) =>
      pages.some((page) => page >= piece.firstPage && page <= (ends[i] ?? 0)),
    );
    return owedFor(desk, documentIds).flatMap(({ original, stored }) => {
      const isPrinted = chosen.some(({ documentId }) => documentId === original.documentId);
      const isNamed = chosen.some(({ kind, caseId }) => kind === 'sheet' && caseId === original.caseId);
      return isPrinted || isNamed
        ? [
            {
              documentId: original.documentId,
              caseId: original.caseId,
              copies: isPrinted ? kept.choiceOf(stored.document).copies : 0,
              time: original.printedAt.length + 1,
            },
          ]
        : [];
    });
  };

  /** What came out is entered in the register and the timeline of each case. */
  const record = (run: PrintRun): void => {
    const clerk = run.clerk;
    const by = new Map(run.documents.map((document) => [document.documentId, document]));
    const known = run.documents.filter(({ documentId }) => desk.records.originals.get(documentId) !== undefined);
    desk.records.transaction(() => {
      kept.putRun({ ...run, state: 'printed' });
      for (const [caseId, owed] of byCase(
        owedFor(
          desk,
          known.map(({ documentId }) => documentId),
        ),
      )) {
        desk.change(caseId, () => {
          for (const { original } of owed) {
            const stepped = stepOriginal(original, 'print', '', { at: run.at, by: clerk }) ?? original;
            desk.records.originals.put({ ...stepped, printedAt: [...original.printedAt, run.at] });
          }
          const time = Math.max(1, ...owed.map(({ original }) => by.get(original.documentId)?.time ?? 1));
          const kind = `originals-${time > 1 ? 'reprinted' : 'printed'}${clerk === '' ? '' : '-by'}`;
          const params = { count: owed.length, ...(time > 1 ? { time } : {}), ...(clerk === '' ? {} : { clerk }) };
          desk.note({ caseId, filingId: null, kind, params });
        }, ['cases', 'originals']);
      }
    });
  };

  const begin = (
    pack: Pack,
    run: Pick<PrintRun, 'way' | 'printer' | 'settings'>,
    pages: readonly number[],
  ): PrintRun => ({
    id: desk.newId(),
    at: desk.now(),
    clerk: deps.clerkName(),
    ...run,
    pages: pages.length === pack.view.pdf.pageCount ? '' : pagesText(pages),
    pageCount: pages.length,
    sheetCount: sheetsOf(pages.length, run.settings.duplex !== 'one', run.settings.copies),
    state: 'asked',
    documents: documentsOn(pack, pages),
  });

  const ask = (run: PrintRun): PrintOutcome => {
    kept.putRun(run);
    announce.changed(['originals']);
    return { state: 'asked', run };
  };

  /** A whole pack that went to a file or another program. */
  const handedOn = (pack: Pack, way: 'pdf' | 'viewer'): PrintOutcome => {
    const all = Array.from({ length: pack.view.pdf.pageCount }, (_, i) => i + 1);
    const duplex = pack.view.bothSides ? ('long' as const) : ('one' as const);
    return ask(begin(pack, { way, printer: '', settings: { ...usualSettings, duplex } }, all));
  };

  return {
    'printing.pack': ({ documentIds }) => settle(() => viewPack(documentIds)),
    'printing.save-choice': ({ documentId, choice }) =>
      settle(() => {
        kept.putChoice(desk.needDocument(documentId).document, choice);
        return null;
      }),
    'printing.save-papers': (chosen) =>
      settle(() => {
        settings.put(papersSetting, chosen);
        return null;
      }),
    'printing.addresses': () => settle(addresses),
    'printing.save-addresses': (book) =>
      settle(() => {
        settings.put(addressesSetting, book);
        announce.changed(['originals']);
        return null;
      }),
    'printing.printers': () =>
      settle(async () => ({ printers: await listPrinters(ways.getPrinters, await ways.cups()) })),
    'printing.make': ({ documentIds, bothSides, jobId }, { signal }) =>
      settle(async () => {
        const plan = { documentIds, papers: papers(), addresses: addresses(), bothSides };
        const { job, pieces } = packOf({ desk, words: deps.words, choiceOf: kept.choiceOf }, plan);
        const made = unwrap(
          await deps.makePdf(job, {
            signal,
            onProgress: (done, total) => announce.progress(jobId, 'pack', done, total),
          }),
        );
        const { pageCount, sizeBytes, missingCharacters, firstPages = [] } = made;
        const view: MadePack = {
          packId: desk.newId(),
          pdf: { token: deps.showPdf(made), pageCount, sizeBytes, missingCharacters: [...missingCharacters] },
          bothSides,
          pieces: pieces.map((piece, i) => ({ ...piece, firstPage: firstPages[i] ?? 1 })),
        };
        packs.set(view.packId, { made, view, documentIds });
        for (const id of [...packs.keys()].slice(0, -mostPacks)) packs.delete(id);
        return view;
      }),
    'printing.print': ({ packId, printer, settings: wanted, pages: typed, jobId }, { signal }) =>
      settle(async (): Promise<PrintOutcome> => {
        const pack = needPack(packId);
        const pages = readPages(typed, pack.view.pdf.pageCount) ?? refuse('print-range-unreadable');
        const onProgress = (done: number, total: number) => announce.progress(jobId, 'print', done, total);
        const cups = printer === null ? undefined : await ways.cups();
        if (printer !== null) {
          const found =
            (await listPrinters(ways.getPrinters, cups)).find(({ name }) => name === printer) ??
            refuse('no-such-printer', 'after-user');
          if (found.state === 'paused')
            refuse('printer-paused', 'after-user', {
              printer: found.label,
              reason: found.reason || deps.words().t('printing.noReason'),
            });
          if (found.state === 'refusing') refuse('printer-refuses', 'after-user', { printer: found.label });
        }
        settings.put(settingsSetting, wanted);
        if (printer !== null) settings.put('printer', printer);
        const run = begin(
          pack,
          { way: printer === null ? 'dialog' : 'direct', printer: printer ?? '', settings: wanted },
          pages,
        );
        if (printer !== null && cups !== undefined) {
          const title = `${deps.words().t('sheet.title')} ${desk.today()}`;
          const job = { printer, title, settings: wanted, pages: run.pages };
          const isDone = unwrap(await cups.print(job, deps.readBlob(pack.made.sha256), signal));
          if (!isDone) return ask(run);
          record(run);
          return { state: 'printed', run: { ...run, state: 'printed' } };
        }
        const request = { made: pack.made, pages, printer, settings: wanted, onProgress };
        const printed = unwrap(await ways.printPages(request, signal));
        return printed ? ask(run) : { state: 'cancelled', run: null };
      }),
    'printing.save-pdf': ({ packId }, { signal }) =>
      settle(async () => {
        const pack = needPack(packId);
        const bytes = () => deps.readBlob(pack.made.sha256);
        const { saved, fileName } = unwrap(await deps.saveAs(`originals_${desk.today()}.pdf`, bytes, signal));
        return saved
          ? { ...handedOn(pack, 'pdf'), fileName }
          : { state: 'cancelled' as const, run: null, fileName: null };
      }),
    'printing.open-viewer': ({ packId }, { signal }) =>
      settle(async () => {
        const pack = needPack(packId);
        unwrap(await ways.openInViewer(`originals_${desk.today()}.pdf`, deps.readBlob(pack.made.sha256), signal));
        return handedOn(pack, 'viewer');
      }),
    'printing.answer': ({ runId, printed }) =>
      settle(() => {
        const run = kept.run(runId) ?? refuse('print-run-not-found', 'never');
        // Said twice is said once.
        if (run.state !== 'asked') return null;
        if (printed) record(run);
        else kept.putRun({ ...run, state: 'not-printed' });
        announce.changed(['originals']);
        return null;
      }),
    'printing.history': ({ caseId }) =>
      settle(() => {
        const runs = kept.runs(caseId);
        const ids = new Set(runs.flatMap(({ documents }) => documents.map(({ documentId }) => documentId)));
        const titles: Record<string, string> = {};
        for (const id of ids) {
          const number = desk.records.originals.get(id)?.runningNo;
          const title = desk.records.documents.get(id)?.document.title ?? '';
          titles[id] = number === undefined ? title : `${number} ${title}`;
        }
        return { runs, titles };
      }),
  };
};
