import { qrCode } from './barcodes.ts';
import type { Canvas, Fonts } from './canvas.ts';
import { A4, INK } from './canvas.ts';
import type { Flow } from './flow.ts';
import { createFlow, lineHeight, MARGIN, MEASURE, paragraph, practiceMark, sectionHeading } from './flow.ts';
import { formGrid } from './form-grid.ts';
import type { PapersJob } from './job.ts';
import type { Paper } from './paper-schema.ts';
import { table } from './table.ts';

const QR_SIZE = 58;
const TOP = 48;
const BODY = { size: 10.5 } as const;
const QUIET = { size: 9.5, ink: INK.quiet } as const;
const NOTE = { size: 8.5, ink: INK.quiet } as const;
const LABEL = { size: 9.5 } as const;
/** After a paragraph. */
const AFTER = 3;
const FOOT = A4.height - 34;
const TEXT_BOTTOM = A4.height - 58;
/** A seal is 40 to 42 mm across. */
const SEAL = 122;
/** From here on the seal also goes across the page edges. */
const SEAM_FROM = 3;

export type PracticeWords = { readonly word: string; readonly notice: string } | undefined;

const openFirst = (canvas: Canvas, paper: Paper): number => {
  const right = A4.width - MARGIN;
  canvas.code(right - QR_SIZE, TOP, QR_SIZE, QR_SIZE, qrCode(paper.id));
  canvas.text(right, TOP + QR_SIZE + 9, paper.id, { size: 5.5, ink: INK.quiet, align: 'right' });
  const room = MEASURE - 2 * (QR_SIZE + 14);
  let y = TOP + 30;
  paper.headlines.forEach((headline, i) => {
    const style = i === 0 ? ({ size: 19, bold: true } as const) : ({ size: 11, ink: INK.quiet } as const);
    for (const line of canvas.wrap(headline, room, style).slice(0, 3)) {
      canvas.text(A4.width / 2, y, line, { ...style, align: 'center' });
      y += style.size * 1.45;
    }
  });
  return Math.max(TOP + QR_SIZE + 22, y + 4);
};

const openNext = (canvas: Canvas, paper: Paper): number => {
  const small = { size: 8.5, ink: INK.quiet } as const;
  canvas.textWithin(MARGIN, 44, MEASURE * 0.6, paper.headlines.join(' · '), small);
  canvas.text(A4.width - MARGIN, 44, paper.id, { size: 6.5, ink: INK.quiet, align: 'right' });
  canvas.rule(MARGIN, 52, MEASURE, INK.hairline);
  return 62;
};

const SIGN_GAP = 20;
/** More than this of last words may go over a page's end. */
const MOST_CLOSING = 320;

/** Last words, and where the seal, the signature and the day go: kept together, so that no seal stands on an empty page. */
const signPlaces = (flow: Flow, { sign, closing }: Paper): void => {
  const lines = [sign.signature, sign.date].filter((label) => label !== '');
  const height =
    sign.stamp === '' && lines.length === 0
      ? 0
      : Math.max(sign.stamp === '' ? 0 : SEAL, 34 + lines.length * 40) + SIGN_GAP;
  const words = closing.flatMap((text) => flow.canvas().wrap(text, MEASURE, BODY)).length * lineHeight(BODY);
  flow.room(Math.min(words, MOST_CLOSING) + closing.length * AFTER + height);
  for (const text of closing) {
    paragraph(flow, MARGIN, MEASURE, text, BODY);
    flow.y += AFTER;
  }
  if (height === 0) return;
  flow.room(height);
  flow.y += SIGN_GAP;
  const canvas = flow.canvas();
  const top = flow.y;
  const column = MARGIN + 236;
  const width = A4.width - MARGIN - column;
  canvas.textWithin(column, top + 14, width, sign.by, { size: 11, bold: true });
  if (sign.stamp !== '') {
    canvas.frame(MARGIN, top, SEAL + 50, SEAL, INK.quiet, true);
    canvas.wrap(sign.stamp, SEAL + 30, NOTE).forEach((line, i) => {
      canvas.text(MARGIN + 10, top + 16 + i * 12, line, NOTE);
    });
  }
  lines.forEach((label, i) => {
    const baseline = top + 54 + i * 40;
    const wrapped = canvas.wrap(label, width * 0.55, LABEL);
    wrapped.forEach((line, k) => {
      canvas.text(column, baseline - (wrapped.length - 1 - k) * 12, line, LABEL);
    });
    const start = column + Math.max(...wrapped.map((line) => canvas.width(line, LABEL))) + 8;
    canvas.rule(start, baseline + 3, column + width - start, INK.text, 0.6);
  });
  flow.y += height - SIGN_GAP;
};

/** A mark at the right edge, half way down, where the seal is set across the fanned-out pages. */
const seamMark = (canvas: Canvas, text: string): void => {
  const characters = [...text].slice(0, 12);
  const height = characters.length * 11 + 12;
  const top = A4.height / 2 - height / 2;
  canvas.frame(A4.width - 19, top, 30, height, INK.quiet, true);
  characters.forEach((character, i) => {
    canvas.text(A4.width - 9.5, top + 15 + i * 11, character, { size: 8, ink: INK.quiet, align: 'center' });
  });
};

const drawBlocks = (flow: Flow, { blocks }: Paper): void => {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        paragraph(flow, MARGIN, MEASURE, block.text, block.quiet ? QUIET : BODY);
        flow.y += AFTER;
        break;
      case 'heading':
        sectionHeading(flow, block.text, 44);
        break;
      case 'fields':
        formGrid(flow, block.fields);
        flow.y += 8;
        break;
      case 'table':
        flow.y += 6;
        flow.room(60);
        table(
          flow,
          block.columns,
          block.rows.map(({ cells }) => cells),
          block.rows,
        );
        flow.y += 8;
        break;
      case 'lines':
        for (let i = 0; i < block.count; i += 1) {
          flow.room(24);
          flow.y += 24;
          flow.canvas().rule(MARGIN, flow.y, MEASURE, INK.quiet, 0.4);
        }
        flow.y += 6;
    }
  }
};

const fill = (text: string, n: number, total: number): string =>
  text.replace('{n}', String(n)).replace('{total}', String(total));

/** One letter or form on as many pages as it takes. */
export const drawPaper = (paper: Paper, fonts: Fonts, practice: PracticeWords): readonly Canvas[] => {
  const flow = createFlow({
    fonts,
    open: (canvas, page) => {
      if (practice !== undefined) practiceMark(canvas, practice.word, practice.notice);
      return page === 0 ? openFirst(canvas, paper) : openNext(canvas, paper);
    },
    bottom: () => TEXT_BOTTOM,
  });
  drawBlocks(flow, paper);
  signPlaces(flow, paper);
  const total = flow.canvases.length;
  const small = { size: 8, ink: INK.quiet } as const;
  flow.canvases.forEach((canvas, i) => {
    canvas.textWithin(MARGIN, FOOT, MEASURE * 0.6, paper.reference, small);
    canvas.text(A4.width - MARGIN, FOOT, fill(paper.words.page, i + 1, total), { ...small, align: 'right' });
    if (total >= SEAM_FROM && paper.words.seam !== '') seamMark(canvas, paper.words.seam);
  });
  return flow.canvases;
};

export const practiceOf = ({ practice, words }: Pick<PapersJob, 'practice' | 'words'>): PracticeWords =>
  practice ? { word: words.practice, notice: words.practiceNotice } : undefined;
