import type { DocumentRoom } from '../document-room.ts';
import { createWorkQueue } from '../work-queue.ts';

export interface RoomPoolDeps {
  /** `slot` names a room for life: its session partition is made of it. */
  readonly createRoom: (slot: string) => DocumentRoom;
  /** Documents inspected at the same time; two rooms are twice as fast as one, and one that dies takes one file with it. */
  readonly inspecting: number;
}

/** Rooms for intake and one more for looking, so that a preview never waits behind a thousand-page import. */
export function createRoomPool({ createRoom, inspecting }: RoomPoolDeps): DocumentRoom {
  const free = Array.from({ length: inspecting }, (_, i) => createRoom(`intake-${i + 1}`));
  const all = [...free];
  const queue = createWorkQueue(inspecting);
  const preview = createRoom('preview');

  return {
    inspect: (request, options) =>
      queue.run(options.signal, async () => {
        const room = free.pop();
        if (room === undefined) throw new Error('the queue let in more work than there are rooms');
        try {
          return await room.inspect(request, options);
        } finally {
          free.push(room);
        }
      }),
    renderPage: (request, options) => preview.renderPage(request, options),
    close() {
      for (const room of [...all, preview]) room.close();
    },
  };
}
