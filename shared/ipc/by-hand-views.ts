import { z } from 'zod';

export const mailPlanViewSchema = z.object({
  mails: z.array(z.object({ no: z.int(), of: z.int(), sizeBytes: z.int(), files: z.array(z.string()) })),
});
export type MailPlanView = z.infer<typeof mailPlanViewSchema>;

/** What was fixed for a sending by hand. */
export const handPackageViewSchema = z.object({
  digest: z.string(),
  files: z.array(z.object({ name: z.string(), title: z.string(), sizeBytes: z.int(), sha256: z.string() })),
  totalBytes: z.int(),
  plan: mailPlanViewSchema,
});
export type HandPackageView = z.infer<typeof handPackageViewSchema>;
