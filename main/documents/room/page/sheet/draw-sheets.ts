import { context2d } from '../picture.ts';
import type { PicturePage } from '../view/picture-pdf.ts';
import { type Block, type LaidPage, layOut, type MeasureLetter, type Run, type Style, sheetSize } from './lay-out.ts';

const dotsPerPoint = 200 / 72;
const families =
  '"Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Zen Hei", sans-serif';
const fontOf = (sizePx: number, bold: boolean): string => `${bold ? 'bold ' : ''}${sizePx}px ${families}`;

/** Letters are measured once each, big, and scaled. */
export function letterMeasure(): MeasureLetter {
  const context = context2d(new OffscreenCanvas(1, 1));
  const known = { plain: new Map<string, number>(), bold: new Map<string, number>() };
  return (letter, bold) => {
    const widths = bold ? known.bold : known.plain;
    const before = widths.get(letter);
    if (before !== undefined) return before;
    context.font = fontOf(100, bold);
    const width = context.measureText(letter).width / 100;
    widths.set(letter, width);
    return width;
  };
}

const inkOf = ({ grey }: Style): string => (grey ? '#555' : '#000');

async function deflateGrey(context: OffscreenCanvasRenderingContext2D): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++) grey[i] = data[4 * i] ?? 255;
  const stream = new Blob([grey]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const isRead = ({ isSilent }: Run): boolean => !isSilent;

async function drawPage({ runs, rules }: LaidPage): Promise<PicturePage> {
  const { width, height } = sheetSize;
  const canvas = new OffscreenCanvas(Math.ceil(width * dotsPerPoint), Math.ceil(height * dotsPerPoint));
  const context = context2d(canvas);
  context.scale(dotsPerPoint, dotsPerPoint);
  context.textBaseline = 'alphabetic';
  context.fillStyle = '#999';
  for (const rule of rules) context.fillRect(rule.x, rule.y, rule.width, 0.6);
  for (const run of runs) {
    context.font = fontOf(run.size, run.bold);
    context.fillStyle = inkOf(run);
    context.fillText(run.text, run.x, run.y);
  }
  const bytes = await deflateGrey(context);
  const picture = { kind: 'grey', bytes, widthPx: canvas.width, heightPx: canvas.height } as const;
  // Pixels are given back at once; the collector does not know how big they are.
  canvas.width = 0;
  return {
    picture,
    orientation: 1,
    sheet: { width, height, image: { x: 0, y: 0, width, height } },
    text: runs.filter(isRead).map(({ text, x, y, width: runWidth, size }) => ({
      text,
      x,
      y: height - y,
      width: runWidth,
      height: size,
    })),
  };
}

/** Text of a page, a line for each of its lines. */
export function textOfPage({ runs }: LaidPage): string {
  let text = '';
  let last: number | undefined;
  for (const run of runs.filter(isRead)) {
    if (last !== undefined) text += run.y === last ? ' ' : '\n';
    text += run.text;
    last = run.y;
  }
  return text;
}

/** Sets blocks on sheets and draws them, one after another. */
export async function drawSheets(
  blocks: readonly Block[],
  maxPages: number,
  onPage: (page: PicturePage, text: string, total: number) => void,
): Promise<{ readonly isCut: boolean }> {
  const { pages, isCut } = layOut(blocks, letterMeasure(), maxPages);
  for (const page of pages) onPage(await drawPage(page), textOfPage(page), pages.length);
  return { isCut };
}
