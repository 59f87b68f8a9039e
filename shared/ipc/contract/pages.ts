import { z } from 'zod';
import { pageSchema } from '../../claim/document.ts';
import { type Channels, jobId, nothing } from './common.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const maxPages = 20_000;

/** What is made of a page and what was seen on it is main's own knowledge and never comes from the page. */
const loosePageSchema = pageSchema.omit({ made: true, blank: true }).extend({ source: sha256 });

export const pagesChannels = {
  /**
   * Puts the pages of several documents in another order, in one step. Together they hold the same pages as before, each
   * as often. A document named in `created` is new; one that is left without pages is removed and comes back with them.
   * Pages with a new finish are made first: progress `finishing`, counted in pages.
   */
  'pages.arrange': {
    in: z.object({
      caseId: z.uuid(),
      jobId,
      documents: z
        .array(z.object({ documentId: z.uuid(), pages: z.array(loosePageSchema).max(maxPages) }))
        .min(1)
        .max(1000),
      created: z.array(z.object({ documentId: z.uuid(), likeDocumentId: z.uuid(), title: z.string().min(1).max(200) })),
    }),
    out: nothing,
  },
  /** How crooked pages lie (degrees, clockwise; 0 where it can't be told) and whether they are blank. Progress `looking`. */
  'pages.look': {
    in: z.object({
      caseId: z.uuid(),
      jobId,
      pages: z
        .array(z.object({ source: sha256, index: z.int().nonnegative() }))
        .min(1)
        .max(maxPages),
    }),
    out: z.object({
      pages: z.array(z.object({ source: sha256, index: z.int(), skew: z.number(), blank: z.boolean() })),
    }),
  },
} as const satisfies Channels;
