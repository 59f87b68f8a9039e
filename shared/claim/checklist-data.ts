import { z } from 'zod';
import { lossReasonSchema } from './codes.ts';
import { measureIds } from './measures/measure-use.ts';

/** M expected · C if it exists or applies · '-' not expected. */
export const expectations = ['M', 'C', '-'] as const;
export const expectationSchema = z.enum(expectations);
export type Expectation = z.infer<typeof expectationSchema>;

export const checklistGroups = ['application', 'trade', 'insurance', 'anti-money-laundering'] as const;
const checklistGroupSchema = z.enum(checklistGroups);
export type ChecklistGroup = z.infer<typeof checklistGroupSchema>;

/** How far to trust a list: A the insurer's own text … D put together from secondary sources. */
export const trustMarks = ['A', 'B', 'C', 'D'] as const;
export type TrustMark = (typeof trustMarks)[number];

/** The row that can't be taken away: whatever fits nowhere else is filed under it. */
export const otherCode = 'OTHER';
/** The assembled dossier travels under this code; no row may be taken for it. */
const dossierCode = 'DOSSIER';

export const mostRows = 200;
export const nameLength = 120;
export const sourceLength = 200;

const nameSchema = z.string().trim().min(1).max(nameLength);

const checklistRowSchema = z
  .object({
    /** Travels in the manifest and in file names. */
    code: z
      .string()
      .max(40)
      .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/)
      .refine((code) => code !== dossierCode),
    name: z.object({ zh: nameSchema, en: nameSchema }).readonly(),
    group: checklistGroupSchema,
    notice: expectationSchema,
    claim: z
      .object({ LC: expectationSchema, DP: expectationSchema, DA: expectationSchema, OA: expectationSchema })
      .readonly(),
    /** Expected (M) in a claim for these loss reasons even where the payment mode alone says C or '-'. */
    alsoFor: z.array(lossReasonSchema).max(4).readonly().optional(),
    /** The app makes this paper itself out of the form (cover and index of the dossier): nothing to scan. */
    madeFromForm: z.literal(true).optional(),
    /** Not expected (C) on the small-firm path. */
    notForSmallFirms: z.literal(true).optional(),
    /** The slot for the evidence of a relief measure: there while the measure is taken up. */
    measure: z.enum(measureIds).optional(),
  })
  .readonly();
export type ChecklistRow = z.infer<typeof checklistRowSchema>;

/** A whole checklist: the one the app ships or the firm's own. */
export const checklistDataSchema = z
  .object({
    /** Where it comes from, in the words of whoever keeps it. */
    source: z.string().trim().min(1).max(sourceLength),
    trust: z.enum(trustMarks),
    rows: z
      .array(checklistRowSchema)
      .max(mostRows)
      .refine((rows) => new Set(rows.map(({ code }) => code)).size === rows.length, 'codes are unique')
      .refine((rows) => rows.some(({ code }) => code === otherCode), 'the row OTHER stays')
      .readonly(),
  })
  .readonly();
export type ChecklistData = z.infer<typeof checklistDataSchema>;

/** The row of a code, if this list has one. */
export const rowOf = ({ rows }: ChecklistData, code: string | null): ChecklistRow | undefined =>
  rows.find((row) => row.code === code);
