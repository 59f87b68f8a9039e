import { createHash } from 'node:crypto';
import type { Result } from '../../shared/ipc/result.ts';
import type { StoredBlob } from './document-room.ts';

/** What intake needs of the vault's content-addressed store. */
export interface DocumentBlobs {
  /** Rejects with what `source` throws and with the signal's reason; nothing is left behind then. */
  put(source: AsyncIterable<Uint8Array> | Uint8Array, signal?: AbortSignal): Promise<Result<StoredBlob>>;
  has(sha256: string): Promise<boolean>;
  open(sha256: string): AsyncIterable<Uint8Array>;
  remove(sha256: string): Promise<void>;
}

export interface BlobTransaction {
  put(source: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<Result<StoredBlob>>;
  keep(): void;
  /** Removes what this transaction alone has added. */
  undo(): Promise<void>;
}

interface Holding {
  holders: number;
  /** It was there before, or another transaction has kept it meanwhile: it must stay. */
  wanted: boolean;
}

/**
 * Transactions over a store in which equal contents are one file: undoing one document must not take a blank page's
 * thumbnail, or the same invoice dropped twice, away from another.
 */
export function createBlobTransactions(blobs: DocumentBlobs): () => BlobTransaction {
  const holdings = new Map<string, Holding>();
  const removals = new Map<string, Promise<void>>();

  const remove = (sha256: string): Promise<void> => {
    const removal = blobs.remove(sha256).finally(() => removals.delete(sha256));
    removals.set(sha256, removal);
    return removal;
  };

  return () => {
    const mine = new Set<string>();

    const hold = async (sha256: string): Promise<void> => {
      if (mine.has(sha256)) return;
      // A removal on its way would otherwise take what is about to be stored again.
      await removals.get(sha256)?.catch(() => {});
      mine.add(sha256);
      const holding = holdings.get(sha256) ?? { holders: 0, wanted: false };
      holdings.set(sha256, holding);
      holding.holders += 1;
      // Only the first holder can tell: for later ones it may be there because of the first.
      if (holding.holders === 1 && (await blobs.has(sha256))) holding.wanted = true;
    };

    /** What nobody holds or wants any more. */
    const release = (keep: boolean): string[] => {
      const orphans: string[] = [];
      for (const sha256 of mine) {
        const holding = holdings.get(sha256);
        if (holding === undefined) continue;
        holding.holders -= 1;
        if (keep) holding.wanted = true;
        if (holding.holders > 0) continue;
        holdings.delete(sha256);
        if (!holding.wanted) orphans.push(sha256);
      }
      mine.clear();
      return orphans;
    };

    /** Holds the content between its last byte and the moment the store gives it its name. */
    async function* held(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      const hash = createHash('sha256');
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
      await hold(hash.digest('hex'));
    }

    return {
      put: (source, signal) => blobs.put(held(source), signal),
      keep: () => void release(true),
      undo: async () => {
        await Promise.all(release(false).map(remove));
      },
    };
  };
}
