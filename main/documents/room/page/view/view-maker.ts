import type { AttachmentInside, FileFacts, RoomPageLimits } from '../../room-contract.ts';
import type { PicturePage } from './picture-pdf.ts';

export interface ViewRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly file: FileFacts;
  readonly limits: RoomPageLimits;
  /** Called for each page; a maker that is silent for long counts as hanging. */
  readonly report: (done: number, total: number) => void;
}

export interface MadeView {
  readonly pages: readonly PicturePage[];
  /** One for each page where the original has text; pictures have none. */
  readonly text?: readonly string[];
  /** Codes of what the view doesn't show. */
  readonly warnings: readonly string[];
  /** Files that come with it and can be documents of their own. */
  readonly attachments?: readonly AttachmentInside[];
}

/** Makes the pages of a document the room can't draw from its own bytes; takes the bytes over. Throws a Refusal. */
export type MakeView = (request: ViewRequest) => Promise<MadeView>;
