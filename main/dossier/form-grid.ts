import { INK } from './canvas.ts';
import type { Flow } from './flow.ts';
import { MARGIN, MEASURE, paragraph } from './flow.ts';

const LABEL = { size: 8.5, ink: INK.quiet } as const;
const VALUE = { size: 10 } as const;
const LABEL_WIDTH = 88;
const HALF = MEASURE / 2;
const LABEL_LINE = 12;
const VALUE_LINE = 15;
const PADDING = 6;
/** A value of more lines is set as a paragraph under its label, so that it can go over a page's end. */
const MOST_LINES = 24;

type Field = { readonly label: string; readonly value: string };
type Cell = { readonly label: readonly string[]; readonly value: readonly string[]; readonly width: number };

/** Two fields a row in a ruled grid, as on a printed form; a long one takes the row. */
export const formGrid = (flow: Flow, fields: readonly Field[]): void => {
  const cellOf = ({ label, value }: Field, width: number): Cell => ({
    label: flow.canvas().wrap(label, LABEL_WIDTH - 10, LABEL),
    value: value.trim() === '' ? [] : flow.canvas().wrap(value.trim(), width - LABEL_WIDTH - 12, VALUE),
    width,
  });
  const row = (cells: readonly Cell[]) => {
    const height =
      Math.max(
        ...cells.map((cell) => Math.max(cell.label.length * LABEL_LINE, Math.max(1, cell.value.length) * VALUE_LINE)),
      ) +
      2 * PADDING;
    flow.room(height);
    const canvas = flow.canvas();
    const top = flow.y;
    let x = MARGIN;
    for (const cell of cells) {
      canvas.fill(x, top, LABEL_WIDTH, height, INK.tint);
      canvas.frame(x, top, LABEL_WIDTH, height, INK.hairline);
      canvas.frame(x + LABEL_WIDTH, top, cell.width - LABEL_WIDTH, height, INK.hairline);
      cell.label.forEach((line, i) => {
        canvas.text(x + 6, top + PADDING + 10 + i * LABEL_LINE, line, LABEL);
      });
      cell.value.forEach((line, i) => {
        canvas.text(x + LABEL_WIDTH + 6, top + PADDING + 11 + i * VALUE_LINE, line, VALUE);
      });
      if (cell.value.length === 0)
        canvas.rule(x + LABEL_WIDTH + 8, top + height - 7, cell.width - LABEL_WIDTH - 16, INK.quiet, 0.4);
      x += cell.width;
    }
    flow.y += height;
  };

  flow.y += 4;
  for (let i = 0; i < fields.length; ) {
    const [left, right] = [fields[i], fields[i + 1]];
    if (left === undefined) break;
    const narrow = cellOf(left, HALF);
    const wide = cellOf(left, MEASURE);
    if (wide.value.length > MOST_LINES) {
      flow.room(LABEL_LINE + 2 * PADDING + VALUE_LINE);
      flow.canvas().text(MARGIN, flow.y + PADDING + 10, left.label.replace('\n', ' '), LABEL);
      flow.y += LABEL_LINE + PADDING;
      paragraph(flow, MARGIN, MEASURE, left.value.trim(), VALUE);
      flow.y += PADDING;
      i += 1;
      continue;
    }
    const beside = right === undefined ? undefined : cellOf(right, HALF);
    if (narrow.value.length > 2 || beside === undefined || beside.value.length > 2) {
      row([wide]);
      i += 1;
      continue;
    }
    row([narrow, beside]);
    i += 2;
  }
};
