import type { Canvas, Fonts } from './canvas.ts';
import { A4, createCanvas, INK } from './canvas.ts';
import type { OriginalsPackJob, PackLabel } from './job.ts';

type Words = OriginalsPackJob['words'];

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Sender small on top, recipient large below, the reference at the foot; type shrinks until it fits. */
const drawLabel = (canvas: Canvas, label: PackLabel, words: Words, box: Box, largest: number): void => {
  const inner = { x: box.x + box.width * 0.07, width: box.width * 0.86 };
  const small = { size: Math.max(7, largest * 0.5), ink: INK.quiet } as const;
  const lineOf = (size: number) => size * 1.55;
  let y = box.y + box.height * 0.08 + small.size;
  if (label.from.length > 0) {
    canvas.textWithin(inner.x, y, inner.width, `${words.from}　${label.from.join('　')}`, small);
    y += lineOf(small.size) * 0.6;
    canvas.rule(inner.x, y, inner.width, INK.hairline);
    y += lineOf(small.size);
  }
  canvas.text(inner.x, y, words.to, small);
  const bottom = box.y + box.height * 0.93 - lineOf(small.size);
  for (let size = largest; ; size -= 1) {
    const style = { size, bold: true } as const;
    const lines = label.to.flatMap((line) => canvas.wrap(line, inner.width, style));
    if (y + lineOf(size) * lines.length > bottom && size > 7) continue;
    lines.forEach((line, i) => {
      canvas.text(inner.x, y + lineOf(size) * (i + 1), line, style);
    });
    break;
  }
  canvas.textWithin(inner.x, box.y + box.height * 0.95, inner.width, label.reference, small);
};

/** The address of one parcel on a sheet of its own, for a window pocket or a full label. */
export const drawAddressSheet = (job: OriginalsPackJob, label: PackLabel, fonts: Fonts): readonly Canvas[] => {
  const canvas = createCanvas(fonts);
  const box = { x: 56, y: 70, width: A4.width - 112, height: A4.height / 2 - 100 };
  if (job.practice) canvas.watermark(job.words.practice);
  canvas.frame(box.x, box.y, box.width, box.height, INK.text);
  drawLabel(canvas, label, job.words, box, 20);
  return [canvas];
};

/** Labels of 105 × 74 mm, two by four, with lines to cut along on plain paper. */
export const drawLabelSheets = (
  job: OriginalsPackJob,
  labels: readonly PackLabel[],
  fonts: Fonts,
): readonly Canvas[] => {
  const width = A4.width / 2;
  const height = A4.height / 4;
  const canvases: Canvas[] = [];
  labels.forEach((label, i) => {
    const place = i % 8;
    if (place === 0) {
      const canvas = createCanvas(fonts);
      if (job.practice) canvas.watermark(job.words.practice);
      for (const row of [1, 2, 3]) canvas.rule(0, row * height, A4.width, INK.hairline);
      canvas.fill(width - 0.25, 0, 0.5, A4.height, INK.hairline);
      canvases.push(canvas);
    }
    const canvas = canvases.at(-1);
    const box = { x: (place % 2) * width, y: Math.floor(place / 2) * height, width, height };
    if (canvas !== undefined) drawLabel(canvas, label, job.words, box, 13);
  });
  return canvases;
};
