import type { UnpackArgs } from '../../room-contract.ts';
import { Refusal } from '../refusal.ts';
import { fetchDocument, postMade } from '../transfer.ts';
import { pagesFromWorker } from '../view/page-worker.ts';
import type { MakeView } from '../view/view-maker.ts';
import type { UnpackAnswer, UnpackOrder } from './unpack-order.ts';

export const letterView: MakeView = (request) =>
  pagesFromWorker(
    new Worker(new URL('./letter-worker.ts', import.meta.url), { type: 'module' }),
    request,
    'letter-damaged',
  );

const unpackTimeoutMs = 15_000;

/** Hands one file of a letter out as it is. */
export async function unpackLetter({ documentUrl, attachmentUrl, mediaType, index }: UnpackArgs): Promise<null> {
  const bytes = await fetchDocument(documentUrl);
  const worker = new Worker(new URL('./unpack-worker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await new Promise<UnpackAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ type: 'gone' }), unpackTimeoutMs);
      worker.onerror = () => resolve({ type: 'gone' });
      worker.onmessage = ({ data }: MessageEvent<UnpackAnswer>) => resolve(data);
      worker.postMessage({ bytes, mediaType, index } satisfies UnpackOrder, [bytes.buffer]);
    });
    if (answer.type === 'gone') throw new Refusal('attachment-gone');
    await postMade(attachmentUrl, answer.bytes);
    return null;
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
