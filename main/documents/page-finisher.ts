import type { Finish } from '../../shared/claim/page-finish.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { ReadDocument, RoomJobOptions, StoredBlob, StoreMade } from './document-room.ts';
import type { DrawableMediaType } from './drawable.ts';
import type { PageSeen } from './room/finish-contract.ts';

export interface PageRequest {
  readonly mediaType: DrawableMediaType;
  /** Same key = same bytes: the room may still have the document open. */
  readonly key: string;
  readonly read: ReadDocument;
}

/** What is seen on pages, and pages finished: in a room, for they are drawn. */
export interface PageFinisher {
  /** In the order asked for. Pages count from 1. With `blankOnly`, pages with text aren't drawn and count as straight. A page that can't be drawn counts as straight and not blank. */
  lookAtPages(
    request: PageRequest & { readonly pages: readonly number[]; readonly blankOnly?: boolean },
    options: RoomJobOptions,
  ): Promise<Result<readonly PageSeen[]>>;
  /**
   * One page with everything that is to be done to it, as a segment of one page. A picture is drawn anew; a page of text
   * and lines stays one: only its edges and its place change.
   */
  finishPage(
    request: PageRequest & { readonly page: number; readonly finish: Finish; readonly storeSegment: StoreMade },
    options: RoomJobOptions,
  ): Promise<Result<StoredBlob>>;
}
