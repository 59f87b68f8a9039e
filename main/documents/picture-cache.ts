import type { Result } from '../../shared/ipc/result.ts';

export interface PictureCache {
  /** The kept picture, or the one being made just now, or a new one. Failures are not kept. */
  get(key: string, make: () => Promise<Result<Uint8Array>>): Promise<Result<Uint8Array>>;
}

/** Keeps the last pictures in memory, never on disk, up to `maxBytes` together. */
export function createPictureCache(maxBytes: number): PictureCache {
  const kept = new Map<string, Uint8Array>();
  const making = new Map<string, Promise<Result<Uint8Array>>>();
  let keptBytes = 0;

  const keep = (key: string, picture: Uint8Array): void => {
    kept.set(key, picture);
    keptBytes += picture.byteLength;
    for (const [oldest, { byteLength }] of kept) {
      if (keptBytes <= maxBytes) return;
      kept.delete(oldest);
      keptBytes -= byteLength;
    }
  };

  return {
    async get(key, make) {
      const found = kept.get(key);
      if (found !== undefined) {
        kept.delete(key);
        kept.set(key, found);
        return { ok: true, value: found };
      }
      const underWay = making.get(key);
      if (underWay !== undefined) return underWay;
      const work = make().finally(() => making.delete(key));
      making.set(key, work);
      const made = await work;
      if (made.ok) keep(key, made.value);
      return made;
    },
  };
}
