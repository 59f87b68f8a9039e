import { defaultDocumentLimits } from '../documents/limits.ts';
import type { ReadingRoom } from '../documents/page-reader.ts';
import { createRoom, defaultRoomLimits } from '../documents/room/room.ts';
import { createRoomPool } from '../documents/room/room-pool.ts';
import { type RoomElectron, roomWindowOpener } from '../documents/room/room-window.ts';
import { blobFault } from '../vault/blob-store.ts';

export type DocumentRoomsDeps = {
  readonly electron: RoomElectron;
  readonly roomFiles: string;
  readonly roomPreload: string;
  readonly newToken: () => string;
};

/** The rooms in which documents are decoded, as the app runs them. */
export const documentRooms = ({ electron, roomFiles, roomPreload, newToken }: DocumentRoomsDeps): ReadingRoom =>
  createRoomPool({
    inspecting: 2,
    createRoom: (slot) =>
      createRoom({
        openWindow: roomWindowOpener(electron, {
          filesRoot: roomFiles,
          preloadPath: roomPreload,
          partition: `room-${slot}`,
          heapLimitMb: 512,
        }),
        newToken,
        readFault: blobFault,
        documentLimits: defaultDocumentLimits,
        roomLimits: defaultRoomLimits,
      }),
  });
