import { z } from 'zod';
import { faultSchema } from '../../ipc/result.ts';
import { instantSchema } from '../calendar-date.ts';
import { pageWordsSchema } from '../quality/page-words.ts';
import { readingFields } from './labels.ts';
import { type Box, boxSchema, type PageText } from './page-text.ts';
import type { Proposal } from './propose-fields.ts';
import type { KindRead } from './recognise-kind.ts';

/** Paths of the facts a document can fill. */
export const factTargets = ['policyNo', 'buyer.name', 'insured.uscc', 'currency'] as const;
/** Values of an invoice line a document can fill. */
export const invoiceTargets = [
  'invoiceNo',
  'invoiceSum',
  'invoicedOn',
  'dueDate',
  'shippedOn',
  'contractNo',
  'transportBillNo',
  'customsDeclarationNo',
] as const;

/** Where a taken value went. */
export const readingTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fact'), path: z.enum(factTargets) }),
  z.object({ kind: z.literal('invoice'), invoiceId: z.uuid(), path: z.enum(invoiceTargets) }),
]);
export type ReadingTarget = z.infer<typeof readingTargetSchema>;

export const keptProposalSchema = z.object({
  /** Unique in its document and the same when it is read again with the same outcome. */
  id: z.string().max(300),
  field: z.enum(readingFields),
  value: z.string().max(200),
  read: z.string().max(400),
  label: z.string().max(60),
  /** Where the page stands in its document, from 0; taken-out pages count. */
  page: z.int().nonnegative(),
  box: boxSchema.extend({ pageWidth: z.number().positive(), pageHeight: z.number().positive() }),
  confidence: z.number().min(0).max(1),
  state: z.enum(['open', 'accepted', 'dismissed']),
  /** Set while accepted. */
  target: readingTargetSchema.nullable(),
  /** What the clerk made of the accepted value; null while it stands as it was read. */
  corrected: z.string().max(200).nullable(),
});
export type KeptProposal = z.infer<typeof keptProposalSchema>;

export const kindReadSchema = z.object({
  code: z.string().max(40),
  confidence: z.number().min(0).max(1),
  evidence: z.array(z.string().max(200)),
});

/** What was read in a document, kept with it. Proposals only: nothing of it is in a form until somebody takes it. */
export const readingSchema = z.object({
  readAt: instantSchema,
  /** Why nothing could be read; null when it was. */
  fault: faultSchema.nullable(),
  kinds: z.array(kindReadSchema),
  /** The kind the proposals were made for. */
  kindUsed: z.string().nullable(),
  proposals: z.array(keptProposalSchema),
  /** `pagesMark` of the document when it was read: a reading of other pages than it has now counts for nothing. */
  mark: z.string().max(40).default(''),
  /** What the words of its pages leave behind. Readings from before it was kept have none. */
  words: z.array(pageWordsSchema).max(2000).default([]),
});
export type Reading = z.infer<typeof readingSchema>;

/** From here a kind that was recognised is good enough to look for its values. */
export const sureKind = 0.6;

export const kindToUse = (named: string | null, kinds: readonly KindRead[]): string | null => {
  const [first] = kinds;
  return named ?? (first !== undefined && first.confidence >= sureKind ? first.code : null);
};

type PageSize = Pick<PageText, 'widthPt' | 'heightPt' | 'turn'>;

/** A place on a page that was turned to be read, on the page as it lies. */
const asItLies = (box: Box, { widthPt, heightPt, turn }: PageSize): KeptProposal['box'] => {
  const { x, y, width, height } = box;
  switch (turn ?? 0) {
    case 0:
      return { ...box, pageWidth: widthPt, pageHeight: heightPt };
    case 180:
      return {
        x: widthPt - x - width,
        y: heightPt - y - height,
        width,
        height,
        pageWidth: widthPt,
        pageHeight: heightPt,
      };
    case 90:
      return { x: y, y: widthPt - x - width, width: height, height: width, pageWidth: heightPt, pageHeight: widthPt };
    case 270:
      return { x: heightPt - y - height, y: x, width: height, height: width, pageWidth: heightPt, pageHeight: widthPt };
  }
};

/** Proposals as they are kept; those that were decided on before stay decided. */
export const keepProposals = (
  proposals: readonly Proposal[],
  pages: readonly PageSize[],
  before: readonly KeptProposal[],
): KeptProposal[] => {
  const decided = new Map(before.filter(({ state }) => state !== 'open').map((one) => [one.id, one]));
  const made = proposals.map(({ field, value, read, label, page, box, confidence }): KeptProposal => {
    const id = `${field}:${value}`;
    const old = decided.get(id);
    return {
      id,
      field,
      value: value.slice(0, 200),
      read: read.slice(0, 400),
      label,
      page,
      box: asItLies(box, pages[page] ?? { widthPt: 595, heightPt: 842 }),
      confidence,
      state: old?.state ?? 'open',
      target: old?.target ?? null,
      corrected: old?.corrected ?? null,
    };
  });
  const ids = new Set(made.map(({ id }) => id));
  return [...made, ...[...decided.values()].filter(({ id, state }) => state === 'accepted' && !ids.has(id))];
};
