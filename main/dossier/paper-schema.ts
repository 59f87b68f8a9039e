import { z } from 'zod';

const line = z.string().max(400);
const long = z.string().max(20_000);

const columnSchema = z.object({
  title: line,
  /** Points; 0 shares what is left. */
  width: z.number().min(0).max(483),
  align: z.enum(['left', 'right', 'center']).default('left'),
});

const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: long, quiet: z.boolean().default(false) }),
  z.object({ kind: z.literal('heading'), text: line }),
  /** Label and value in a ruled grid; an empty value leaves a line to fill in. */
  z.object({ kind: z.literal('fields'), fields: z.array(z.object({ label: line, value: long })).max(400) }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(columnSchema).min(1).max(12),
    rows: z
      .array(z.object({ cells: z.array(line).max(12), below: long.default(''), strong: z.boolean().default(false) }))
      .max(2000),
  }),
  /** Lines to write on by hand. */
  z.object({ kind: z.literal('lines'), count: z.int().min(1).max(20) }),
]);
export type PaperBlock = z.input<typeof blockSchema>;

/** One letter or form, ready to be set on A4. */
export const paperSchema = z.object({
  /** In the QR code and beside it. */
  id: z.string().regex(/^[\x20-\x7e]{1,40}$/),
  /** Foot of every page: whose case it is. */
  reference: line,
  headlines: z.array(line).min(1).max(2),
  blocks: z.array(blockSchema).max(600),
  /** Last words, kept on one page with the places for seal and signature. */
  closing: z.array(z.string().max(4000)).max(60).default([]),
  /** Seal, signature and day; each '' where there is no such place. */
  sign: z.object({ by: line, stamp: line, signature: line, date: line }),
  words: z.object({
    /** With {n} and {total}. */
    page: line,
    /** Stands at the edge where the seal goes across the pages; with more than two of them. */
    seam: line,
  }),
});
export type Paper = z.infer<typeof paperSchema>;
