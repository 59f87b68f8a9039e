import { useEffect, useRef, useState } from 'react';

const saveAfterMs = 600;

/**
 * A text that saves itself: shortly after the last key, when its field is left, and when the screen goes. `accepts` keeps
 * unfinished text (an emptied title) out of the store; the field then goes back to the stored text when it is left.
 */
export const useEditedText = (
  stored: string,
  save: (text: string) => void,
  accepts: (text: string) => boolean = () => true,
) => {
  const [typed, setTyped] = useState<string | null>(null);
  // What is typed and how to save it, for the moment the timer or the unmount fires.
  const pending = useRef<{ readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const latest = useRef({ save, accepts });
  useEffect(() => {
    latest.current = { save, accepts };
  });

  const flush = useRef(() => {
    const waiting = pending.current;
    pending.current = null;
    if (waiting === null) return;
    clearTimeout(waiting.timer);
    if (latest.current.accepts(waiting.text)) latest.current.save(waiting.text);
  }).current;
  useEffect(() => flush, [flush]);

  return {
    value: typed ?? stored,
    onChange: (text: string) => {
      setTyped(text);
      if (pending.current !== null) clearTimeout(pending.current.timer);
      pending.current = { text, timer: setTimeout(flush, saveAfterMs) };
    },
    /** A text chosen rather than typed: kept at once. */
    set: (text: string) => {
      setTyped(text);
      if (pending.current !== null) clearTimeout(pending.current.timer);
      pending.current = null;
      if (accepts(text)) save(text);
    },
    onBlur: () => {
      flush();
      if (typed !== null && !accepts(typed)) setTyped(null);
    },
  };
};
