import type { Finish } from '../../shared/claim/page-finish.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { DocumentRoom, ReadDocument, RoomJobOptions, Rotation } from './document-room.ts';
import type { DrawableMediaType } from './drawable.ts';
import type { PageFinisher } from './page-finisher.ts';
import type { PageShrinker } from './page-shrinker.ts';
import type { CodesReply } from './room/codes-contract.ts';
import type { MeasureReply } from './room/look-contract.ts';
import type { OcrReply, TextPlacesReply } from './room/ocr-contract.ts';
import type { SheetFormat, SheetsReply } from './room/sheet-contract.ts';

export interface RecogniseRequest {
  readonly mediaType: DrawableMediaType;
  /** Same key = same bytes: the room may still have the document open. */
  readonly key: string;
  readonly read: ReadDocument;
  /** From 1. */
  readonly page: number;
  /** Clockwise, before it is read; 0 where nothing is said. */
  readonly rotation?: Rotation;
  /** What is done to the page before it is turned. */
  readonly finish?: Finish;
}

/** Reads what stands on pages, in a room of its own. Ends like every room job; a cancelled one ends at once. */
export interface PageReader {
  /** The text a PDF has, with its places: points of the page as shown. */
  textPlaces(request: { readonly read: ReadDocument }, options: RoomJobOptions): Promise<Result<TextPlacesReply>>;
  /** What can be recognised in the picture of one page: pixels of a picture of that size. */
  recognise(request: RecogniseRequest, options: RoomJobOptions): Promise<Result<OcrReply>>;
}

/** Reads lists of a firm: a workbook is a package of foreign bytes like any other. */
export interface SheetReader {
  readSheets(
    request: { readonly read: ReadDocument; readonly format: SheetFormat },
    options: RoomJobOptions,
  ): Promise<Result<SheetsReply>>;
}

export interface MeasureRequest {
  readonly mediaType: DrawableMediaType;
  readonly read: ReadDocument;
}

/** Measures what pages look like; changes nothing. */
export interface PageMeasurer {
  measure(request: MeasureRequest, options: RoomJobOptions): Promise<Result<MeasureReply>>;
}

/** Finds the bar codes on pages, in a room like everything that decodes foreign bytes. */
export interface CodeReader {
  readCodes(request: MeasureRequest, options: RoomJobOptions): Promise<Result<CodesReply>>;
}

export type ReadingRoom = DocumentRoom &
  CodeReader &
  PageReader &
  PageMeasurer &
  PageShrinker &
  SheetReader &
  PageFinisher;
