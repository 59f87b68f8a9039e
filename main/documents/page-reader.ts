import type { Finish } from '../../shared/claim/page-finish.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { DocumentRoom, ReadDocument, RoomJobOptions, Rotation } from './document-room.ts';
import type { DrawableMediaType } from './drawable.ts';
import type { PageFinisher } from './page-finisher.ts';
import type { OcrReply, TextPlacesReply } from './room/ocr-contract.ts';

export interface RecogniseRequest {
  readonly mediaType: DrawableMediaType;
  /** Same key = same bytes: the room may still have the document open. */
  readonly key: string;
  readonly read: ReadDocument;
  /** From 1. */
  readonly page: number;
  /** As the clerk turned it; words then lie on the turned page. */
  readonly rotation?: Rotation;
  readonly finish?: Finish;
}

/** Reads what stands on pages, in a room of its own. Ends like every room job; a cancelled one ends at once. */
export interface PageReader {
  /** The text a PDF has, with its places: points of the page as shown. */
  textPlaces(request: { readonly read: ReadDocument }, options: RoomJobOptions): Promise<Result<TextPlacesReply>>;
  /** What can be recognised in the picture of one page: pixels of a picture of that size. */
  recognise(request: RecogniseRequest, options: RoomJobOptions): Promise<Result<OcrReply>>;
}

export type ReadingRoom = DocumentRoom & PageReader & PageFinisher;
