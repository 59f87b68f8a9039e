import { z } from 'zod';
import { draftDaySchema, instantSchema } from '../calendar-date.ts';

const madeSchema = z.object({
  at: instantSchema,
  by: z.string().max(60),
  declarations: z.array(z.string().max(40)).max(200),
  name: z.string().max(200),
});

/** What the clerk has entered for the pack of a case; kept with it. */
export const refundDataSchema = z.object({
  /** Declarations left out of the pack. */
  leftOut: z.array(z.string().max(40)).max(200).default([]),
  /** Documents by row key (`refundKey`); a key that isn't there takes what is proposed. */
  picks: z.record(z.string().max(100), z.array(z.uuid()).max(100)).default({}),
  /** 存放处 by row key. */
  storage: z.record(z.string().max(100), z.string().max(200)).default({}),
  /** 申报退（免）税日. */
  filedOn: draftDaySchema.default(''),
  /** '' = as the insurer's notice of payment says. */
  paidAmount: z.string().max(60).default(''),
  paidOn: draftDaySchema.default(''),
  made: z.array(madeSchema).max(200).default([]),
});
export type RefundData = z.infer<typeof refundDataSchema>;

export const emptyRefundData: RefundData = refundDataSchema.parse({});

/** What a clerk changes; the record of what was made is kept by the app. */
export const refundEditSchema = refundDataSchema.omit({ made: true });
export type RefundEdit = z.infer<typeof refundEditSchema>;

/** One key a row, or one a row and declaration where there is one each. */
export const refundKey = (rowId: string, isEach: boolean, declarationNo: string): string =>
  isEach ? `${rowId}/${declarationNo}` : rowId;
