import { addDays, isDay } from '../calendar-date.ts';
import type { ClaimCase, Invoice } from '../case.ts';
import type { ClaimDocument } from '../document.ts';
import type { Filing } from '../filing.ts';
import { readCustomsDeclarationNo, toHalfWidth } from '../identifiers.ts';
import type { Original } from '../original.ts';
import { type RefundData, refundKey } from './refund-data.ts';
import type { RefundRow } from './refund-rows.ts';

/** Why a declaration number can't be one of an export: not 18 digits, or of an import. */
export type DeclarationProblem = 'not-a-declaration' | 'import-declaration';

export type RefundItem = {
  readonly key: string;
  readonly row: RefundRow;
  readonly documents: readonly Pick<ClaimDocument, 'id' | 'title'>[];
  /** Expected, and no document for it. */
  readonly isMissing: boolean;
  /** As entered; else where the register says that the papers lie. */
  readonly storage: string;
};

export type RefundDeclaration = {
  readonly no: string;
  readonly problem: DeclarationProblem | null;
  readonly isChosen: boolean;
  readonly invoices: readonly Invoice[];
  /** First day of shipment; '' where no invoice says. */
  readonly shippedOn: string;
  readonly items: readonly RefundItem[];
};

export type RefundCheck = {
  readonly isPaid: boolean;
  /** In order of shipment. */
  readonly declarations: readonly RefundDeclaration[];
  /** Invoices without a declaration number: they can't be in any pack. */
  readonly undeclared: readonly Invoice[];
  /** Last day to have the filing documents in order: 15 days after filing (公告2022年第9号, read in a copy); '' while not filed. */
  readonly keepBy: string;
};

/** Paid is what the insurer has said, or what was entered in the journal of a claim filed by hand. */
export const isPaidCase = (filings: readonly Pick<Filing, 'form' | 'state'>[]): boolean =>
  filings.some(({ form, state }) => form.kind === 'claim' && state === 'paid');

const squeezed = (text: string): string => toHalfWidth(text).replace(/\s+/g, '').toLowerCase();

/** What a title may name a declaration by. */
const marksOf = (no: string, invoices: readonly Invoice[]): string[] =>
  [no, ...invoices.flatMap(({ invoiceNo, transportBillNo }) => [invoiceNo, transportBillNo])].map(squeezed);

/**
 * Documents of a kind that name this declaration or one of its invoices. One that names none may be for all of them (three
 * declarations scanned as one file), so it is proposed where nothing else of its kind is told apart.
 */
const proposed = (
  row: RefundRow,
  documents: readonly ClaimDocument[],
  marks: readonly string[],
  allMarks: readonly string[],
): ClaimDocument[] => {
  const ofKind = documents.filter(({ code }) => code !== null && row.codes.includes(code));
  if (!row.isEach) return ofKind;
  const names = ({ title, fileName }: ClaimDocument, any: readonly string[]): boolean =>
    any.some((mark) => mark.length > 3 && squeezed(`${title} ${fileName}`).includes(mark));
  const own = ofKind.filter((document) => names(document, marks));
  return own.length > 0 ? own : ofKind.filter((document) => !names(document, allMarks));
};

const shelvesOf = (
  documents: readonly Pick<ClaimDocument, 'id'>[],
  originals: readonly Pick<Original, 'documentId' | 'shelf'>[],
): string =>
  [
    ...new Set(
      originals.flatMap(({ documentId, shelf }) =>
        shelf !== '' && documents.some(({ id }) => id === documentId) ? [shelf] : [],
      ),
    ),
  ].join('、');

/** What a pack would hold, and what is missing for it. Pure: the page shows it as somebody chooses, main makes it the same way. */
export const checkRefund = (
  { facts }: Pick<ClaimCase, 'facts'>,
  filings: readonly Pick<Filing, 'form' | 'state'>[],
  stored: readonly ClaimDocument[],
  rows: readonly RefundRow[],
  data: RefundData,
  originals: readonly Pick<Original, 'documentId' | 'shelf'>[] = [],
): RefundCheck => {
  const documents = stored.filter(({ removedAt }) => removedAt === null);
  const byNo = new Map<string, Invoice[]>();
  const undeclared: Invoice[] = [];
  for (const invoice of facts.invoices) {
    const no = toHalfWidth(invoice.customsDeclarationNo).replace(/[\s-]/g, '');
    if (no === '') undeclared.push(invoice);
    else byNo.set(no, [...(byNo.get(no) ?? []), invoice]);
  }
  const allMarks = [...byNo].flatMap(([no, invoices]) => marksOf(no, invoices));
  const declarations = [...byNo].map(([no, invoices]): RefundDeclaration => {
    const verdict = readCustomsDeclarationNo(no);
    const marks = marksOf(no, invoices);
    return {
      no,
      problem: !verdict.valid ? 'not-a-declaration' : verdict.isExport ? null : 'import-declaration',
      isChosen: !data.leftOut.includes(no),
      invoices,
      shippedOn:
        invoices
          .map(({ shippedOn }) => shippedOn)
          .filter(isDay)
          .sort()[0] ?? '',
      items: rows.map((row) => {
        const key = refundKey(row.id, row.isEach, no);
        const picked = data.picks[key];
        const chosen =
          picked === undefined
            ? proposed(row, documents, marks, allMarks)
            : picked.flatMap((id) => documents.find((document) => document.id === id) ?? []);
        return {
          key,
          row,
          documents: chosen.map(({ id, title }) => ({ id, title })),
          isMissing: row.isExpected && chosen.length === 0,
          storage: data.storage[key] ?? shelvesOf(chosen, originals),
        };
      }),
    };
  });
  return {
    isPaid: isPaidCase(filings),
    declarations: declarations.sort(
      (a, b) => (a.shippedOn || '9').localeCompare(b.shippedOn || '9') || a.no.localeCompare(b.no),
    ),
    undeclared,
    keepBy: isDay(data.filedOn) ? addDays(data.filedOn, 15) : '',
  };
};

/** Declarations that go into a pack: chosen, with a number that can be one. */
export const packed = ({ declarations }: RefundCheck): RefundDeclaration[] =>
  declarations.filter(({ isChosen, problem }) => isChosen && problem === null);
