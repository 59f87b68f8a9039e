import type { Word } from '../../../../../shared/claim/reading/page-text.ts';
import type { OcrLimits, OcrReply } from '../../ocr-contract.ts';
import { Refusal } from '../refusal.ts';
import { sureness, wordsOfLine } from './ocr-words.ts';

type Tesseract = typeof import('tesseract.js');
type Recogniser = Awaited<ReturnType<Tesseract['createWorker']>>;

// Served as shipped and not bundled: library, worker, core and language data find each other by URL.
const home = new URL('./tess/', document.baseURI).href;

const languages = ['chi_sim', 'eng'];
/** LSTM only: the data has no other part. */
const engine = 1;

let recogniser: Promise<Recogniser> | undefined;
let heard: (share: number) => void = () => {};

async function start(): Promise<Recogniser> {
  const { default: tesseract }: { default: Tesseract } = await import(/* @vite-ignore */ `${home}tesseract.esm.min.js`);
  return tesseract.createWorker(languages, engine, {
    workerPath: `${home}worker.min.js`,
    corePath: `${home}core`,
    langPath: `${home}lang`,
    // The content security policy knows no blob workers.
    workerBlobURL: false,
    cacheMethod: 'none',
    gzip: true,
    logger: ({ progress }) => heard(progress),
  });
}

/** Steps a page is counted in, so that a page that is read shows progress and one that hangs does not. */
const steps = 100;

/** The words in the picture of a page. One at a time. */
export async function recognise(
  picture: Uint8Array<ArrayBuffer>,
  { maxWordsPerPage }: OcrLimits,
  report: (done: number, total: number) => void,
): Promise<OcrReply> {
  const file = new Blob([picture], { type: 'image/jpeg' });
  const bitmap = await createImageBitmap(file);
  const { width: widthPx, height: heightPx } = bitmap;
  bitmap.close();
  heard = (share) => report(Math.round(Math.max(0, Math.min(1, share)) * steps), steps);
  try {
    recogniser ??= start();
    const worker = await recogniser;
    const { data } = await worker.recognize(file, {}, { text: false, blocks: true });
    const words: Word[] = [];
    for (const block of data.blocks ?? [])
      for (const paragraph of block.paragraphs) for (const line of paragraph.lines) words.push(...wordsOfLine(line));
    const confidence = sureness(data.blocks ?? []);
    return { widthPx, heightPx, words: words.slice(0, maxWordsPerPage), confidence };
  } catch {
    recogniser = undefined;
    throw new Refusal('document-room-failed', { step: 'recognise' });
  } finally {
    heard = () => {};
  }
}
