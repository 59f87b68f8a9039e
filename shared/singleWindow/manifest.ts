import { z } from 'zod';
import { claimFormSchema, noticeFormSchema, supplementFormSchema, withdrawalFormSchema } from './forms.ts';
import { codeSchema, dateSchema, idSchema, instantSchema, sha256Schema, textSchema } from './values.ts';

export const filingKinds = ['possible-loss-notice', 'claim', 'supplement', 'withdrawal'] as const;
export const filingKindSchema = z.enum(filingKinds);
export type FilingKind = z.infer<typeof filingKindSchema>;

/** `electronic`: born digital. `scan`, `photo`: a copy of paper. */
export const presentationSchema = z.enum(['electronic', 'scan', 'photo']);
export type Presentation = z.infer<typeof presentationSchema>;

/** 正本后补: the copy stands for the paper until the promised day. */
export const originalToFollowSchema = z.looseObject({ promisedOn: dateSchema, reason: textSchema });
export type OriginalToFollow = z.infer<typeof originalToFollowSchema>;

export const manifestDocumentSchema = z.looseObject({
  documentId: idSchema,
  /** Checklist code such as `TRD-INV`; `DOSSIER` for the assembled dossier. */
  code: codeSchema,
  title: z.string().max(200).optional(),
  fileName: z.string().trim().min(1).max(200),
  mediaType: z.string().regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/),
  sizeBytes: z.int().positive(),
  sha256: sha256Schema,
  pageCount: z.int().positive(),
  presentation: presentationSchema,
  originalToFollow: originalToFollowSchema.nullable(),
  /** A document too large for one file travels in several: `documentId` is the first's, a promised original stands there too. */
  part: z
    .looseObject({ no: z.int().positive(), of: z.int().min(2), documentId: idSchema })
    .refine(({ no, of }) => no <= of, 'no more than there are')
    .optional(),
});
export type ManifestDocument = z.infer<typeof manifestDocumentSchema>;

/** The clerk's explanation of one self-check warning. `code` is the doubt's id. */
export const declarationSchema = z.looseObject({ code: codeSchema, text: textSchema });
export type Declaration = z.infer<typeof declarationSchema>;

/** A relief measure the firm asks for: which, what it says for it, and where the evidence is among the documents. */
export const measureStatementSchema = z.looseObject({
  code: codeSchema,
  zh: textSchema,
  en: textSchema,
  evidence: z.array(idSchema).max(500),
});
export type MeasureStatement = z.infer<typeof measureStatementSchema>;

const common = {
  /** The client's own id of the case; ties 报损, 索赔 and 补件 together before a case number exists. */
  caseKey: idSchema,
  /** 企业流水号: unique, and the same again when a returned filing is sent once more. */
  corpSerialNo: codeSchema,
  /** Id of the returned filing this one replaces. */
  resubmits: idSchema.optional(),
  caseNo: codeSchema.optional(),
  createdAt: instantSchema,
  declarations: z.array(declarationSchema).max(500),
  /** Absent where none is asked for. */
  measures: z.array(measureStatementSchema).max(50).optional(),
  documents: z.array(manifestDocumentSchema).max(500),
};

export const noticeManifestSchema = z.looseObject({
  ...common,
  kind: z.literal('possible-loss-notice'),
  form: noticeFormSchema,
});
export const claimManifestSchema = z.looseObject({ ...common, kind: z.literal('claim'), form: claimFormSchema });
export const supplementManifestSchema = z.looseObject({
  ...common,
  kind: z.literal('supplement'),
  form: supplementFormSchema,
});
export const withdrawalManifestSchema = z.looseObject({
  ...common,
  kind: z.literal('withdrawal'),
  form: withdrawalFormSchema,
});

/** Body of POST /v1/filings. Its digest is SHA-256 over `canonicalJson(manifest)` as UTF-8, in lower-case hex. */
export const manifestSchema = z.discriminatedUnion('kind', [
  noticeManifestSchema,
  claimManifestSchema,
  supplementManifestSchema,
  withdrawalManifestSchema,
]);
export type Manifest = z.infer<typeof manifestSchema>;
