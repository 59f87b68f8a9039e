import { type DragEvent, useState } from 'react';

/** Files and folders of a drop; main opens the folders. Pictures dragged inside the page also call themselves files: those have no entry. */
const droppedFiles = (items: DataTransferItemList): File[] =>
  [...items].flatMap((item) => (item.webkitGetAsEntry() === null ? [] : (item.getAsFile() ?? [])));

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
      const files = droppedFiles(event.dataTransfer.items);
      if (files.length > 0) onFiles(files);
    },
  };
  return { isOver: isOver && !isDisabled, handlers };
};
