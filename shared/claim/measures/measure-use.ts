import { z } from 'zod';
import { draftAmountSchema } from '../amount.ts';
import { draftDaySchema } from '../calendar-date.ts';
import { answerSchema } from '../codes.ts';

/** The relief measures the app knows by name, in the order of the screen. Ids are stored and travel. */
export const measureIds = [
  'originals-to-follow',
  'same-day',
  'late-notice',
  'late-claim',
  'early-claim',
  'premium-set-off',
  'premium-deferral',
  'late-shipment-declaration',
  'assigned-proceeds',
  'small-firm',
  'operational-flaw',
] as const;
export type MeasureId = (typeof measureIds)[number];

/** Which easier path a small firm has. */
export const smallFirmPaths = ['small-policy', 'we-platform', 'specialised'] as const;

const text = z.string().max(4000);

/** A measure this case has taken up, with what the clerk says for it. Draft values; the self-check judges them. */
export const measureUseSchema = z.object({
  id: z.enum(measureIds),
  /** Why, in the clerk's words; the statement quotes it. */
  reason: text,
  /** A day the measure asks for: when the risk became certain, by when the premium is paid. */
  day: draftDaySchema,
  amount: draftAmountSchema,
  currency: z.string().max(3),
  consent: answerSchema,
  bank: z.string().max(200),
  path: z.enum(smallFirmPaths).nullable(),
  /** The clerk's own statement; '' stands for the template. */
  zh: text,
  en: text,
});
export type MeasureUse = z.infer<typeof measureUseSchema>;

export const newMeasureUse = (id: MeasureId): MeasureUse => ({
  id,
  reason: '',
  day: '',
  amount: '',
  currency: 'CNY',
  consent: null,
  bank: '',
  path: null,
  zh: '',
  en: '',
});

/** What a measure may ask the clerk for, besides its statement. */
export const measureAsks = ['reason', 'day', 'amount', 'consent', 'bank', 'path'] as const;
export type MeasureAsk = (typeof measureAsks)[number];
