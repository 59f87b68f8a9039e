import { useEffect, useRef } from 'react';

/** `Ctrl+Shift+Z`, `Alt+1`, `F8`: modifiers in this order. Command counts as Ctrl. */
export const chordOf = (
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string => {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  // With Alt a keyboard may type another sign: the digit row counts by its place.
  const key = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey ? 'Shift+' : '',
    key,
  ].join('');
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');

/** A toast is an alertdialog that is not modal: it takes no keys away. */
const isSomethingOnTop = (): boolean =>
  document.querySelector('[role=dialog], [role=alertdialog]:not([aria-modal=false]), [role=menu]') !== null;

export type Shortcut = readonly [chord: string, run: () => void];

/**
 * Keys of the whole window while the calling screen is shown. While a dialog is open only the dialog hears keys; Escape
 * leaves a screen only when nobody is typing.
 */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const chord = chordOf(event);
      const run = current.current.find(([wanted]) => wanted === chord)?.[1];
      if (run === undefined || isSomethingOnTop()) return;
      if (chord === 'Escape' && isTyping(event.target)) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
};
