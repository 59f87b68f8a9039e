import { code128, qrCode } from './barcodes.ts';
import type { Canvas, Fonts } from './canvas.ts';
import { A4, INK } from './canvas.ts';
import { factGrid } from './fact-grid.ts';
import type { Flow } from './flow.ts';
import { BOTTOM, createFlow, MARGIN, MEASURE, paragraph, practiceMark, sectionHeading, tag } from './flow.ts';
import type { DossierJob } from './job.ts';
import { table } from './table.ts';

const QR_SIZE = 82;
const FOOT_TOP = A4.height - 116;

/** What both kinds of cover share: heading on the left, QR code on the right, bar code at the foot. */
export type Masthead = {
  readonly heading: string;
  readonly subheading: string;
  readonly id: string;
  /** QR code where it says more than the bar code; null: a sheet without codes, which nobody is to scan. */
  readonly qr?: string | null | undefined;
  /** Set apart above the heading. */
  readonly mark?: string | undefined;
  readonly madeAt: string;
  readonly practice: { readonly word: string; readonly notice: string } | undefined;
};

export const openMasthead = (canvas: Canvas, masthead: Masthead): number => {
  const { practice, id } = masthead;
  if (practice !== undefined) practiceMark(canvas, practice.word, practice.notice);
  const top = 60;
  canvas.fill(MARGIN, top, 44, 4, INK.accent);
  if (masthead.mark !== undefined) {
    const style = { size: 10, bold: true } as const;
    canvas.text(MARGIN + 64, top + 8, masthead.mark, style);
    canvas.frame(MARGIN + 56, top - 5, canvas.width(masthead.mark, style) + 16, 19, INK.text);
  }
  const room = MEASURE - QR_SIZE - 28;
  const style = { size: 24, bold: true } as const;
  let y = top + 40;
  for (const line of canvas.wrap(masthead.heading, room, style).slice(0, 2)) {
    canvas.text(MARGIN, y, line, style);
    y += 34;
  }
  canvas.textWithin(MARGIN, y - 8, room, masthead.subheading, { size: 11, ink: INK.quiet });
  const right = A4.width - MARGIN;
  if (masthead.qr !== null) canvas.code(right - QR_SIZE, top, QR_SIZE, QR_SIZE, qrCode(masthead.qr ?? id));
  canvas.text(right, top + QR_SIZE + 12, id, { size: 7.5, ink: INK.quiet, align: 'right' });
  return top + QR_SIZE + 30;
};

export const closeMasthead = (canvas: Canvas, masthead: Masthead): void => {
  const code = code128(masthead.id);
  // 0.33 mm a module is what a hand scanner reads from a copy of a copy.
  const width = Math.min(code.width * 0.94, MEASURE * 0.6);
  canvas.rule(MARGIN, FOOT_TOP, MEASURE, INK.hairline);
  if (masthead.qr !== null) canvas.code(MARGIN, FOOT_TOP + 14, width, 30, code);
  canvas.text(MARGIN, FOOT_TOP + 56, masthead.id, { size: 8, ink: INK.quiet });
  canvas.text(A4.width - MARGIN, FOOT_TOP + 24, masthead.madeAt, { size: 8, ink: INK.quiet, align: 'right' });
};

/** Head of the pages after the first. */
export const openFollowing = (canvas: Canvas, masthead: Masthead): number => {
  const { practice } = masthead;
  if (practice !== undefined) practiceMark(canvas, practice.word, practice.notice);
  const small = { size: 8.5, ink: INK.quiet } as const;
  canvas.textWithin(MARGIN, 58, MEASURE * 0.65, masthead.heading, small);
  canvas.text(A4.width - MARGIN, 58, masthead.id, { ...small, align: 'right' });
  canvas.rule(MARGIN, 66, MEASURE, INK.hairline);
  return 78;
};

export const mastheadFlow = (fonts: Fonts, masthead: Masthead): Flow => {
  const flow = createFlow({
    fonts,
    open: (canvas, page) => (page === 0 ? openMasthead(canvas, masthead) : openFollowing(canvas, masthead)),
    bottom: (page) => (page === 0 ? FOOT_TOP - 12 : BOTTOM),
  });
  closeMasthead(flow.canvas(), masthead);
  return flow;
};

export const dossierMasthead = (job: DossierJob): Masthead => ({
  heading: job.cover.heading,
  subheading: job.cover.subheading,
  id: job.filingId,
  madeAt: job.cover.madeAt,
  practice: job.cover.practice ? { word: job.words.practice, notice: job.words.practiceNotice } : undefined,
});

const remarkCell = (flow: Flow, job: DossierJob, part: DossierJob['parts'][number], width: number) => {
  const style = { size: 8.5, ink: INK.quiet } as const;
  const lines = part.note === undefined ? [] : flow.canvas().wrap(part.note, width - 12, style);
  const tagHeight = part.originalToFollow ? 15 : 0;
  return {
    height: tagHeight + lines.length * 13,
    draw: (canvas: Canvas, x: number, top: number) => {
      if (part.originalToFollow) tag(canvas, x, top + 9.5, job.words.originalToFollow);
      lines.forEach((line, i) => {
        canvas.text(x, top + tagHeight + 10 + i * 13, line, style);
      });
    },
  };
};

/** Facts, list of documents, what is owed, declarations: one page, or as many as it takes. */
export const drawCover = (job: DossierJob, fonts: Fonts): readonly Canvas[] => {
  const { cover, words, parts } = job;
  const flow = mastheadFlow(fonts, dossierMasthead(job));
  factGrid(flow, cover.facts);

  sectionHeading(flow, words.documents, 60);
  const remarkWidth = 132;
  table(
    flow,
    [
      { title: words.number, width: 36, align: 'center' },
      { title: words.document, width: 0 },
      { title: words.code, width: 84 },
      { title: words.pageCount, width: 44, align: 'right' },
      { title: words.remark, width: remarkWidth },
    ],
    parts.map((part, i) => [
      String(i + 1),
      part.title,
      part.code,
      String(part.pages.length),
      remarkCell(flow, job, part, remarkWidth),
    ]),
  );

  const owed = parts.map((part, i) => ({ part, number: i + 1 })).filter(({ part }) => part.originalToFollow);
  if (cover.originalsHeading !== undefined && owed.length > 0) {
    sectionHeading(flow, cover.originalsHeading, 24);
    for (const { part, number } of owed) {
      const note = part.note === undefined ? '' : `　${part.note}`;
      paragraph(flow, MARGIN + 11, MEASURE - 11, `${number}. ${part.title}${note}`, { size: 9.5 });
    }
  }

  const measures = cover.measures ?? [];
  if (measures.length > 0) {
    sectionHeading(flow, words.measures, 36);
    for (const { title, text } of measures) {
      flow.room(34);
      flow.canvas().text(MARGIN + 11, flow.y + 10.9, title, { size: 9.5, bold: true });
      flow.y += 15;
      paragraph(flow, MARGIN + 11, MEASURE - 11, text, { size: 9.5 });
      flow.y += 5;
    }
  }

  if (cover.declarations.length > 0) {
    sectionHeading(flow, words.declarations, 24);
    cover.declarations.forEach((text, i) => {
      flow.room(20);
      const style = { size: 9.5 } as const;
      flow.canvas().text(MARGIN + 11, flow.y + 10.9, `${i + 1}.`, { ...style, ink: INK.accent });
      paragraph(flow, MARGIN + 30, MEASURE - 30, text, style);
      flow.y += 3;
    });
  }
  return flow.canvases;
};
