import { useEffect, useState } from 'react';
import { useDo } from '../app/calls.ts';

/**
 * Copies a secret by way of main, which takes it off the clipboard again. `secondsLeft`: until then; 0 when it is gone,
 * null while nothing was copied.
 */
export const useCopiedSecret = () => {
  const copy = useDo('lock.copy-secret');
  const [goneAt, setGoneAt] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const isRunning = goneAt !== null && now < goneAt;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [isRunning]);
  return {
    error: copy.error,
    secondsLeft: goneAt === null ? null : Math.max(0, Math.ceil((goneAt - now) / 1000)),
    copy: (text: string) =>
      copy.mutate(
        { text },
        {
          onSuccess: ({ clearsAfterMs }) => {
            setNow(performance.now());
            setGoneAt(performance.now() + clearsAfterMs);
          },
        },
      ),
  };
};
