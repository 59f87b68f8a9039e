import type { Desk } from '../cases/desk.ts';
import { drawnFrom } from '../documents/drawn-from.ts';
import type { ReadingRoom } from '../documents/page-reader.ts';
import type { Announce } from '../ipc/announce.ts';
import { createBlankWatch } from '../pages/blank-watch.ts';
import { createPageFactsQueue } from '../quality/page-facts-queue.ts';
import { createReadingQueue, type ReadingQueue } from '../reading/reading-queue.ts';
import type { StoredDocument } from '../records/records.ts';
import type { BlobStore } from '../vault/blob-store.ts';

export type WatchDocumentsDeps = {
  readonly desk: Desk;
  readonly room: ReadingRoom;
  readonly blobs: Pick<BlobStore, 'put' | 'open'>;
  readonly announce: Pick<Announce, 'changed' | 'progress'>;
  readonly reportError: (error: unknown) => void;
};

export type DocumentWatch = {
  readonly reading: ReadingQueue;
  /** Something about the documents of a case has changed. */
  readonly look: (caseId: string) => void;
  readonly lookEverywhere: () => void;
  readonly stop: () => Promise<void>;
};

/** What goes on behind everything else with every document: its pages are measured, its words are read, its blank pages marked. */
export const watchDocuments = ({ desk, room, blobs, announce, reportError }: WatchDocumentsDeps): DocumentWatch => {
  const keyOf = ({ document, derived }: StoredDocument) => {
    const { original: key, mediaType } = drawnFrom(document, derived);
    return { key, mediaType };
  };
  const reading = createReadingQueue({ desk, reader: room, blobs, announce, sourceOf: keyOf, reportError });
  const facts = createPageFactsQueue({
    desk,
    room,
    announce,
    sourceOf: (stored) => {
      const { key, mediaType } = keyOf(stored);
      return { mediaType, read: () => blobs.open(key) };
    },
    reportError,
  });
  const blanks = createBlankWatch({ desk, finisher: room, blobs, announce, reportError });
  return {
    reading,
    look(caseId) {
      facts.look(caseId);
      reading.look(caseId);
      blanks.look(caseId);
    },
    lookEverywhere() {
      facts.lookEverywhere();
      reading.lookEverywhere();
      for (const { id } of desk.records.index.open()) blanks.look(id);
    },
    stop: async () => {
      await Promise.all([reading.stop(), facts.stop(), blanks.stop()]);
    },
  };
};
