import { type Fault, fault, ok, type Result } from '../../../shared/ipc/result.ts';
import type {
  Inspection,
  InspectRequest,
  RenderRequest,
  RoomJobOptions,
  StoredBlob,
  UnpackRequest,
} from '../document-room.ts';
import { isDrawable } from '../drawable.ts';
import type { DocumentLimits } from '../limits.ts';
import type { ReadingRoom } from '../page-reader.ts';
import { createWorkQueue } from '../work-queue.ts';
import { createCodeReader } from './code-reader.ts';
import { createOcrReader } from './ocr-reader.ts';
import { createRoomChannel, type RoomChannel, type RoomEnd, type RoomLoss, type RoomTimes } from './room-channel.ts';
import { inspectionReply, pictureReply, type RoomOrder, refusalCodes } from './room-contract.ts';
import { createRoomFinisher } from './room-finisher.ts';
import { createRoomTransfers, type DocumentOffer } from './room-transfers.ts';
import type { OpenRoomWindow, RoomWindow } from './room-window.ts';
import { createSheetReader } from './sheet-reader.ts';
import { createShrinker } from './shrinker.ts';

export interface RoomLimits extends RoomTimes {
  readonly openTimeoutMs: number;
  readonly maxMemoryBytes: number;
  readonly memoryCheckMs: number;
  /** A room that is still this big when its job is done is closed: big pictures leave their memory behind. */
  readonly maxIdleMemoryBytes: number;
  /** A room nobody needs is closed: it takes 150 MB to keep and a tenth of a second to open. */
  readonly keepOpenMs: number;
}

export const defaultRoomLimits: RoomLimits = {
  openTimeoutMs: 15_000,
  idleTimeoutMs: 20_000,
  totalTimeoutMs: 180_000,
  maxMemoryBytes: 1_500_000_000,
  memoryCheckMs: 200,
  maxIdleMemoryBytes: 500_000_000,
  keepOpenMs: 60_000,
};

export interface RoomDeps {
  readonly openWindow: OpenRoomWindow;
  /** Unguessable and never the same twice. */
  readonly newToken: () => string;
  /** The vault's words for what reading a stored document threw. */
  readonly readFault: (error: unknown) => Fault | undefined;
  readonly documentLimits: DocumentLimits;
  readonly roomLimits: RoomLimits;
}

interface OpenRoom {
  readonly window: RoomWindow;
  readonly channel: RoomChannel;
}

const lossFaults: Record<RoomLoss, Fault> = {
  timeout: { code: 'document-room-timeout', retry: 'after-user' },
  memory: { code: 'document-room-memory', retry: 'after-user' },
  crashed: { code: 'document-room-crashed', retry: 'after-user' },
  cancelled: { code: 'cancelled', retry: 'after-user' },
};

/**
 * One hidden window, opened at the first job and again after every loss; jobs run one at a time. A job that is cancelled
 * while it runs costs the window: nothing inside it can be asked to stop.
 */
