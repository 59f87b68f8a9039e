import { z } from 'zod';
import type { Settings } from '../records/settings.ts';
import { scannerUrl } from './scanner-address.ts';

/** A scanner by what we call it and where it answers. */
export type KnownScanner = { readonly id: string; readonly name: string; readonly url: URL };

const setting = 'scanners';
const keptSchema = z.array(z.object({ id: z.string(), name: z.string(), url: z.string() }));
const mostKept = 20;

export type KeptScanners = {
  readonly all: () => KnownScanner[];
  /** First from now on. */
  readonly keep: (scanner: KnownScanner) => void;
  readonly forget: (id: string) => void;
};

/** Scanners that were used or typed in, the last used one first. */
export const createKeptScanners = (settings: Settings): KeptScanners => {
  const all = (): KnownScanner[] =>
    (settings.get(setting, keptSchema) ?? []).flatMap(({ id, name, url }) => {
      const checked = scannerUrl(url);
      return checked.ok ? [{ id, name, url: checked.value }] : [];
    });
  const put = (scanners: readonly KnownScanner[]): void =>
    settings.put(
      setting,
      scanners.slice(0, mostKept).map(({ id, name, url }) => ({ id, name, url: url.href })),
    );
  return {
    all,
    keep: (scanner) => put([scanner, ...all().filter(({ id }) => id !== scanner.id)]),
    forget: (id) => put(all().filter((scanner) => scanner.id !== id)),
  };
};
