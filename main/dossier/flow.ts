import type { Canvas, Fonts, TextStyle } from './canvas.ts';
import { A4, createCanvas, INK } from './canvas.ts';

export const MARGIN = 56;
export const MEASURE = A4.width - 2 * MARGIN;
/** The label stands below this line on every page. */
export const BOTTOM = A4.height - 62;

/** Text set from top to bottom over as many pages as it takes. */
export type Flow = {
  readonly fonts: Fonts;
  readonly canvases: readonly Canvas[];
  readonly canvas: () => Canvas;
  /** Where the next thing begins, from the top. */
  y: number;
  /** Goes to a new page unless `height` still fits. True when it did. */
  readonly room: (height: number) => boolean;
};

export type FlowSetup = {
  readonly fonts: Fonts;
  /** Draws what stands on every page and returns where the text begins. */
  readonly open: (canvas: Canvas, page: number) => number;
  readonly bottom: (page: number) => number;
};

export const createFlow = (setup: FlowSetup): Flow => {
  const canvases: Canvas[] = [];
  let current = createCanvas(setup.fonts);
  canvases.push(current);
  const flow: Flow = {
    fonts: setup.fonts,
    canvases,
    canvas: () => current,
    y: setup.open(current, 0),
    room: (height) => {
      if (flow.y + height <= setup.bottom(canvases.length - 1)) return false;
      current = createCanvas(setup.fonts);
      canvases.push(current);
      flow.y = setup.open(current, canvases.length - 1);
      return true;
    },
  };
  return flow;
};

export const HEADING: TextStyle = { size: 12, bold: true };
const HEADING_HEIGHT = 38;

/** A section's title with its green mark; keeps at least `follows` points of the section on the same page. */
export const sectionHeading = (flow: Flow, text: string, follows: number): void => {
  flow.room(HEADING_HEIGHT + follows);
  flow.y += 28;
  flow.canvas().fill(MARGIN, flow.y - 10, 3, 12, INK.accent);
  flow.canvas().text(MARGIN + 11, flow.y, text, HEADING);
  flow.y += HEADING_HEIGHT - 28;
};

export const lineHeight = (style: TextStyle): number => style.size * 1.6;

/** A paragraph in `width`, kept line by line on the pages. */
export const paragraph = (flow: Flow, x: number, width: number, text: string, style: TextStyle): void => {
  for (const line of flow.canvas().wrap(text, width, style)) {
    flow.room(lineHeight(style));
    flow.y += lineHeight(style);
    flow.canvas().text(x, flow.y - style.size * 0.45, line, style);
  }
};

/** The notice of a practice file: a strip along the top edge and the word across the page. */
export const practiceMark = (canvas: Canvas, word: string, notice: string): void => {
  canvas.watermark(word);
  canvas.fill(0, 0, A4.width, 20, INK.text);
  const style = { size: 9, ink: INK.white, bold: true, align: 'center' } as const;
  canvas.text(A4.width / 2, 13.4, notice, style);
};

/** A small green tag; returns its width. */
export const tag = (canvas: Canvas, x: number, baseline: number, text: string): number => {
  const style = { size: 8, ink: INK.accent } as const;
  const width = canvas.width(text, style) + 9;
  canvas.fill(x, baseline - 9.4, width, 13, INK.tint);
  canvas.frame(x, baseline - 9.4, width, 13, INK.accent);
  canvas.text(x + 4.5, baseline, text, style);
  return width;
};