export function createRoom(deps: RoomDeps): ReadingRoom {
  const { documentLimits, roomLimits } = deps;
  const transfers = createRoomTransfers({ newToken: deps.newToken });
  const queue = createWorkQueue(1);
  let open: OpenRoom | undefined;
  let closed = false;
  let idle: NodeJS.Timeout | undefined;

  const drop = (room: OpenRoom | undefined, why: RoomLoss): void => {
    if (room === undefined || room !== open) return;
    open = undefined;
    room.channel.lose(why);
    room.window.destroy();
  };

  const openRoom = async (): Promise<OpenRoom | undefined> => {
    if (open?.channel.isLost()) drop(open, 'crashed');
    if (open !== undefined) return open;
    if (closed) return undefined;
    let room: OpenRoom | undefined;
    let gone: RoomLoss | undefined;
    const opening = deps.openWindow(transfers, (why) => {
      gone = why;
      drop(room, why);
    });
    const tooLate = delay(roomLimits.openTimeoutMs);
    try {
      const window = await Promise.race([opening, tooLate.done]);
      if (window === undefined) {
        opening.then(
          (late) => late.destroy(),
          () => {},
        );
        return undefined;
      }
      room = { window, channel: createRoomChannel(window.port) };
      open = room;
      const isReady = await Promise.race([room.channel.ready, tooLate.done]);
      if (isReady === true && gone === undefined && !closed) return room;
      drop(room, gone ?? 'crashed');
      return undefined;
    } catch (error) {
      // A process that dies while it loads is a document's doing or bad luck; a page that isn't there is a bug.
      if (gone === undefined) throw error;
      return undefined;
    } finally {
      tooLate.stop();
    }
  };

  /** Sends one order and watches time, memory and the caller's wish meanwhile. */
  const send = async (order: RoomOrder, options: RoomJobOptions, killable: boolean): Promise<RoomEnd> => {
    clearTimeout(idle);
    const room = await openRoom();
    if (room === undefined) return { kind: 'lost', why: 'crashed' };
    const cancel = (): void => drop(room, 'cancelled');
    if (killable && options.signal.aborted) return { kind: 'lost', why: 'cancelled' };
    if (killable) options.signal.addEventListener('abort', cancel, { once: true });
    const watch = setInterval(() => {
      if (room.window.memoryBytes() > roomLimits.maxMemoryBytes) drop(room, 'memory');
    }, roomLimits.memoryCheckMs);
    const end = await room.channel.request(order, roomLimits, options.onProgress);
    clearInterval(watch);
    options.signal.removeEventListener('abort', cancel);
    if (end.kind === 'lost' || room.window.memoryBytes() > roomLimits.maxIdleMemoryBytes) drop(room, 'crashed');
    idle = setTimeout(() => drop(room, 'cancelled'), roomLimits.keepOpenMs).unref();
    return end;
  };

  const refuse = (end: Exclude<RoomEnd, { kind: 'value' }>): Result<never> =>
    end.kind === 'lost'
      ? { ok: false, error: lossFaults[end.why] }
      : fault(end.code, refusalCodes[end.code], end.detail);

  /** A reply outside the contract means that the page is no longer ours. */
  const distrust = (): Result<never> => {
    drop(open, 'crashed');
    return { ok: false, error: lossFaults.crashed };
  };

  const readFailure = (document: DocumentOffer): Result<never> | undefined => {
    const failure = document.failure();
    if (failure === undefined) return undefined;
    return {
      ok: false,
      error: deps.readFault(failure.error) ?? { code: 'stored-file-unreadable', retry: 'after-user' },
    };
  };

  const inspect = async (request: InspectRequest, options: RoomJobOptions): Promise<Result<Inspection>> => {
    const document = transfers.offerDocument(request.read);
    const segment = transfers.acceptMade(request.storeSegment, documentLimits.maxSegmentBytes, options.signal);
    const view = transfers.acceptMade(request.storeView, documentLimits.maxViewBytes, options.signal);
    const { mediaType, password, name, sizeBytes, sha256 } = request;
    const limits = pageLimits(documentLimits);
    const urls = { documentUrl: document.url, segmentUrl: segment.url, viewUrl: view.url };
    const args = { ...urls, mediaType, file: { name, sizeBytes, sha256 }, limits };
    try {
      const end = await send(
        { op: 'inspect', args: password === undefined ? args : { ...args, password } },
        options,
        true,
      );
      const unreadable = readFailure(document);
      if (unreadable !== undefined) return unreadable;
      const storeFault = segment.storeFault() ?? view.storeFault();
      if (storeFault !== undefined) return { ok: false, error: storeFault };
      if (end.kind !== 'value') return refuse(end);
      const reply = inspectionReply(documentLimits).safeParse(end.value);
      if (!reply.success || !segment.isComplete()) return distrust();
      if (!view.isComplete() && (view.isBegun() || !isDrawable(mediaType))) return distrust();
      const [stored, storedView] = await Promise.all([segment.stored(), view.stored()]);
      if (stored?.ok !== true) return stored ?? distrust();
      if (storedView?.ok === false) return storedView;
      return ok({ ...reply.data, segment: stored.value, view: storedView?.value ?? null });
    } finally {
      document.revoke();
      segment.revoke();
      view.revoke();
      // Whoever undoes this document must find the store at rest.
      await Promise.all([segment.stored(), view.stored()]);
    }
  };

  const unpack = async (request: UnpackRequest, options: RoomJobOptions): Promise<Result<StoredBlob>> => {
    const document = transfers.offerDocument(request.read);
    const made = transfers.acceptMade(request.store, documentLimits.maxFileBytes, options.signal);
    const { mediaType, index } = request;
    const args = { documentUrl: document.url, attachmentUrl: made.url, mediaType, index };
    try {
      const end = await send({ op: 'unpack', args }, options, true);
      const unreadable = readFailure(document);
      if (unreadable !== undefined) return unreadable;
      const storeFault = made.storeFault();
      if (storeFault !== undefined) return { ok: false, error: storeFault };
      if (end.kind !== 'value') return refuse(end);
      return made.isComplete() ? ((await made.stored()) ?? distrust()) : distrust();
    } finally {
      document.revoke();
      made.revoke();
      await made.stored();
    }
  };

  const renderPage = async (request: RenderRequest, options: RoomJobOptions): Promise<Result<Uint8Array>> => {
    const document = transfers.offerDocument(request.read);
    const { read: _read, ...asked } = request;
    const { maxPixels } = documentLimits;
    const order: RoomOrder = { op: 'render', args: { ...asked, documentUrl: document.url, maxPixels } };
    const end = await send(order, options, false).finally(document.revoke);
    const unreadable = readFailure(document);
    if (unreadable !== undefined) return unreadable;
    if (end.kind !== 'value') return refuse(end);
    const picture = pictureReply.safeParse(end.value);
    return picture.success ? ok(picture.data) : distrust();
  };

  const inside = { transfers, send, refuse, distrust, readFailure, maxPixels: documentLimits.maxPixels };
  const reader = createOcrReader(inside);
  const finisher = createRoomFinisher({ ...inside, maxSegmentBytes: documentLimits.maxSegmentBytes });
  const shrinker = createShrinker({ ...inside, maxMadeBytes: documentLimits.maxSegmentBytes });
  const sheets = createSheetReader(inside);
  const codes = createCodeReader(inside);

  return {
    textPlaces: (request, options) => queue.run(options.signal, () => reader.textPlaces(request, options)),
    recognise: (request, options) => queue.run(options.signal, () => reader.recognise(request, options)),
    lookAtPages: (request, options) => queue.run(options.signal, () => finisher.lookAtPages(request, options)),
    finishPage: (request, options) => queue.run(options.signal, () => finisher.finishPage(request, options)),
    readSheets: (request, options) => queue.run(options.signal, () => sheets.readSheets(request, options)),
    readCodes: (request, options) => queue.run(options.signal, () => codes.readCodes(request, options)),
    shrink: (request, options) => queue.run(options.signal, () => shrinker.shrink(request, options)),
    measure: (request, options) => queue.run(options.signal, () => reader.measure(request, options)),
    inspect: (request, options) => queue.run(options.signal, () => inspect(request, options)),
    unpack: (request, options) => queue.run(options.signal, () => unpack(request, options)),
    renderPage: (request, options) => queue.run(options.signal, () => renderPage(request, options)),
    close() {
      closed = true;
      clearTimeout(idle);
      drop(open, 'cancelled');
    },
  };
}

const pageLimits = ({ maxPages, maxPixels, maxThumbs, thumbPx, ...limits }: DocumentLimits) => ({
  maxPages,
  maxPixels,
  maxThumbs,
  thumbPx,
  maxTextCharsPerPage: limits.maxTextCharsPerPage,
  maxTextChars: limits.maxTextChars,
});

function delay(timeoutMs: number): { done: Promise<undefined>; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const done = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeoutMs);
  });
  return { done, stop: () => clearTimeout(timer) };
}
