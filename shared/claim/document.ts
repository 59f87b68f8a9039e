import { z } from 'zod';
import { daySchema, instantSchema } from './calendar-date.ts';
import { presentationSchema } from './codes.ts';
import { finishSchema, finishText } from './page-finish.ts';

export const rotations = [0, 90, 180, 270] as const;
export const rotationSchema = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type Rotation = z.infer<typeof rotationSchema>;

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** One page as the clerk arranged it: a reference into a file that stays as it came. A removed page stays listed and can come back. */
export const pageSchema = z.object({
  /** Page of its file, from 0. */
  index: z.int().nonnegative(),
  rotation: rotationSchema,
  removed: z.boolean(),
  /** SHA-256 of the file it is a page of; left out where that is the document's own. */
  source: sha256Schema.optional(),
  /** What is done to it beside turning. */
  finish: finishSchema.optional(),
  /** The finished page as a segment of one page; there whenever `finish` is. */
  made: sha256Schema.optional(),
  /** Nothing could be seen on it. */
  blank: z.boolean().optional(),
});
export type Page = z.infer<typeof pageSchema>;

/** 正本后补: the paper follows later. */
export const originalToFollowSchema = z.object({ promisedOn: daySchema, reason: z.string().min(1).max(500) });
export type OriginalToFollow = z.infer<typeof originalToFollowSchema>;

/** What the intake takes in. */
export const documentMediaTypeSchema = z.enum([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/tiff',
  'image/heic',
  'application/ofd',
  'application/xml',
  'message/rfc822',
  'application/vnd.ms-outlook',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);
export type DocumentMediaType = z.infer<typeof documentMediaTypeSchema>;

/** Types that bring other files with them. */
export const isLetter = (mediaType: DocumentMediaType): boolean =>
  mediaType === 'message/rfc822' || mediaType === 'application/vnd.ms-outlook';

export const claimDocumentSchema = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  /** Code of the checklist (TRD-INV …); null until the clerk says what it is. */
  code: z.string().nullable(),
  /** The clerk's own words for it; starts as the file name without its ending. */
  title: z.string().max(200),
  fileName: z.string().max(200),
  mediaType: documentMediaTypeSchema,
  sizeBytes: z.int().positive(),
  /** SHA-256 (hex) of the original bytes, which are always kept. */
  sha256: sha256Schema,
  presentation: presentationSchema,
  /** Empty only for a removed document whose pages all went into others: it keeps the file they refer to. */
  pages: z.array(pageSchema),
  /** Pages of the original file. Left out until pages go to another document or come from one. */
  filePageCount: z.int().positive().optional(),
  originalToFollow: originalToFollowSchema.nullable(),
  /** What the intake changed or saw: 'script-removed', 'attachment-inside' … */
  warnings: z.array(z.string()),
  addedAt: instantSchema,
  removedAt: instantSchema.nullable(),
});
export type ClaimDocument = z.infer<typeof claimDocumentSchema>;

/** Pages that stay, in the clerk's order. */
export const keptPages = (document: ClaimDocument): Page[] => document.pages.filter((page) => !page.removed);

/** Pages of the original file, wherever they went. */
export const filePageCount = ({
  filePageCount: counted,
  pages,
}: Pick<ClaimDocument, 'filePageCount' | 'pages'>): number => counted ?? pages.length;

/** True when the pages are as they came: then the original bytes are what is sent. */
export const isUntouched = (document: Pick<ClaimDocument, 'filePageCount' | 'pages'>): boolean =>
  document.pages.length === filePageCount(document) &&
  document.pages.every(
    (page, i) =>
      page.index === i &&
      page.rotation === 0 &&
      !page.removed &&
      page.source === undefined &&
      page.finish === undefined,
  );

/** What a page shows, as a text: the same for the same page of the same file treated in the same way, however turned. */
export const pageLook = (page: Page, ownSha256: string): string =>
  `${page.source ?? ownSha256}/${page.index}/${finishText(page.finish)}`;

/** FNV-1a, 64 bits: short, and good enough to notice that something changed. */
const hashed = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++)
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
};

/** Changes whenever there is something else to read on the pages; '' while they are as they came. A turn changes nothing. */
export const pagesMark = (document: Pick<ClaimDocument, 'sha256' | 'filePageCount' | 'pages'>): string =>
  isUntouched({ ...document, pages: document.pages.map((page) => ({ ...page, rotation: 0 })) })
    ? ''
    : hashed(document.pages.map((page) => `${pageLook(page, document.sha256)}${page.removed ? '-' : '+'}`).join(' '));

export const turned = (rotation: Rotation, by: 90 | -90): Rotation =>
  rotations[(rotations.indexOf(rotation) + (by === 90 ? 1 : 3)) % 4] ?? 0;
