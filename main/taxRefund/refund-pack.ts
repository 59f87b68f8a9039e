import { formatAmount } from '../../shared/claim/amount.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import { keptPages } from '../../shared/claim/document.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import {
  checkRefund,
  packed,
  type RefundCheck,
  type RefundDeclaration,
} from '../../shared/claim/tax-refund/refund-check.ts';
import type { RefundData } from '../../shared/claim/tax-refund/refund-data.ts';
import type { Desk } from '../cases/desk.ts';
import { sentPages } from '../cases/package.ts';
import { refuse } from '../cases/settle.ts';
import type { PapersJob } from '../dossier/job.ts';
import type { ExportSheet } from '../export/workbook.ts';
import { filesOf } from '../pages/page-sources.ts';
import type { PaperFacts } from '../papers/paper-facts.ts';
import { templateInForce, wordsOf } from '../papers/papers-of-filing.ts';
import type { RefundSheet } from '../papers/refund-facts.ts';
import { papersJob, setPaper } from '../papers/set-paper.ts';
import type { StoredDocument } from '../records/records.ts';
import { refundRowsOf } from '../records/refund-packs.ts';

/** What the insurer has said of the payment, in its own words; null where nobody has. */
export type SaidPayment = { readonly amount: string; readonly paidOn: string } | null;

export const saidPayment = (desk: Desk, caseId: string): SaidPayment => {
  const params = desk.records.journal.ofCase(caseId).find(({ kind }) => kind === 'them-paid')?.params;
  if (params !== undefined) {
    const { amount = '', paidOn = '' } = params;
    return { amount: String(amount), paidOn: String(paidOn) };
  }
  // A claim filed by hand has its news typed in.
  const typed = desk.records.filings
    .ofCase(caseId)
    .flatMap(({ journal }) => journal)
    .findLast(({ kind, overruled }) => kind === 'paid' && overruled === null);
  if (typed === undefined) return null;
  const amount =
    typed.amount === '' ? '' : `${typed.currency} ${formatAmount(typed.amount, minorUnits(typed.currency))}`;
  return { amount: amount.trim(), paidOn: typed.on };
};

/** A paid case with everything its tax refund pack is made of. */
export type RefundCase = {
  readonly filing: Filing;
  readonly data: RefundData;
  readonly check: RefundCheck;
  readonly chosen: readonly RefundDeclaration[];
  readonly stored: readonly StoredDocument[];
  readonly factsOf: (declarations: readonly RefundDeclaration[]) => PaperFacts;
};

/** Refuses: case-not-found, refund-not-paid, refund-no-declaration. */
export const openRefund = (desk: Desk, caseId: string): RefundCase => {
  const claimCase = desk.needCase(caseId);
  const filings = desk.records.filings.ofCase(caseId);
  const filing = filings.findLast(({ form, state }) => form.kind === 'claim' && state === 'paid');
  if (filing === undefined) return refuse('refund-not-paid');
  const stored = desk.records.documents.ofCase(caseId);
  const data = desk.records.refundPacks.get(caseId);
  const check = checkRefund(
    claimCase,
    filings,
    stored.map(({ document }) => document),
    refundRowsOf(desk.records.settings),
    data,
    desk.records.originals.ofCase(caseId),
  );
  const chosen = packed(check);
  if (chosen.length === 0) refuse('refund-no-declaration');
  const said = saidPayment(desk, caseId);
  const pagesOf = (id: string): number => {
    const found = stored.find(({ document }) => document.id === id);
    return found === undefined ? 0 : keptPages(found.document).length;
  };
  const sheetOf = ({ no, shippedOn, invoices, items }: RefundDeclaration): RefundSheet => ({
    no,
    shippedOn,
    invoices,
    rows: items.map(({ row, documents, storage }) => ({
      name: row.name,
      storage,
      documents: documents.map(({ id, title }) => ({ title, pages: pagesOf(id) })),
    })),
  });
  return {
    filing,
    data,
    check,
    chosen,
    stored,
    factsOf: (declarations) => ({
      claimCase,
      filing,
      documents: [],
      originals: new Map(),
      today: desk.today(),
      refund: {
        paidAmount: data.paidAmount.trim() || (said?.amount ?? ''),
        paidOn: data.paidOn || (said?.paidOn ?? ''),
        filedOn: data.filedOn,
        keepBy: check.keepBy,
        declarations: declarations.map(sheetOf),
      },
    }),
  };
};

const about = (desk: Desk, facts: PaperFacts, title: string) => ({
  title,
  author: facts.claimCase.facts.insured.name,
  at: desk.now(),
  isPractice: desk.mode === 'practice',
});

/** The PDF of one declaration: the statement, and behind it the pages of every document, each once. */
export const declarationJob = (desk: Desk, refund: RefundCase, declaration: RefundDeclaration): PapersJob => {
  const words = wordsOf(desk.records);
  const facts = refund.factsOf([declaration]);
  const paper = setPaper('tax-refund-statement', facts, templateInForce(desk.records, 'tax-refund-statement'), words);
  const files = filesOf(refund.stored);
  const ids = new Set(declaration.items.flatMap(({ documents }) => documents.map(({ id }) => id)));
  const parts = [...ids].flatMap((id) => {
    const found = refund.stored.find(({ document }) => document.id === id);
    const pages = found === undefined ? [] : sentPages(found, files);
    return found === undefined || pages.length === 0 ? [] : [{ title: found.document.title, pages }];
  });
  const job = papersJob([paper], about(desk, facts, words.zh.t('refund.fileTitle', { no: declaration.no })), words.zh);
  return { ...job, parts };
};

/** 备案单证目录 over every chosen declaration. */
export const directoryJob = (desk: Desk, refund: RefundCase): PapersJob => {
  const words = wordsOf(desk.records);
  const facts = refund.factsOf(refund.chosen);
  const paper = setPaper('tax-refund-directory', facts, templateInForce(desk.records, 'tax-refund-directory'), words);
  return papersJob([paper], about(desk, facts, words.zh.t('paper.kind.tax-refund-directory')), words.zh);
};

/** The same directory as a list to sort and search. */
export const directorySheet = (desk: Desk, refund: RefundCase): ExportSheet => {
  const { zh } = wordsOf(desk.records);
  const { t } = zh;
  const rows = refund.factsOf(refund.chosen).refund?.declarations ?? [];
  return {
    name: t('paper.kind.tax-refund-directory'),
    columns: [
      { title: t('paper.column.number'), kind: 'count' },
      { title: t('paper.column.shipped'), kind: 'day' },
      { title: t('paper.column.declaration'), kind: 'text' },
      { title: t('field.invoiceNo'), kind: 'text' },
      { title: t('paper.column.kept'), kind: 'text', width: 36 },
      { title: t('paper.column.file'), kind: 'text', width: 40 },
      { title: t('paper.column.pages'), kind: 'count' },
      { title: t('paper.column.storage'), kind: 'text' },
    ],
    rows: rows
      .flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row })))
      .map(({ sheet, row }, i) => [
        i + 1,
        sheet.shippedOn,
        sheet.no,
        sheet.invoices.map(({ invoiceNo }) => invoiceNo).join('、'),
        row.name.zh,
        row.documents.map(({ title }) => title).join('；'),
        row.documents.reduce((sum, { pages }) => sum + pages, 0) || null,
        row.storage,
      ]),
  };
};
