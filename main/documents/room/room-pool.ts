import type { Result } from '../../../shared/ipc/result.ts';
import type { ReadingRoom } from '../page-reader.ts';
import { createWorkQueue } from '../work-queue.ts';

export interface RoomPoolDeps {
  /** `slot` names a room for life: its session partition is made of it. */
  readonly createRoom: (slot: string) => ReadingRoom;
  /** Documents inspected at the same time; two rooms are twice as fast as one, and one that dies takes one file with it. */
  readonly inspecting: number;
}

/**
 * Rooms for intake, one for looking, so that a preview never waits behind a thousand-page import, and one for reading,
 * which takes seconds a page and waits for nobody, and one for the page tools.
 */
export function createRoomPool({ createRoom, inspecting }: RoomPoolDeps): ReadingRoom {
  const free = Array.from({ length: inspecting }, (_, i) => createRoom(`intake-${i + 1}`));
  const all = [...free];
  const queue = createWorkQueue(inspecting);
  const preview = createRoom('preview');
  const reading = createRoom('reading');
  const finishing = createRoom('finishing');

  const inAnyRoom = <T>(signal: AbortSignal, work: (room: ReadingRoom) => Promise<Result<T>>): Promise<Result<T>> =>
    queue.run(signal, async () => {
      const room = free.pop();
      if (room === undefined) throw new Error('the queue let in more work than there are rooms');
      try {
        return await work(room);
      } finally {
        free.push(room);
      }
    });

  return {
    inspect: (request, options) => inAnyRoom(options.signal, (room) => room.inspect(request, options)),
    unpack: (request, options) => inAnyRoom(options.signal, (room) => room.unpack(request, options)),
    readCodes: (request, options) => inAnyRoom(options.signal, (room) => room.readCodes(request, options)),
    shrink: (request, options) => inAnyRoom(options.signal, (room) => room.shrink(request, options)),
    renderPage: (request, options) => preview.renderPage(request, options),
    textPlaces: (request, options) => reading.textPlaces(request, options),
    measure: (request, options) => reading.measure(request, options),
    recognise: (request, options) => reading.recognise(request, options),
    lookAtPages: (request, options) => finishing.lookAtPages(request, options),
    finishPage: (request, options) => finishing.finishPage(request, options),
    // A list is waited for, so it doesn't stand behind a page that is being recognised.
    readSheets: (request, options) => preview.readSheets(request, options),
    close() {
      for (const room of [...all, preview, reading, finishing]) room.close();
    },
  };
}
