import { type DragEvent, useState } from 'react';

/** Files of a drop; folders are opened. Pictures dragged inside the page also call themselves files: those have no entry. */
const filesOf = async (entry: FileSystemEntry): Promise<File[]> => {
  if (entry.isFile)
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // A reader gives its entries in batches, the last of them empty.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return files;
    for (const child of batch) files.push(...(await filesOf(child)));
  }
};

const isFileDrag = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/**
 * Lets an element take files from outside. Unlike the DropZone of the component library it can be nested (a slot inside
 * the panel) without adding a stop to the Tab order; pasting and the button are the ways by keyboard.
 */
export const useFileDrop = (onFiles: (files: readonly File[]) => void, isDisabled = false) => {
  const [isOver, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (isDisabled || !isFileDrag(event)) return;
      // A place inside has taken it already.
      setOver(!event.defaultPrevented);
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDragLeave: (event: DragEvent) => {
      const goesTo = event.relatedTarget;
      if (!(goesTo instanceof Node) || !event.currentTarget.contains(goesTo)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (isDisabled || event.defaultPrevented || !isFileDrag(event)) return;
      event.preventDefault();
      // Entries must be taken before the first await: the transfer is emptied after the event.
      const entries = [...event.dataTransfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
      void Promise.all(entries.map(filesOf)).then((groups) => {
        const files = groups.flat();
        if (files.length > 0) onFiles(files);
      });
    },
  };
  return { isOver: isOver && !isDisabled, handlers };
};
