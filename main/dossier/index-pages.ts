import type { Canvas, Fonts } from './canvas.ts';
import { A4, INK } from './canvas.ts';
import { dossierMasthead, openFollowing } from './cover.ts';
import { BOTTOM, createFlow, MARGIN, MEASURE, tag } from './flow.ts';
import type { DossierJob } from './job.ts';

const TITLE = { size: 10.5 } as const;
const SMALL = { size: 8, ink: INK.quiet } as const;
const PAGES_WIDTH = 58;
const NUMBER_WIDTH = 30;

/** Table of contents; every row leads to its document. `firstPages` are page numbers of the whole file, from 1. */
export const drawIndex = (job: DossierJob, fonts: Fonts, firstPages: readonly number[]): readonly Canvas[] => {
  const masthead = dossierMasthead(job);
  const flow = createFlow({
    fonts,
    open: (canvas, page) => {
      const top = openFollowing(canvas, masthead);
      if (page > 0) return top + 8;
      canvas.fill(MARGIN, top + 18, 3, 18, INK.accent);
      canvas.text(MARGIN + 12, top + 33, job.words.index, { size: 18, bold: true });
      return top + 56;
    },
    bottom: () => BOTTOM,
  });
  const right = A4.width - MARGIN;
  job.parts.forEach((part, i) => {
    const first = firstPages[i] ?? 0;
    const last = first + part.pages.length - 1;
    const x = MARGIN + NUMBER_WIDTH;
    const room = MEASURE - NUMBER_WIDTH - PAGES_WIDTH - 20;
    const lines = flow.canvas().wrap(part.title, room, TITLE);
    const height = lines.length * 17 + 13 + 12;
    flow.room(height);
    const canvas = flow.canvas();
    const top = flow.y;
    canvas.text(MARGIN + 18, top + 15, String(i + 1), { ...TITLE, ink: INK.accent, align: 'right' });
    lines.forEach((line, k) => {
      canvas.text(x, top + 15 + 17 * k, line, TITLE);
    });
    const baseline = top + 15 + 17 * (lines.length - 1);
    const end = x + canvas.width(lines.at(-1) ?? '', TITLE) + 8;
    const range = first === last ? String(first) : `${first}–${last}`;
    const start = right - canvas.width(range, TITLE) - 8;
    if (start - end > 8) canvas.dots(end, baseline - 3, start - end);
    canvas.text(right, baseline, range, { ...TITLE, align: 'right' });
    let at = x;
    if (part.originalToFollow) at += tag(canvas, at, baseline + 16.5, job.words.originalToFollow) + 8;
    canvas.textWithin(
      at,
      baseline + 16.5,
      right - at,
      [part.code, part.note ?? ''].filter((text) => text !== '').join('  ·  '),
      SMALL,
    );
    canvas.link(MARGIN, top, MEASURE, height - 4, first);
    flow.y += height;
  });
  return flow.canvases;
};
