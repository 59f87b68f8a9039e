import { z } from 'zod';
import type { Finish } from '../../../shared/claim/page-finish.ts';
import type { CodesArgs } from './codes-contract.ts';
import type { FinishArgs, LookArgs } from './finish-contract.ts';
import type { MeasureArgs } from './look-contract.ts';
import type { ReadArgs } from './ocr-contract.ts';
import type { SheetArgs } from './sheet-contract.ts';
import type { ShrinkArgs } from './shrink-contract.ts';

/**
 * The language main and the room's page speak over their port. Main's side is trusted and only typed; everything the
 * page says is parsed here, because the page is where hostile bytes live.
 */

export const refusalCodes = {
  'pdf-damaged': 'after-user',
  'pdf-password-needed': 'after-user',
  'pdf-password-wrong': 'after-user',
  'image-damaged': 'after-user',
  'image-unsupported': 'after-user',
  'image-too-large': 'after-user',
  'too-many-pages': 'after-user',
  'ofd-damaged': 'after-user',
  'ofd-too-large': 'after-user',
  'sheet-damaged': 'after-user',
  'sheet-too-large': 'after-user',
  'sheet-text-unreadable': 'after-user',
  'xml-damaged': 'after-user',
  'xml-not-an-invoice': 'after-user',
  'letter-damaged': 'after-user',
  'attachment-gone': 'never',
  'office-damaged': 'after-user',
  'office-encrypted': 'after-user',
  'office-macros': 'after-user',
  'page-not-found': 'never',
  'segment-invalid': 'after-user',
  'document-room-failed': 'later',
} as const;

export type RefusalCode = keyof typeof refusalCodes;

const refusalCode = z.enum(Object.keys(refusalCodes) as [RefusalCode, ...RefusalCode[]]);
const jobId = z.int().positive();
const count = z.int().nonnegative().max(1e9);

export const roomMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('progress'), id: jobId, done: count, total: count }),
  z.strictObject({ type: z.literal('value'), id: jobId, value: z.unknown() }),
  z.strictObject({
    type: z.literal('refused'),
    id: jobId,
    code: refusalCode,
    detail: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])).optional(),
  }),
]);
export type RoomMessage = z.infer<typeof roomMessage>;

const jpeg = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length < 50e6 && bytes[0] === 0xff && bytes[1] === 0xd8, 'not a JPEG');

/** Most files one letter may offer. */
const maxAttachments = 200;

const attachmentInside = z.strictObject({
  name: z.string().min(1).max(200),
  mediaType: z.string().max(100),
  sizeBytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
/** A file inside a letter; its place in the list is how it is asked for. */
export type AttachmentInside = z.infer<typeof attachmentInside>;

/** What an inspection brings back beside the segment, which travels by itself and tells the pages. */
export const inspectionReply = (limits: RoomPageLimits) =>
  z.strictObject({
    /** One for each page. */
    text: z.array(z.string().max(limits.maxTextCharsPerPage)).min(1).max(limits.maxPages),
    thumbs: z.array(jpeg).max(limits.maxThumbs),
    warnings: z.array(z.string().regex(/^[a-z][a-z0-9-]{0,40}$/)).max(20),
    attachments: z.array(attachmentInside).max(maxAttachments).default([]),
  });
export type InspectionReply = z.input<ReturnType<typeof inspectionReply>>;

export const pictureReply = jpeg;

/** The limits the page needs to know; main checks again what comes back. */
export interface RoomPageLimits {
  readonly maxPages: number;
  readonly maxPixels: number;
  readonly maxThumbs: number;
  readonly thumbPx: number;
  readonly maxTextCharsPerPage: number;
  readonly maxTextChars: number;
}

/** What a page we set ourselves says of the file. */
export interface FileFacts {
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface InspectArgs {
  readonly file: FileFacts;
  /** Same-origin capability URL of the document. */
  readonly documentUrl: string;
  /** Same-origin capability URL the segment is posted to, in numbered parts. */
  readonly segmentUrl: string;
  /** Same for the view, where one is made. */
  readonly viewUrl: string;
  readonly mediaType: string;
  readonly password?: string;
  readonly limits: RoomPageLimits;
}

export interface RenderArgs {
  readonly documentUrl: string;
  readonly key: string;
  readonly mediaType: string;
  readonly page: number;
  readonly rotation: number;
  readonly maxPx: number;
  readonly maxPixels: number;
  readonly password?: string;
  readonly finish?: Finish;
}

export interface UnpackArgs {
  readonly documentUrl: string;
  /** Where the file inside goes. */
  readonly attachmentUrl: string;
  readonly mediaType: string;
  /** Place in the list of the inspection, from 0. */
  readonly index: number;
}

export type RoomRequest =
  | { readonly id: number; readonly op: 'unpack'; readonly args: UnpackArgs }
  | { readonly id: number; readonly op: 'inspect'; readonly args: InspectArgs }
  | { readonly id: number; readonly op: 'render'; readonly args: RenderArgs }
  | { readonly id: number; readonly op: 'read'; readonly args: ReadArgs }
  | { readonly id: number; readonly op: 'look'; readonly args: LookArgs }
  | { readonly id: number; readonly op: 'finish'; readonly args: FinishArgs }
  | { readonly id: number; readonly op: 'sheets'; readonly args: SheetArgs }
  | { readonly id: number; readonly op: 'codes'; readonly args: CodesArgs }
  | { readonly id: number; readonly op: 'measure'; readonly args: MeasureArgs }
  | { readonly id: number; readonly op: 'shrink'; readonly args: ShrinkArgs };

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export type RoomOrder = Without<RoomRequest, 'id'>;
