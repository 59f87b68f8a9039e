import { type RefusalCode, type RoomMessage, type RoomOrder, roomMessage } from './room-contract.ts';

/** What both Electron's MessagePortMain and a test's fake can do. */
export interface RoomPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  start(): void;
  close(): void;
}

export type RoomEnd =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly detail?: Record<string, string | number> }
  /** Nothing more is to be expected of this room: it must be killed. */
  | { readonly kind: 'lost'; readonly why: RoomLoss };

export type RoomLoss = 'timeout' | 'memory' | 'crashed' | 'cancelled';

export interface RoomTimes {
  /** A job that shows no progress for so long hangs. */
  readonly idleTimeoutMs: number;
  /** A job that shows progress for ever hangs too. */
  readonly totalTimeoutMs: number;
}

export interface RoomChannel {
  /** Resolves when the page has said that it is ready; false when it was lost before. */
  readonly ready: Promise<boolean>;
  /** One request at a time. Never rejects. */
  request(order: RoomOrder, times: RoomTimes, onProgress?: (done: number, total: number) => void): Promise<RoomEnd>;
  /** Ends the running request and every later one. */
  lose(why: RoomLoss): void;
  isLost(): boolean;
}

/** Request and reply over a port whose other end may be hostile: anything not in the contract loses the room. */
export function createRoomChannel(port: RoomPort): RoomChannel {
  let lastId = 0;
  let lost: RoomLoss | undefined;
  let running: { id: number; end: (end: RoomEnd) => void; touched: (done: number, total: number) => void } | undefined;
  let setReady: (isReady: boolean) => void = () => {};
  const ready = new Promise<boolean>((resolve) => {
    setReady = resolve;
  });

  const lose = (why: RoomLoss): void => {
    lost ??= why;
    setReady(false);
    running?.end({ kind: 'lost', why: lost });
  };

  const receive = (message: RoomMessage): void => {
    if (message.type === 'ready') setReady(true);
    else if (message.id !== running?.id) return;
    else if (message.type === 'progress') running.touched(message.done, message.total);
    else if (message.type === 'value') running.end({ kind: 'value', value: message.value });
    else running.end({ kind: 'refused', code: message.code, ...(message.detail && { detail: message.detail }) });
  };

  port.on('message', ({ data }) => {
    // A message with a transfer list arrives here as null; whoever reads a property of it stops the whole app.
    const message = roomMessage.safeParse(data);
    if (message.success) receive(message.data);
    else lose('crashed');
  });
  port.start();

  return {
    ready,
    lose,
    isLost: () => lost !== undefined,
    request: (order, times, onProgress) =>
      new Promise((resolve) => {
        if (lost !== undefined) return resolve({ kind: 'lost', why: lost });
        lastId += 1;
        const id = lastId;
        let idle = setTimeout(() => lose('timeout'), times.idleTimeoutMs);
        const total = setTimeout(() => lose('timeout'), times.totalTimeoutMs);
        running = {
          id,
          end(end) {
            clearTimeout(idle);
            clearTimeout(total);
            running = undefined;
            resolve(end);
          },
          touched(done, all) {
            clearTimeout(idle);
            idle = setTimeout(() => lose('timeout'), times.idleTimeoutMs);
            onProgress?.(done, all);
          },
        };
        port.postMessage({ id, ...order });
      }),
  };
}
