import { z } from 'zod';
import { daySchema, instantSchema } from './calendar-date.ts';
import { presentationSchema } from './codes.ts';

export const rotations = [0, 90, 180, 270] as const;
export const rotationSchema = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type Rotation = z.infer<typeof rotationSchema>;

/** One page as the clerk arranged it. `index` is the page of the original file; a removed page stays listed and can come back. */
export const pageSchema = z.object({ index: z.int().nonnegative(), rotation: rotationSchema, removed: z.boolean() });
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
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  presentation: presentationSchema,
  pages: z.array(pageSchema).min(1),
  originalToFollow: originalToFollowSchema.nullable(),
  /** What the intake changed or saw: 'script-removed', 'attachment-inside' … */
  warnings: z.array(z.string()),
  addedAt: instantSchema,
  removedAt: instantSchema.nullable(),
});
export type ClaimDocument = z.infer<typeof claimDocumentSchema>;

/** Pages that stay, in the clerk's order. */
export const keptPages = (document: ClaimDocument): Page[] => document.pages.filter((page) => !page.removed);

/** True when the pages are as they came: then the original bytes are what is sent. */
export const isUntouched = (document: ClaimDocument): boolean =>
  document.pages.every((page, i) => page.index === i && page.rotation === 0 && !page.removed);

const turned = (rotation: Rotation, by: 90 | -90): Rotation =>
  rotations[(rotations.indexOf(rotation) + (by === 90 ? 1 : 3)) % 4] ?? 0;

export type PageEdit =
  | { kind: 'rotate'; index: number; by: 90 | -90 }
  | { kind: 'move'; index: number; toPosition: number }
  | { kind: 'remove'; index: number }
  | { kind: 'restore'; index: number };

/** The pages after an edit. Removing the last page that is left changes nothing: a document without pages is a removed document. */
export const editPages = (pages: readonly Page[], edit: PageEdit): Page[] => {
  const at = pages.findIndex((page) => page.index === edit.index);
  const page = pages[at];
  if (page === undefined) return [...pages];
  switch (edit.kind) {
    case 'rotate':
      return pages.with(at, { ...page, rotation: turned(page.rotation, edit.by) });
    case 'remove':
      return pages.filter((p) => !p.removed).length > 1 ? pages.with(at, { ...page, removed: true }) : [...pages];
    case 'restore':
      return pages.with(at, { ...page, removed: false });
    case 'move': {
      const rest = pages.toSpliced(at, 1);
      return rest.toSpliced(Math.max(0, Math.min(edit.toPosition, rest.length)), 0, page);
    }
  }
};
