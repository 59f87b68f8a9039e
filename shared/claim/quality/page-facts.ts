import { z } from 'zod';

/** Facts of older versions are measured again. */
export const factsVersion = 1;

const share = z.number().min(0).max(1);
const luma = z.number().min(0).max(255);

/** What the picture of a page looks like, measured on its brightness (0 black … 255 white). */
export const seenPageSchema = z.object({
  /** Brightness that 95 % of the page stay below: the paper. */
  paper: luma,
  /** By how much the print is darker than what is around it. */
  contrast: luma,
  /** How steep the edges of the print are, in parts of its contrast: 0 none, about 0.7 in focus. */
  edges: z.number().min(0).max(4),
  /** Part of the paper that is ink. */
  ink: share,
  /** Part of the paper's squares that have print in them. */
  printed: share,
  /** Strokes that run out of the picture, counted on its worst side. */
  cutStrokes: z.int().nonnegative().max(100_000),
  /** Perceptual hash: 256 signs of a cosine transform, as hex. */
  look: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SeenPage = z.infer<typeof seenPageSchema>;

export const pageFactsSchema = z.object({
  /** Dots an inch at which a picture of paper lies on its page; null for a page that was born digital. */
  dpi: z.number().positive().max(100_000).nullable(),
  /** Null for a page that is not the picture of a paper. */
  seen: seenPageSchema.nullable(),
});
export type PageFacts = z.infer<typeof pageFactsSchema>;

/** What was measured of a document's pages, in the order of its file; kept beside it, measured again when asked. */
export const documentFactsSchema = z.object({ version: z.int().positive(), pages: z.array(pageFactsSchema).max(2000) });
export type DocumentFacts = z.infer<typeof documentFactsSchema>;
