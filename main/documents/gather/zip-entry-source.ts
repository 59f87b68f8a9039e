import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { fault } from '../../../shared/ipc/result.ts';
import { type DocumentSource, SourceRefused } from '../file-source.ts';
import type { ZipContainer } from './zip-container.ts';

const openEntry = async (container: ZipContainer, entry: Entry): Promise<{ stream: Readable; close: () => void }> => {
  const zip = await container.open();
  // Without a listener an error of the archive would be nobody's; the stream has its own.
  zip.on('error', () => undefined);
  try {
    const stream = await new Promise<Readable>((resolve, reject) =>
      zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error))),
    );
    return { stream, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
};

/**
 * An entry as a document source: inflated while it is read, never more than its directory says, its checksum compared at
 * the end. Reading throws SourceRefused zip-entry-damaged.
 */
export const zipEntrySource = (container: ZipContainer, entry: Entry, name: string): DocumentSource => ({
  name,
  sizeBytes: entry.uncompressedSize,
  async *open() {
    let checksum = 0;
    try {
      const { stream, close } = await openEntry(container, entry);
      try {
        for await (const part of stream as AsyncIterable<Uint8Array>) {
          checksum = crc32(part, checksum);
          yield part;
        }
      } finally {
        stream.destroy();
        close();
      }
    } catch (error) {
      if (error instanceof SourceRefused) throw error;
      throw new SourceRefused(fault('zip-entry-damaged', 'after-user'));
    }
    if (checksum !== entry.crc32) throw new SourceRefused(fault('zip-entry-damaged', 'after-user'));
  },
});
