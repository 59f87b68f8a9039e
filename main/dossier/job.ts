import { z } from 'zod';
import { paperSchema } from './paper-schema.ts';

const line = z.string().max(300);
const paragraph = z.string().max(4000);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Goes into a Code 128 bar code, which has room for printable ASCII only. */
const barcodeText = z.string().regex(/^[\x20-\x7e]{1,40}$/);

const pageSchema = z.object({
  /** SHA-256 of the segment it is a page of. */
  segment: sha256,
  index: z.number().int().min(0).max(100_000),
  /** The person's own turn, clockwise, on top of the page's. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
});

const pagesSchema = z.array(pageSchema).min(1).max(20_000);

const factSchema = z.object({ label: line, value: paragraph });

const metadataSchema = z.object({ author: line, createdAt: z.iso.datetime({ offset: true }) });

const partSchema = z.object({
  title: line,
  code: line,
  /** Stands beside the document, e.g. 正本后补 2026-12-01. */
  note: line.optional(),
  originalToFollow: z.boolean(),
  pages: pagesSchema,
});

const common = {
  language: z.enum(['zh-CN', 'en']),
  title: line,
  metadata: metadataSchema,
};

export const dossierJobSchema = z.object({
  ...common,
  kind: z.literal('dossier'),
  filingId: barcodeText,
  /** Case reference on every label. */
  reference: line,
  cover: z.object({
    heading: line,
    subheading: line,
    facts: z.array(factSchema).max(40),
    declarations: z.array(paragraph).max(60),
    /** Relief measures with their statements; none of them, no heading. */
    measures: z
      .array(z.object({ title: line, text: paragraph }))
      .max(20)
      .default([]),
    practice: z.boolean(),
    /** With it, what is still owed is listed once more under this heading. */
    originalsHeading: line.optional(),
    madeAt: line,
  }),
  /** A notice may go without papers: the cover alone says what is filed. */
  parts: z.array(partSchema).max(5000),
  words: z.object({
    /** Bookmark of the first page. */
    cover: line,
    index: line,
    documents: line,
    declarations: line,
    measures: line,
    number: line,
    document: line,
    code: line,
    pageCount: line,
    remark: line,
    /** With {n} and {total}. */
    page: line,
    /** With {n}. */
    part: line,
    originalToFollow: line,
    practice: line,
    practiceNotice: line,
  }),
});

/** One document alone, with the chosen pages as turned: no cover, labels or bookmarks. */
export const documentJobSchema = z.object({
  ...common,
  kind: z.literal('document'),
  part: z.object({ pages: pagesSchema }),
});

const sheetSchema = z.object({
  /** Bar code: what the desk scans when the paper arrives. */
  id: barcodeText,
  /** QR code; the bar code's text where there is no more to say. */
  qr: z
    .string()
    .regex(/^[\x20-\x7e]{1,200}$/)
    .optional(),
  /** Set apart above the heading, e.g. 重印 第2次 2026-11-22. */
  mark: line.optional(),
  heading: line,
  subheading: line,
  facts: z.array(factSchema).max(20),
  originals: z
    .array(
      z.object({
        document: line,
        copies: z.number().int().min(0).max(99),
        /** More than two pages need the seal across the page edges as well. */
        seam: z.boolean(),
        note: line.optional(),
      }),
    )
    .min(1)
    .max(200),
  /** E.g. the 骑缝章 rule; each a paragraph of its own. */
  reminders: z.array(paragraph).max(10),
  courier: z.array(factSchema).max(8),
  address: z.array(line).max(10),
  madeAt: line,
});

const labelSchema = z.object({ to: z.array(line).max(12), from: z.array(line).max(12), reference: line });

const checklistSchema = z.object({
  heading: line,
  subheading: line,
  id: barcodeText,
  mark: line.optional(),
  sections: z
    .array(z.object({ heading: line, items: z.array(z.object({ text: line, note: line.default('') })).max(400) }))
    .max(10),
  /** Lines to sign on. */
  signatures: z.array(line).max(4),
  madeAt: line,
});

const sides = z.enum(['one', 'two']);

const packPieceSchema = z.discriminatedUnion('kind', [
  /** The cover sheet of one envelope. */
  z.object({ kind: z.literal('sheet'), title: line, sheet: sheetSchema }),
  /** A document, unlabelled: it is to become an original. */
  z.object({
    kind: z.literal('document'),
    title: line,
    pages: pagesSchema,
    sides,
    copies: z.number().int().min(1).max(20),
  }),
  /** A letter or form, set from its template. */
  z.object({ kind: z.literal('paper'), title: line, paper: paperSchema }),
  z.object({ kind: z.literal('address'), title: line, label: labelSchema }),
  z.object({ kind: z.literal('checklist'), title: line, checklist: checklistSchema }),
  /** Eight to a sheet, 105 × 74 mm each. */
  z.object({ kind: z.literal('labels'), title: line, labels: z.array(labelSchema).min(1).max(200) }),
]);

export const originalsPackJobSchema = z.object({
  ...common,
  kind: z.literal('originals-pack'),
  practice: z.boolean(),
  /** In the order they leave the printer. */
  pieces: z.array(packPieceSchema).min(1).max(2000),
  /** The printer turns the paper over: pieces begin on fronts. */
  bothSides: z.boolean(),
  words: z.object({
    originals: line,
    number: line,
    document: line,
    copies: line,
    stamped: line,
    seamStamped: line,
    remark: line,
    stampPlace: line,
    courier: line,
    address: line,
    from: line,
    to: line,
    done: line,
    item: line,
    practice: line,
    practiceNotice: line,
  }),
});

/** Letters and forms, each from a page of its own; documents may lie behind them. */
export const papersJobSchema = z.object({
  ...common,
  kind: z.literal('papers'),
  practice: z.boolean(),
  papers: z.array(paperSchema).min(1).max(400),
  parts: z
    .array(z.object({ title: line, pages: pagesSchema }))
    .max(1000)
    .default([]),
  words: z.object({ practice: line, practiceNotice: line }),
});

/** What the workshop is asked to make. All words come from the caller, in the document's language. */
export const jobSchema = z.discriminatedUnion('kind', [
  dossierJobSchema,
  documentJobSchema,
  originalsPackJobSchema,
  papersJobSchema,
]);

export type DossierJob = z.infer<typeof dossierJobSchema>;
export type DocumentJob = z.infer<typeof documentJobSchema>;
export type OriginalsPackJob = z.infer<typeof originalsPackJobSchema>;
export type PapersJob = z.infer<typeof papersJobSchema>;
export type Job = z.infer<typeof jobSchema>;
export type JobPage = z.infer<typeof pageSchema>;
export type OriginalsSheet = z.infer<typeof sheetSchema>;
export type PackPiece = z.infer<typeof packPieceSchema>;
export type PackLabel = z.infer<typeof labelSchema>;
export type PackChecklist = z.infer<typeof checklistSchema>;
