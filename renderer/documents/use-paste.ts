import { useEffect, useRef } from 'react';

/**
 * Files pasted anywhere on the screen, while it is shown. Text that is copied as a picture too (cells of a spreadsheet)
 * belongs to the field it is pasted into.
 */
export const usePaste = (onFiles: (files: readonly File[]) => void, isDisabled: boolean): void => {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    if (isDisabled) return;
    const hear = (event: ClipboardEvent) => {
      const { clipboardData } = event;
      if (clipboardData === null || clipboardData.types.includes('text/plain')) return;
      const files = [...clipboardData.files];
      if (files.length === 0 || document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener('paste', hear);
    return () => window.removeEventListener('paste', hear);
  }, [isDisabled]);
};
