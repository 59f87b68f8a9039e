import { z } from 'zod';
import type { ClaimCase, Invoice } from '../case.ts';
import type { ClaimDocument } from '../document.ts';
import type { Filing } from '../filing.ts';
import type { Original } from '../original.ts';
import type { PageText } from '../reading/page-text.ts';
import { searchable } from './words.ts';

/** Where a found line stands: enough to go there. `filing` fields other than the form's are our numbers of it. */
export const searchPlaceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), field: z.enum(['ref', 'caseNo']) }),
  z.object({ kind: z.literal('fact'), path: z.string() }),
  z.object({ kind: z.literal('invoice'), invoiceId: z.string(), path: z.string() }),
  z.object({ kind: z.literal('form'), filingId: z.uuid(), path: z.string() }),
  z.object({
    kind: z.literal('filing'),
    filingId: z.uuid(),
    field: z.enum(['corpSerialNo', 'acceptanceNo', 'explanation']),
  }),
  z.object({ kind: z.literal('original'), documentId: z.uuid(), field: z.enum(['runningNo', 'waybill']) }),
  z.object({ kind: z.literal('document'), documentId: z.uuid(), field: z.enum(['title', 'fileName']) }),
  /** `page` is the page of the original file, from 0. */
  z.object({ kind: z.literal('page'), documentId: z.uuid(), page: z.int().nonnegative() }),
]);
export type SearchPlace = z.infer<typeof searchPlaceSchema>;

export const searchLineSchema = z.object({ place: searchPlaceSchema, text: z.string() });
export type SearchLine = z.infer<typeof searchLineSchema>;

/** A piece of a case that is indexed by itself, so that typing in one field writes no more than that piece. */
export type SearchPart = { readonly part: string; readonly lines: readonly SearchLine[] };

const line = (place: SearchPlace, text: string | null): SearchLine[] => {
  const found = searchable(text ?? '');
  return found === '' ? [] : [{ place, text: found }];
};

const invoiceFields = [
  'invoiceNo',
  'contractNo',
  'transportBillNo',
  'customsDeclarationNo',
  'goodsName',
] as const satisfies readonly (keyof Invoice)[];

/** Every text of a form, by its path; choices and dates are no texts to look for. */
const formLines = ({ id, form }: Filing): SearchLine[] => {
  const walk = (record: object, before: string): SearchLine[] =>
    Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
      if (['kind', 'answers', 'inReplyTo', 'answersFilingId'].includes(key)) return [];
      const path = before === '' ? key : `${before}.${key}`;
      if (typeof value === 'string') return line({ kind: 'form', filingId: id, path }, value);
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? walk(value, path) : [];
    });
  return walk(form, '');
};

const factLines = ({ facts }: ClaimCase): SearchLine[] =>
  (
    [
      ['buyer.name', facts.buyer.name],
      ['buyer.sinosureBuyerNo', facts.buyer.sinosureBuyerNo],
      ['buyer.corpBuyerNo', facts.buyer.corpBuyerNo],
      ['policyNo', facts.policyNo],
      ['insured.name', facts.insured.name],
      ['insured.uscc', facts.insured.uscc],
      ['insured.clientNo', facts.insured.clientNo],
      ['openingBank.name', facts.openingBank.name],
      ['confirmingBank.name', facts.confirmingBank.name],
      ['lossReasonText', facts.lossReasonText],
    ] as const
  ).flatMap(([path, text]) => line({ kind: 'fact', path }, text));

/** The searchable parts of a case that come from its records; documents are indexed with themselves. */
export const caseParts = (
  claimCase: ClaimCase,
  filings: readonly Filing[],
  originals: readonly Original[],
): SearchPart[] => [
  {
    part: 'facts',
    lines: [
      ...line({ kind: 'case', field: 'ref' }, claimCase.ref),
      ...line({ kind: 'case', field: 'caseNo' }, claimCase.caseNo),
      ...factLines(claimCase),
    ],
  },
  ...claimCase.facts.invoices.map((invoice) => ({
    part: `invoice:${invoice.id}`,
    lines: invoiceFields.flatMap((path) => line({ kind: 'invoice', invoiceId: invoice.id, path }, invoice[path])),
  })),
  ...filings.map((filing) => ({
    part: `filing:${filing.id}`,
    lines: [
      ...line({ kind: 'filing', filingId: filing.id, field: 'corpSerialNo' }, filing.corpSerialNo),
      ...line({ kind: 'filing', filingId: filing.id, field: 'acceptanceNo' }, filing.acceptanceNo),
      ...formLines(filing),
      ...Object.values(filing.explanations).flatMap((text) =>
        line({ kind: 'filing', filingId: filing.id, field: 'explanation' }, text),
      ),
    ],
  })),
  {
    part: 'originals',
    lines: originals.flatMap(({ documentId, runningNo, waybill }) => [
      ...line({ kind: 'original', documentId, field: 'runningNo' }, runningNo),
      ...line({ kind: 'original', documentId, field: 'waybill' }, waybill),
    ]),
  },
];

export const documentPart = ({ id, title, fileName }: ClaimDocument): SearchPart => ({
  part: `document:${id}`,
  lines: [
    ...line({ kind: 'document', documentId: id, field: 'title' }, title),
    ...line({ kind: 'document', documentId: id, field: 'fileName' }, fileName),
  ],
});

/** A page of a contract has 3,000 characters; a page with more is a table nobody reads to its end. */
const maxPageLength = 20_000;

const isCjk = (char: string | undefined): boolean =>
  char !== undefined && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(char);

/** The words of a page as one line: Chinese runs on without spaces wherever a line, or a recognised word, ends. */
export const pageLine = ({ words }: Pick<PageText, 'words'>): string => {
  let text = '';
  for (const { text: word } of words) {
    const next = word.normalize('NFKC');
    text += (text === '' || (isCjk(text.at(-1)) && isCjk(next[0])) ? '' : ' ') + next;
    if (text.length > maxPageLength) break;
  }
  return searchable(text).slice(0, maxPageLength);
};

export const pageParts = (documentId: string, pages: readonly Pick<PageText, 'words'>[]): SearchPart[] =>
  pages.map((page, index) => ({
    part: `page:${documentId}:${index}`,
    lines: line({ kind: 'page', documentId, page: index }, pageLine(page)),
  }));
