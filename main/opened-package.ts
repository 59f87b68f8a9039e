import { lstatSync } from 'node:fs';
import path from 'node:path';

/** The hand-over package the system asked the app to open: one, kept until the vault is open. The page never sees its place. */
export type OpenedPackage = {
  /** Takes the first plain existing `.zip` file among the words of a start; everything else in them is ignored. */
  readonly offer: (words: readonly string[], folder: string) => void;
  /** The waiting place, once. */
  readonly take: () => string | null;
  readonly onOffer: (listen: () => void) => void;
};

const isPlainFile = (place: string): boolean => {
  try {
    return lstatSync(place).isFile();
  } catch {
    return false;
  }
};

/** Where a package lies that a start names, or null. Switches, links, folders, addresses and other endings are none. */
export const packageAmong = (words: readonly string[], folder: string): string | null => {
  if (words.includes('--intake')) return null;
  const named = words.filter((word) => !word.startsWith('-') && !word.includes('\0') && /\.zip$/i.test(word));
  return named.map((word) => path.resolve(folder, word)).find(isPlainFile) ?? null;
};

export const createOpenedPackage = (): OpenedPackage => {
  let waiting: string | null = null;
  let listen: () => void = () => undefined;
  return {
    offer: (words, folder) => {
      const place = packageAmong(words, folder);
      if (place === null) return;
      waiting = place;
      listen();
    },
    take: () => {
      const place = waiting;
      waiting = null;
      return place;
    },
    onOffer: (listener) => {
      listen = listener;
    },
  };
};
