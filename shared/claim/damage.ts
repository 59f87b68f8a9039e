import { z } from 'zod';
import { instantSchema } from './calendar-date.ts';

/** What a stored file is for its document. */
export const fileParts = ['original', 'pages', 'smaller', 'view', 'thumbs', 'text'] as const;
export type FilePart = (typeof fileParts)[number];

/** A document's stored files that are gone or no longer what was stored. */
export const documentDamageSchema = z.object({
  /** When it was noticed first; it may have happened earlier. */
  since: instantSchema,
  parts: z.array(z.enum(fileParts)).min(1),
  /** Every damaged file is missing, none is there with other bytes. */
  isMissing: z.boolean(),
});
export type DocumentDamage = z.infer<typeof documentDamageSchema>;

/** Without these a document can't be sent: its bytes, its pages in the dossier, its smaller form. */
const sent: readonly FilePart[] = ['original', 'pages', 'smaller'];

export const keepsFromSending = ({ parts }: Pick<DocumentDamage, 'parts'>): boolean =>
  parts.some((part) => sent.includes(part));
