import { ok, type Result } from '../../../shared/ipc/result.ts';
import type { RoomJobOptions } from '../document-room.ts';
import type { PageMeasurer, PageReader } from '../page-reader.ts';
import { measureReply } from './look-contract.ts';
import { type OcrLimits, ocrReply, textPlacesReply } from './ocr-contract.ts';
import type { RoomEnd } from './room-channel.ts';
import type { RoomOrder } from './room-contract.ts';
import type { DocumentOffer, RoomTransfers } from './room-transfers.ts';

/** A4 at 200 dpi: more takes longer and is not read better. */
const readAtPx = 2340;
/** A4 at 120 dpi: what is blurred there is blurred for who reads it. */
const measuredAtPx = 1400;
const measuredPages = 300;
const limits: OcrLimits = { maxPages: 300, maxWordsPerPage: 5000 };

export interface OcrReaderDeps {
  readonly transfers: Pick<RoomTransfers, 'offerDocument'>;
  readonly send: (order: RoomOrder, options: RoomJobOptions, killable: boolean) => Promise<RoomEnd>;
  readonly refuse: (end: Exclude<RoomEnd, { kind: 'value' }>) => Result<never>;
  readonly distrust: () => Result<never>;
  readonly readFailure: (document: DocumentOffer) => Result<never> | undefined;
  readonly maxPixels: number;
}

/** The reading jobs of a room. */
export function createOcrReader(deps: OcrReaderDeps): PageReader & PageMeasurer {
  const ask = async (
    document: DocumentOffer,
    order: Extract<RoomOrder, { op: 'read' | 'measure' }>,
    options: RoomJobOptions,
  ): Promise<Result<unknown>> => {
    const end = await deps.send(order, options, true).finally(document.revoke);
    const unreadable = deps.readFailure(document);
    if (unreadable !== undefined) return unreadable;
    return end.kind === 'value' ? ok(end.value) : deps.refuse(end);
  };

  return {
    async textPlaces({ read }, options) {
      const document = deps.transfers.offerDocument(read);
      const asked = await ask(
        document,
        { op: 'read', args: { want: 'text', documentUrl: document.url, limits } },
        options,
      );
      if (!asked.ok) return asked;
      const reply = textPlacesReply(limits).safeParse(asked.value);
      return reply.success ? ok(reply.data) : deps.distrust();
    },
    async recognise({ read, rotation = 0, ...page }, options) {
      const document = deps.transfers.offerDocument(read);
      const { maxPixels } = deps;
      const place = { ...page, rotation, maxPx: readAtPx };
      const args = { want: 'picture', documentUrl: document.url, ...place } as const;
      const asked = await ask(document, { op: 'read', args: { ...args, maxPixels, limits } }, options);
      if (!asked.ok) return asked;
      const reply = ocrReply(limits).safeParse(asked.value);
      return reply.success ? ok(reply.data) : deps.distrust();
    },
    async measure({ read, mediaType }, options) {
      const document = deps.transfers.offerDocument(read);
      const size = { maxPages: measuredPages, maxPixels: deps.maxPixels, maxPx: measuredAtPx };
      const order = { op: 'measure', args: { documentUrl: document.url, mediaType, ...size } } as const;
      const asked = await ask(document, order, options);
      if (!asked.ok) return asked;
      const reply = measureReply(size).safeParse(asked.value);
      return reply.success ? ok(reply.data) : deps.distrust();
    },
  };
}
