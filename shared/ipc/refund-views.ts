import { z } from 'zod';
import { refundDataSchema } from '../claim/tax-refund/refund-data.ts';
import { refundRowsSchema } from '../claim/tax-refund/refund-rows.ts';

/** What was entered for a tax refund pack; the page works out the rest from the case, as main does. */
export const refundViewSchema = z.object({
  data: refundDataSchema,
  rows: refundRowsSchema,
  /** The firm's own list of documents is in force. */
  areOwnRows: z.boolean(),
  /** What the insurer said of the payment. */
  said: z.object({ amount: z.string(), paidOn: z.string() }).nullable(),
});
export type RefundView = z.infer<typeof refundViewSchema>;
