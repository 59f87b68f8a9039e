import type { Canvas } from './canvas.ts';
import { INK } from './canvas.ts';
import type { Flow } from './flow.ts';
import { MARGIN, MEASURE } from './flow.ts';

const HEAD = { size: 8, ink: INK.quiet } as const;
const BODY = { size: 9.5 } as const;
const LINE = 14;
const PADDING = 7;
const HEAD_LINE = 10;
const BELOW = { size: 8, ink: INK.quiet } as const;
const BELOW_LINE = 11.5;
const BELOW_GAP = 3;

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

/** What a row may have besides its cells: a small text under them over the whole width; bold cells (a sum). */
export type RowExtra = { readonly below?: string; readonly strong?: boolean };

/** A table between hairlines; its head is repeated on each page. Text wraps in its cell. */
export const table = (
  flow: Flow,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  extras: readonly RowExtra[] = [],
): void => {
  const widths = widthsOf(columns, MEASURE);
  const starts = widths.map((_, i) => MARGIN + widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  const titles = columns.map(({ title }, i) => flow.canvas().wrap(title, (widths[i] ?? 0) - 6, HEAD));
  const headHeight = 20 + (Math.max(1, ...titles.map((lines) => lines.length)) - 1) * HEAD_LINE;
  const head = () => {
    flow.canvas().fill(MARGIN, flow.y, MEASURE, headHeight, INK.tint);
    columns.forEach((column, i) => {
      const x = anchor(column, starts[i] ?? 0, widths[i] ?? 0);
      titles[i]?.forEach((line, k) => {
        flow.canvas().text(x, flow.y + 13 + k * HEAD_LINE, line, { ...HEAD, align: column.align ?? 'left' });
      });
    });
    flow.y += headHeight;
    flow.canvas().rule(MARGIN, flow.y, MEASURE, INK.accent, 0.8);
  };
  head();
  for (const [index, row] of rows.entries()) {
    const { below = '', strong = false } = extras[index] ?? {};
    const body = strong ? { ...BODY, bold: true } : BODY;
    const wrapped = row.map((cell, i) =>
      typeof cell === 'string' ? flow.canvas().wrap(cell, (widths[i] ?? 0) - 12, body) : cell,
    );
    const under = below === '' ? [] : flow.canvas().wrap(below, MEASURE - 16, BELOW);
    const heights = wrapped.map((cell) => (Array.isArray(cell) ? cell.length * LINE : cell.height));
    const cellsHeight = Math.max(LINE, ...heights);
    const height = cellsHeight + (under.length === 0 ? 0 : BELOW_GAP + under.length * BELOW_LINE) + 2 * PADDING;
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
        flow.canvas().text(anchor(column, x, width), baseline, line, { ...body, align: column.align ?? 'left' });
      });
    });
    under.forEach((line, k) => {
      flow.canvas().text(MARGIN + 4, flow.y + PADDING + cellsHeight + BELOW_GAP + 8 + k * BELOW_LINE, line, BELOW);
    });
    flow.y += height;
    flow.canvas().rule(MARGIN, flow.y, MEASURE, INK.hairline);
  }
};
