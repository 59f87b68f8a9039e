import type { Canvas } from './canvas.ts';
import { INK } from './canvas.ts';
import type { Flow } from './flow.ts';
import { MARGIN, MEASURE } from './flow.ts';

const HEAD = { size: 8, ink: INK.quiet } as const;
const BODY = { size: 9.5 } as const;
const LINE = 14;
const PADDING = 7;

export type Cell =
  | string
  | { readonly height: number; readonly draw: (canvas: Canvas, x: number, top: number, width: number) => void };

export type Column = { readonly title: string; readonly width: number; readonly align?: 'left' | 'right' | 'center' };

/** Column widths that fill the measure: the ones of width 0 share what is left. */
const widthsOf = (columns: readonly Column[], total: number): number[] => {
  const fixed = columns.reduce((sum, column) => sum + column.width, 0);
  const open = columns.filter((column) => column.width === 0).length;
  return columns.map((column) => (column.width === 0 ? (total - fixed) / open : column.width));
};

const anchor = (column: Column, x: number, width: number): number =>
  column.align === 'right' ? x + width - 8 : column.align === 'center' ? x + width / 2 : x + 4;

/** A table between hairlines; its head is repeated on each page. Text wraps in its cell. */
export const table = (flow: Flow, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void => {
  const widths = widthsOf(columns, MEASURE);
  const starts = widths.map((_, i) => MARGIN + widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  const head = () => {
    flow.canvas().fill(MARGIN, flow.y, MEASURE, 20, INK.tint);
    columns.forEach((column, i) => {
      const x = anchor(column, starts[i] ?? 0, widths[i] ?? 0);
      flow.canvas().text(x, flow.y + 13, column.title, { ...HEAD, align: column.align ?? 'left' });
    });
    flow.y += 20;
    flow.canvas().rule(MARGIN, flow.y, MEASURE, INK.accent, 0.8);
  };
  head();
  for (const row of rows) {
    const wrapped = row.map((cell, i) =>
      typeof cell === 'string' ? flow.canvas().wrap(cell, (widths[i] ?? 0) - 12, BODY) : cell,
    );
    const heights = wrapped.map((cell) => (Array.isArray(cell) ? cell.length * LINE : cell.height));
    const height = Math.max(LINE, ...heights) + 2 * PADDING;
    if (flow.room(height)) head();
    wrapped.forEach((cell, i) => {
      const column = columns[i];
      const x = starts[i] ?? 0;
      const width = widths[i] ?? 0;
      if (column === undefined) return;
      if (!Array.isArray(cell)) {
        cell.draw(flow.canvas(), x + 4, flow.y + PADDING, width - 12);
        return;
      }
      cell.forEach((line, k) => {
        const baseline = flow.y + PADDING + 10.5 + k * LINE;
        flow.canvas().text(anchor(column, x, width), baseline, line, { ...BODY, align: column.align ?? 'left' });
      });
    });
    flow.y += height;
    flow.canvas().rule(MARGIN, flow.y, MEASURE, INK.hairline);
  }
};
