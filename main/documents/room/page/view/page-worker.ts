import type { AttachmentInside, FileFacts, RefusalCode, RoomPageLimits } from '../../room-contract.ts';
import { Refusal } from '../refusal.ts';
import { badPage, badPageWarning } from '../sheet/bad-page.ts';
import type { PicturePage } from './picture-pdf.ts';
import type { MadeView, ViewRequest } from './view-maker.ts';

/** What the page asks of a worker that makes pages out of a file, and what comes back: page by page, then the end. */
export interface PagesOrder {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly file: FileFacts;
  readonly limits: RoomPageLimits;
}

/** What a maker says when all pages are handed over. */
export interface PagesMade {
  readonly warnings: readonly string[];
  readonly attachments?: readonly AttachmentInside[];
}

export type PagesAnswer =
  | { readonly type: 'page'; readonly page: PicturePage; readonly text: string; readonly total: number }
  | ({ readonly type: 'done' } & PagesMade)
  | { readonly type: 'refused'; readonly code: RefusalCode; readonly detail?: Record<string, string | number> };

/** Without a page for so long a worker hangs. Shorter than what main gives the room, which it would cost. */
const silenceMs = 12_000;

/** More pages than this are not made up for a worker that was lost on the way. */
const mostMadeUp = 200;

/** Runs a worker for one document and ends it, whatever happened: that is what gives its memory back. */
export async function pagesFromWorker(
  worker: Worker,
  { bytes, mediaType, file, limits, report }: ViewRequest,
  damaged: RefusalCode,
): Promise<MadeView> {
  const pages: PicturePage[] = [];
  const text: string[] = [];
  let expected = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  try {
    const made = await new Promise<PagesMade | 'lost'>((resolve, reject) => {
      // A page that hangs or ends the worker takes those behind it with it; those before it are good.
      const lose = (reason: string): void => {
        if (pages.length > 0 && expected - pages.length <= mostMadeUp) resolve('lost');
        else reject(new Refusal(damaged, { reason }));
      };
      const wait = (): void => {
        clearTimeout(silence);
        silence = setTimeout(() => lose('silence'), silenceMs);
      };
      wait();
      worker.onerror = () => lose('worker');
      worker.onmessage = ({ data }: MessageEvent<PagesAnswer>) => {
        if (data.type === 'refused') reject(new Refusal(data.code, data.detail));
        else if (data.type === 'done') resolve(data);
        else {
          wait();
          expected = data.total;
          pages.push(data.page);
          text.push(data.text);
          report(pages.length, data.total);
        }
      };
      worker.postMessage({ bytes, mediaType, file, limits } satisfies PagesOrder, [bytes.buffer]);
    });
    if (pages.length === 0) throw new Refusal(damaged, { reason: 'no-pages' });
    if (made !== 'lost') return { pages, text, warnings: made.warnings, attachments: made.attachments ?? [] };
    while (pages.length < expected) {
      pages.push(await badPage(pages.length + 1));
      text.push('');
    }
    return { pages, text, warnings: [badPageWarning] };
  } finally {
    clearTimeout(silence);
    worker.terminate();
  }
}

export interface PageSink {
  /** Hands a page over as soon as it is made. */
  page(page: PicturePage, total: number, text?: string): void;
}

/**
 * Makes pages one after another; one that can't be made is replaced by a page that says so. What is too much is refused as a
 * whole, and so is a file without a single good page. True when a page was replaced.
 */
export async function eachPage(
  total: number,
  sink: PageSink,
  make: (index: number) => Promise<{ readonly page: PicturePage; readonly text?: string }>,
): Promise<boolean> {
  const bad: number[] = [];
  let firstError: unknown;
  /** Bad pages before the first good one wait for it. */
  const replace = async (): Promise<void> => {
    for (const index of bad.splice(0)) sink.page(await badPage(index + 1), total);
  };
  let good = 0;
  let isPartial = false;
  for (let index = 0; index < total; index++) {
    try {
      const { page, text } = await make(index);
      await replace();
      sink.page(page, total, text);
      good += 1;
    } catch (error) {
      if (error instanceof Refusal && tooMuch.has(error.code)) throw error;
      firstError ??= error;
      isPartial = true;
      bad.push(index);
      if (good > 0) await replace();
    }
  }
  if (good === 0) throw firstError;
  return isPartial;
}

const tooMuch: ReadonlySet<RefusalCode> = new Set(['image-too-large', 'ofd-too-large', 'too-many-pages']);

/** The worker's side: answers its one order with what `make` hands over. `damaged` stands for everything unforeseen. */
export function answerPages(
  make: (order: PagesOrder, sink: PageSink) => Promise<PagesMade>,
  damaged: RefusalCode,
): void {
  const say = (answer: PagesAnswer, transfer: Transferable[] = []): void => self.postMessage(answer, { transfer });
  self.onmessage = ({ data }: MessageEvent<PagesOrder>) => {
    make(data, {
      page: (page, total, text = '') => say({ type: 'page', page, total, text }, [page.picture.bytes.buffer]),
    }).then(
      (made) => say({ type: 'done', ...made }),
      (error: unknown) => {
        if (!(error instanceof Refusal)) say({ type: 'refused', code: damaged, detail: { reason: nameOf(error) } });
        else if (error.detail === undefined) say({ type: 'refused', code: error.code });
        else say({ type: 'refused', code: error.code, detail: error.detail });
      },
    );
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name.slice(0, 40) : 'unknown');
