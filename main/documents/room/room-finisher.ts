import { ok, type Result } from '../../../shared/ipc/result.ts';
import type { RoomJobOptions } from '../document-room.ts';
import type { PageFinisher } from '../page-finisher.ts';
import { finishReply, lookReply } from './finish-contract.ts';
import type { RoomEnd } from './room-channel.ts';
import type { RoomOrder } from './room-contract.ts';
import type { DocumentOffer, RoomTransfers } from './room-transfers.ts';

export interface RoomFinisherDeps {
  readonly transfers: Pick<RoomTransfers, 'offerDocument' | 'acceptMade'>;
  readonly send: (order: RoomOrder, options: RoomJobOptions, killable: boolean) => Promise<RoomEnd>;
  readonly refuse: (end: Exclude<RoomEnd, { kind: 'value' }>) => Result<never>;
  readonly distrust: () => Result<never>;
  readonly readFailure: (document: DocumentOffer) => Result<never> | undefined;
  readonly maxPixels: number;
  readonly maxSegmentBytes: number;
}

/** The page tools' jobs of a room. */
export function createRoomFinisher(deps: RoomFinisherDeps): PageFinisher {
  const { maxPixels } = deps;
  return {
    async lookAtPages({ read, ...request }, options) {
      const document = deps.transfers.offerDocument(read);
      const args = { documentUrl: document.url, ...request, maxPixels };
      const end = await deps.send({ op: 'look', args }, options, true).finally(document.revoke);
      const unreadable = deps.readFailure(document);
      if (unreadable !== undefined) return unreadable;
      if (end.kind !== 'value') return deps.refuse(end);
      const reply = lookReply(request.pages.length).safeParse(end.value);
      return reply.success ? ok(reply.data) : deps.distrust();
    },

    async finishPage({ read, storeSegment, ...request }, options) {
      const document = deps.transfers.offerDocument(read);
      const segment = deps.transfers.acceptMade(storeSegment, deps.maxSegmentBytes, options.signal);
      const args = { documentUrl: document.url, segmentUrl: segment.url, ...request, maxPixels };
      try {
        const end = await deps.send({ op: 'finish', args }, options, true);
        const unreadable = deps.readFailure(document);
        if (unreadable !== undefined) return unreadable;
        const storeFault = segment.storeFault();
        if (storeFault !== undefined) return { ok: false, error: storeFault };
        if (end.kind !== 'value') return deps.refuse(end);
        if (!finishReply.safeParse(end.value).success || !segment.isComplete()) return deps.distrust();
        return (await segment.stored()) ?? deps.distrust();
      } finally {
        document.revoke();
        segment.revoke();
        await segment.stored();
      }
    },
  };
}
