import { readLetter } from './read-letter.ts';
import type { UnpackAnswer, UnpackOrder } from './unpack-order.ts';

/** Gives one file of a letter; ended by its page as soon as it has answered. */
self.onmessage = ({ data: { bytes, mediaType, index } }: MessageEvent<UnpackOrder>) => {
  const say = (answer: UnpackAnswer, transfer: Transferable[] = []): void => self.postMessage(answer, { transfer });
  readLetter(bytes, mediaType).then(
    ({ files }) => {
      const file = files[index]?.bytes();
      if (file === undefined || file.length === 0) say({ type: 'gone' });
      else say({ type: 'file', bytes: file }, [file.buffer]);
    },
    () => say({ type: 'gone' }),
  );
};
