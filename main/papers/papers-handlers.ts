import { isPackageForm } from '../../shared/claim/filing.ts';
import type { PaperKind } from '../../shared/claim/papers/paper-kinds.ts';
import { paperKinds } from '../../shared/claim/papers/paper-kinds.ts';
import { shippedTemplates } from '../../shared/claim/papers/shipped-templates.ts';
import { checkTemplate, type PaperTemplate } from '../../shared/claim/papers/template.ts';
import type { PaperRow, PaperView } from '../../shared/ipc/paper-views.ts';
import type { MadePdf } from '../../shared/ipc/views.ts';
import type { Desk } from '../cases/desk.ts';
import type { SaveAs } from '../cases/filing-send-handlers.ts';
import type { MadeFile, MakePdf } from '../cases/package.ts';
import { type HandlersOf, refuse, settle, unwrap } from '../cases/settle.ts';
import type { Paper } from '../dossier/paper-schema.ts';
import type { Announce } from '../ipc/announce.ts';
import type { PrintPdf } from '../printing/print-pages.ts';
import { clerkNameOf } from '../records/clerk-name.ts';
import { paperFactsOf, paperKindsFor } from './paper-facts.ts';
import { ownTemplate, papersOfFiling, templateInForce, wordsOf } from './papers-of-filing.ts';
import { sampleFacts } from './sample-facts.ts';
import { papersJob, setPaper } from './set-paper.ts';

export type PapersDeps = {
  readonly desk: Desk;
  readonly makePdf: MakePdf;
  readonly showPdf: (made: MadeFile) => string;
  readonly readBlob: (sha256: string) => AsyncIterable<Uint8Array>;
  readonly saveAs: SaveAs;
  readonly printPdf: PrintPdf;
  readonly announce: Pick<Announce, 'progress'>;
};

/** Filings offered to try a wording on. */
const mostFilings = 40;

const rowOf = (desk: Desk, kind: PaperKind): PaperRow => {
  const { own, isDamaged } = ownTemplate(desk.records, kind);
  const findings = own === undefined ? [] : checkTemplate(kind, own);
  const [last] = desk.records.paperTemplates.history(kind);
  return {
    kind,
    isOwn: own !== undefined,
    changedAt: last?.at ?? null,
    changedBy: last?.by ?? '',
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    isDamaged,
  };
};

const viewOf = (desk: Desk, kind: PaperKind): PaperView => ({
  row: rowOf(desk, kind),
  template: templateInForce(desk.records, kind),
  shipped: shippedTemplates[kind],
  history: desk.records.paperTemplates.history(kind),
});

/** The templates of letters and forms, their pages, and the papers of a filing. */
export const papersHandlers = (deps: PapersDeps): HandlersOf<'papers'> => {
  const { desk } = deps;
  const replace = (kind: PaperKind, template: PaperTemplate | null): PaperView => {
    desk.records.paperTemplates.add(kind, { at: desk.now(), by: clerkNameOf(desk.records.settings), template });
    desk.announce.changed(['app']);
    return viewOf(desk, kind);
  };
  const make = async (
    papers: readonly Paper[],
    author: string,
    jobId: string,
    signal: AbortSignal,
  ): Promise<MadeFile> => {
    const { zh } = wordsOf(desk.records);
    const title =
      papers.length === 1 ? (papers[0]?.headlines[0] ?? '') : zh.t('paper.bundle', { ref: papers[0]?.reference ?? '' });
    return unwrap(
      await deps.makePdf(
        papersJob(papers, { title, author, at: desk.now(), isPractice: desk.mode === 'practice' }, zh),
        {
          signal,
          onProgress: (done, total) => deps.announce.progress(jobId, 'papers', done, total),
        },
      ),
    );
  };
  const shown = (made: MadeFile): MadePdf => ({
    token: deps.showPdf(made),
    pageCount: made.pageCount,
    sizeBytes: made.sizeBytes,
    missingCharacters: [...made.missingCharacters],
  });
  const ofFiling = (filingId: string, kinds: readonly PaperKind[], jobId: string, signal: AbortSignal) => {
    const { facts } = desk.needCase(desk.needFiling(filingId).caseId);
    return make(papersOfFiling(desk, filingId, kinds), facts.insured.name, jobId, signal);
  };

  return {
    'papers.list': () => settle(() => ({ rows: paperKinds.map((kind) => rowOf(desk, kind)) })),
    'papers.get': ({ kind }) => settle(() => viewOf(desk, kind)),
    'papers.save': ({ kind, template }) =>
      settle(() => {
        if (checkTemplate(kind, template).some(({ severity }) => severity === 'error')) refuse('paper-template-wrong');
        return replace(kind, template);
      }),
    'papers.reset': ({ kind }) => settle(() => replace(kind, null)),
    'papers.preview': ({ kind, template, filingId, jobId }, { signal }) =>
      settle(async () => {
        const facts = filingId === null ? sampleFacts(kind, desk.today()) : paperFactsOf(desk, filingId);
        const paper = setPaper(kind, facts, template, wordsOf(desk.records));
        return shown(await make([paper], facts.claimCase.facts.insured.name, jobId, signal));
      }),
    'papers.filings': () =>
      settle(() => ({
        rows: desk.records.cases
          .ids()
          .slice(0, mostFilings)
          .flatMap((caseId) => {
            const claimCase = desk.needCase(caseId);
            return desk.records.filings
              .ofCase(caseId)
              .filter(({ form }) => isPackageForm(form))
              .map(({ id, form }) => ({
                filingId: id,
                ref: claimCase.ref,
                buyerName: claimCase.facts.buyer.name,
                kind: form.kind,
              }));
          })
          .slice(0, mostFilings),
      })),
    'papers.of-filing': ({ filingId }) => settle(() => ({ kinds: paperKindsFor(paperFactsOf(desk, filingId)) })),
    'papers.show': ({ filingId, kinds, jobId }, { signal }) =>
      settle(async () => shown(await ofFiling(filingId, kinds, jobId, signal))),
    'papers.save-pdf': ({ filingId, kinds, jobId }, { signal }) =>
      settle(async () => {
        const made = await ofFiling(filingId, kinds, jobId, signal);
        const { ref } = desk.needCase(desk.needFiling(filingId).caseId);
        return unwrap(await deps.saveAs(`${ref}_papers.pdf`, () => deps.readBlob(made.sha256), signal));
      }),
    'papers.print': ({ filingId, kinds, jobId }, { signal }) =>
      settle(async () => ({
        printed: unwrap(await deps.printPdf(await ofFiling(filingId, kinds, jobId, signal), signal)),
      })),
  };
};
