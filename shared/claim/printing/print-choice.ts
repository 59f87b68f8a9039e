import { z } from 'zod';
import { paperKinds } from '../papers/paper-kinds.ts';

export const paperSides = ['one', 'two'] as const;
/** How one document goes on paper: 单面 or 双面. */
export type PaperSides = (typeof paperSides)[number];

/** What is printed of one document of the pack. Kept for the document, and as the start for the next of its kind. */
export const printChoiceSchema = z.object({
  /** False: the paper is at hand already, only the cover sheet names it. */
  prints: z.boolean(),
  copies: z.int().min(1).max(20),
  sides: z.enum(paperSides),
});
export type PrintChoice = z.infer<typeof printChoiceSchema>;

/** One side: every page is stamped, and a stamp must not show through (domain: 每页盖章). [D] */
export const usualChoice: PrintChoice = { prints: true, copies: 1, sides: 'one' };

export const labelForms = ['none', 'a4', 'label'] as const;
export type LabelForm = (typeof labelForms)[number];

/** What goes into each envelope beside the documents. */
export const packPapersSchema = z.object({
  /** A sheet with the address, eight labels on a sheet, or none. */
  label: z.enum(labelForms),
  /** Recipient of the label; null until one is chosen. */
  recipientId: z.uuid().nullable(),
  checklist: z.boolean(),
  /** Letters and forms of the filing the papers belong to, where they have something to say. */
  forms: z.array(z.enum(paperKinds)).default(['originals-undertaking']),
});
export type PackPapers = z.infer<typeof packPapersSchema>;

export const usualPapers: PackPapers = {
  label: 'a4',
  recipientId: null,
  checklist: true,
  forms: ['originals-undertaking'],
};

const line = z.string().trim().max(120);

/** Where parcels go to or come from, as it stands on the label. */
export const postalAddressSchema = z.object({
  id: z.uuid(),
  company: line,
  person: line,
  address: z.string().trim().max(300),
  postcode: z.string().trim().max(12),
  phone: z.string().trim().max(40),
});
export type PostalAddress = z.infer<typeof postalAddressSchema>;

export const addressBookSchema = z.object({
  recipients: z.array(postalAddressSchema).max(50),
  sender: postalAddressSchema.nullable(),
});
export type AddressBook = z.infer<typeof addressBookSchema>;

export const addressLines = ({ company, person, address, postcode, phone }: PostalAddress): string[] =>
  [address, company, [person, phone].filter((part) => part !== '').join('  '), postcode].filter((part) => part !== '');
