import { createHash } from 'node:crypto';
import { healFromBackup } from '../backup/heal-from-backup.ts';
import { refuse, unwrap } from '../cases/settle.ts';
import { fileSource } from '../documents/file-source.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import type { Keys } from '../vault/keys.ts';
import type { DamageBook } from './damage-book.ts';
import type { HealthKeeper } from './health-keeper.ts';
import { type RebuildDeps, rebuildDocument } from './rebuild.ts';

export type HealDeps = RebuildDeps & {
  readonly book: DamageBook;
  readonly keeper: Pick<HealthKeeper, 'checkFiles'>;
  readonly keys: Keys;
  readonly blobs: Pick<BlobStore, 'open' | 'put' | 'nameOf'>;
};

export type Healed = { readonly healed: number; readonly left: number };
type Options = Parameters<typeof rebuildDocument>[3];

/** The ways a damaged document becomes whole again. `null` for a document: all of them. */
export const createHealing = ({ book, keeper, keys, blobs, ...rebuilding }: HealDeps) => {
  const wanted = (documentId: string | null): string[] =>
    documentId === null ? book.hashes() : book.hashesOf(documentId);

  /** Runs the work and reads afterwards what it was for: only what can be read counts as healed. */
  const healing = async (
    documentId: string | null,
    { signal }: Options,
    work: (hashes: readonly string[]) => Promise<void>,
  ): Promise<Healed> => {
    const hashes = wanted(documentId);
    await work(hashes);
    await keeper.checkFiles(hashes, signal);
    const left = wanted(documentId).length;
    return { healed: Math.max(0, hashes.length - left), left };
  };

  const rebuild = (documentId: string, options: Options): Promise<Healed> =>
    healing(documentId, options, async (hashes) => {
      const { document, derived } = rebuilding.desk.needDocument(documentId);
      if (hashes.includes(document.sha256)) refuse('document-original-damaged');
      const known = {
        isTextDamaged: derived.text !== null && hashes.includes(derived.text),
        isViewSound: derived.view !== null && !hashes.includes(derived.view.sha256),
      };
      await rebuildDocument({ ...rebuilding, blobs }, documentId, known, options);
    });

  return {
    fromBackup: (file: string, documentId: string | null, options: Options): Promise<Healed> =>
      healing(documentId, options, async (hashes) => {
        unwrap(await healFromBackup(file, { keys, blobs }, hashes, options.signal));
      }),

    /** The same bytes from a file outside; another file is refused with 'file-differs'. What is made of it is made anew. */
    addAgain: async (path: string, documentId: string, options: Options): Promise<Healed> => {
      const before = book.hashesOf(documentId).length;
      await healing(documentId, options, async () => {
        const { document } = rebuilding.desk.needDocument(documentId);
        const source = unwrap(await fileSource(path));
        const hash = createHash('sha256');
        for await (const piece of source.open()) {
          options.signal.throwIfAborted();
          hash.update(piece);
        }
        if (hash.digest('hex') !== document.sha256) refuse('file-differs', 'after-user', { name: document.fileName });
        unwrap(await blobs.put(source.open(), options.signal));
      });
      const left = book.hashesOf(documentId).length === 0 ? 0 : (await rebuild(documentId, options)).left;
      return { healed: before - left, left };
    },

    rebuild,
  };
};
export type Healing = ReturnType<typeof createHealing>;
