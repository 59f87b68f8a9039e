import { useEffect, useRef } from 'react';

/**
 * Keys of the whole screen before anything on it hears them: a grid would take a letter for the beginning of a title.
 * Wherever the focus went with a page that moved. Not while a dialog or a menu is open.
 */
export const useCapturedKeys = (hear: (event: KeyboardEvent) => void): void => {
  const current = useRef(hear);
  useEffect(() => {
    current.current = hear;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector('[role=dialog], [role=menu]') !== null) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
      current.current(event);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
};
