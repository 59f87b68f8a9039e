import { z } from 'zod';
import { copyKinds } from '../claim/copy-out/portal-order.ts';

export const mailPlanViewSchema = z.object({
  mails: z.array(z.object({ no: z.int(), of: z.int(), sizeBytes: z.int(), files: z.array(z.string()) })),
});
export type MailPlanView = z.infer<typeof mailPlanViewSchema>;

/** A group of the copy-out screen; see `shared/claim/copy-out`. */
export const copyGroupSchema = z.object({
  id: z.string(),
  title: z.string(),
  line: z.int().nullable(),
  rows: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      label: z.string(),
      kind: z.enum(copyKinds),
      bank: z.string().optional(),
      n: z.int().optional(),
      value: z.string(),
      currency: z.string(),
    }),
  ),
});

/** What was fixed for a sending by hand. */
export const handPackageViewSchema = z.object({
  digest: z.string(),
  files: z.array(z.object({ name: z.string(), title: z.string(), sizeBytes: z.int(), sha256: z.string() })),
  totalBytes: z.int(),
  plan: mailPlanViewSchema,
});
export type HandPackageView = z.infer<typeof handPackageViewSchema>;
