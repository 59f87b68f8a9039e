import type { RefusalCode, RoomPageLimits } from '../../room-contract.ts';
import { Refusal } from '../refusal.ts';
import type { PicturePage } from './picture-pdf.ts';
import type { MadeView, ViewRequest } from './view-maker.ts';

/** What the page asks of a worker that makes pages out of a file, and what comes back: page by page, then the end. */
export interface PagesOrder {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly limits: RoomPageLimits;
}

export type PagesAnswer =
  | { readonly type: 'page'; readonly page: PicturePage; readonly text: string; readonly total: number }
  | { readonly type: 'done'; readonly warnings: readonly string[] }
  | { readonly type: 'refused'; readonly code: RefusalCode; readonly detail?: Record<string, string | number> };

/** Without a page for so long a worker hangs. Shorter than what main gives the room, which it would cost. */
const silenceMs = 12_000;

/** Runs a worker for one document and ends it, whatever happened: that is what gives its memory back. */
export async function pagesFromWorker(
  worker: Worker,
  { bytes, limits, report }: ViewRequest,
  damaged: RefusalCode,
): Promise<MadeView> {
  const pages: PicturePage[] = [];
  const text: string[] = [];
  let silence: ReturnType<typeof setTimeout> | undefined;
  try {
    const warnings = await new Promise<readonly string[]>((resolve, reject) => {
      const wait = (): void => {
        clearTimeout(silence);
        silence = setTimeout(() => reject(new Refusal(damaged, { reason: 'silence' })), silenceMs);
      };
      wait();
      worker.onerror = () => reject(new Refusal(damaged, { reason: 'worker' }));
      worker.onmessage = ({ data }: MessageEvent<PagesAnswer>) => {
        if (data.type === 'refused') reject(new Refusal(data.code, data.detail));
        else if (data.type === 'done') resolve(data.warnings);
        else {
          wait();
          pages.push(data.page);
          text.push(data.text);
          report(pages.length, data.total);
        }
      };
      worker.postMessage({ bytes, limits } satisfies PagesOrder, [bytes.buffer]);
    });
    if (pages.length === 0) throw new Refusal(damaged, { reason: 'no-pages' });
    return { pages, text, warnings };
  } finally {
    clearTimeout(silence);
    worker.terminate();
  }
}

export interface PageSink {
  /** Hands a page over as soon as it is made. */
  page(page: PicturePage, total: number, text?: string): void;
}

/** The worker's side: answers its one order with what `make` hands over. `damaged` stands for everything unforeseen. */
export function answerPages(
  make: (order: PagesOrder, sink: PageSink) => Promise<readonly string[]>,
  damaged: RefusalCode,
): void {
  const say = (answer: PagesAnswer, transfer: Transferable[] = []): void => self.postMessage(answer, { transfer });
  self.onmessage = ({ data }: MessageEvent<PagesOrder>) => {
    make(data, {
      page: (page, total, text = '') => say({ type: 'page', page, total, text }, [page.picture.bytes.buffer]),
    }).then(
      (warnings) => say({ type: 'done', warnings }),
      (error: unknown) => {
        if (!(error instanceof Refusal)) say({ type: 'refused', code: damaged, detail: { reason: nameOf(error) } });
        else if (error.detail === undefined) say({ type: 'refused', code: error.code });
        else say({ type: 'refused', code: error.code, detail: error.detail });
      },
    );
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name.slice(0, 40) : 'unknown');
