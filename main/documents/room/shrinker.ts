import { fault, ok, type Result } from '../../../shared/ipc/result.ts';
import type { RoomJobOptions } from '../document-room.ts';
import type { PageShrinker, ShrinkRequest, Shrunk } from '../page-shrinker.ts';
import type { RoomEnd } from './room-channel.ts';
import type { RoomOrder } from './room-contract.ts';
import type { DocumentOffer, RoomTransfers } from './room-transfers.ts';
import { shrinkReply } from './shrink-contract.ts';

export interface ShrinkerDeps {
  readonly transfers: Pick<RoomTransfers, 'offerDocument' | 'acceptMade'>;
  readonly send: (order: RoomOrder, options: RoomJobOptions, killable: boolean) => Promise<RoomEnd>;
  readonly refuse: (end: Exclude<RoomEnd, { kind: 'value' }>) => Result<never>;
  readonly distrust: () => Result<never>;
  readonly readFailure: (document: DocumentOffer) => Result<never> | undefined;
  readonly maxMadeBytes: number;
}

/** The job of a room that codes scans smaller. */
export function createShrinker(deps: ShrinkerDeps): PageShrinker {
  const shrink = async (request: ShrinkRequest, options: RoomJobOptions): Promise<Result<Shrunk>> => {
    const { signal } = options;
    const document = deps.transfers.offerDocument(request.read);
    const segment = deps.transfers.acceptMade(request.store, deps.maxMadeBytes, signal);
    const pdf = deps.transfers.acceptMade(request.store, deps.maxMadeBytes, signal);
    const { pageBytes, steps, maxFileBytes, maxPageBytes } = request;
    const places = { documentUrl: document.url, segmentUrl: segment.url, viewUrl: pdf.url };
    try {
      const order = { op: 'shrink', args: { ...places, pageBytes, steps, maxFileBytes, maxPageBytes } } as const;
      const end = await deps.send(order, options, true);
      const unreadable = deps.readFailure(document);
      if (unreadable !== undefined) return unreadable;
      const storeFault = segment.storeFault() ?? pdf.storeFault();
      if (storeFault !== undefined) return { ok: false, error: storeFault };
      if (end.kind !== 'value') return deps.refuse(end);
      const reply = shrinkReply(pageBytes.length).safeParse(end.value);
      if (!reply.success) return deps.distrust();
      const { coded } = reply.data;
      if (coded.every((bytes) => bytes === null)) return ok({ coded, made: null });
      if (!segment.isComplete() || !pdf.isComplete()) return deps.distrust();
      const [storedSegment, storedPdf] = await Promise.all([segment.stored(), pdf.stored()]);
      if (storedSegment?.ok !== true || storedPdf?.ok !== true)
        return storedSegment?.ok === false ? storedSegment : storedPdf?.ok === false ? storedPdf : deps.distrust();
      return ok({ coded, made: { segment: storedSegment.value, pdf: storedPdf.value } });
    } finally {
      document.revoke();
      segment.revoke();
      pdf.revoke();
      await Promise.all([segment.stored(), pdf.stored()]);
    }
  };
  return {
    shrink: (request, options) =>
      options.signal.aborted ? Promise.resolve(fault('cancelled', 'after-user')) : shrink(request, options),
  };
}
