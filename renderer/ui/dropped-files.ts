import type { DropItem } from 'react-aria-components';

/** The files of a drop, folders opened. Text and links that were dropped along are left out. */
export const droppedFiles = async (items: Iterable<DropItem> | AsyncIterable<DropItem>): Promise<File[]> => {
  const files: File[] = [];
  for await (const item of items) {
    if (item.kind === 'file') files.push(await item.getFile());
    if (item.kind === 'directory') files.push(...(await droppedFiles(item.getEntries())));
  }
  return files;
};
