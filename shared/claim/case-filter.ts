import { z } from 'zod';
import { draftAmountSchema } from './amount.ts';
import { draftDaySchema } from './calendar-date.ts';
import { caseStages } from './spine.ts';

/** Which cases a list shows. Everything not said lets everything through; days and amounts include both ends. */
export const caseFilterSchema = z.object({
  /** Words that must each stand somewhere in the case or its documents. */
  text: z.string().max(200),
  stage: z.enum(caseStages).nullable(),
  archived: z.boolean(),
  /** Part of the buyer's name. */
  buyer: z.string().max(200).default(''),
  /** The buyer, by the whole name. */
  buyerIs: z.string().max(200).default(''),
  currency: z.string().max(3).default(''),
  amountFrom: draftAmountSchema.default(''),
  amountTo: draftAmountSchema.default(''),
  openedFrom: draftDaySchema.default(''),
  openedTo: draftDaySchema.default(''),
  /** Oldest due date of the invoices. */
  buyerDueFrom: draftDaySchema.default(''),
  buyerDueTo: draftDaySchema.default(''),
  /** Something we owe the other side is past its day. */
  late: z.boolean().default(false),
  owesOriginals: z.boolean().default(false),
  owesAnswer: z.boolean().default(false),
  /** A filing waits for a reviewer. */
  awaitsReview: z.boolean().default(false),
  /** Neither paid nor closed. */
  outstanding: z.boolean().default(false),
});
export type CaseFilter = z.infer<typeof caseFilterSchema>;

export const everyCase: CaseFilter = caseFilterSchema.parse({ text: '', stage: null, archived: false });

/** A filter somebody keeps under a name. */
export const savedFilterSchema = z.object({ id: z.uuid(), name: z.string().min(1).max(60), filter: caseFilterSchema });
export type SavedFilter = z.infer<typeof savedFilterSchema>;

/** A kept filter that can't be read is left out, never the whole list. */
export const savedFiltersSchema = z
  .array(z.unknown())
  .transform((all) => all.flatMap((one) => savedFilterSchema.safeParse(one).data ?? []));

/** What is set besides the text, for telling that something is filtered. */
export const filterParts = (filter: CaseFilter): (keyof CaseFilter)[] =>
  (Object.keys(everyCase) as (keyof CaseFilter)[]).filter(
    (key) => key !== 'text' && key !== 'archived' && filter[key] !== everyCase[key],
  );
