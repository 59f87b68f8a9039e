import { INK } from './canvas.ts';
import type { Flow } from './flow.ts';
import { lineHeight, MARGIN, MEASURE } from './flow.ts';

const LABEL = { size: 8, ink: INK.quiet } as const;
const VALUE = { size: 10.5 } as const;
const GUTTER = 24;
const COLUMN = (MEASURE - GUTTER) / 2;

type Fact = { readonly label: string; readonly value: string };

/** Label over value in two columns between hairlines; a value that needs more than two lines gets the whole width. */
export const factGrid = (flow: Flow, facts: readonly Fact[]): void => {
  const linesIn = (fact: Fact, width: number) => flow.canvas().wrap(fact.value, width, VALUE);
  const isLong = (fact: Fact | undefined) => fact !== undefined && linesIn(fact, COLUMN).length > 2;
  const row = (cells: readonly { fact: Fact; x: number; lines: string[] }[]) => {
    const height = 26 + lineHeight(VALUE) * Math.max(1, ...cells.map((cell) => cell.lines.length));
    flow.room(height);
    for (const { fact, x, lines } of cells) {
      flow.canvas().text(x, flow.y + 14, fact.label, LABEL);
      lines.forEach((line, i) => {
        flow.canvas().text(x, flow.y + 30 + i * lineHeight(VALUE), line, VALUE);
      });
    }
    flow.y += height;
    flow.canvas().rule(MARGIN, flow.y, MEASURE, INK.hairline);
  };
  flow.canvas().rule(MARGIN, flow.y, MEASURE, INK.hairline);
  for (let i = 0; i < facts.length; ) {
    const left = facts[i];
    if (left === undefined) break;
    if (isLong(left)) {
      row([{ fact: left, x: MARGIN, lines: linesIn(left, MEASURE) }]);
      i += 1;
      continue;
    }
    const right = isLong(facts[i + 1]) ? undefined : facts[i + 1];
    const cells = [{ fact: left, x: MARGIN, lines: linesIn(left, COLUMN) }];
    if (right !== undefined) cells.push({ fact: right, x: MARGIN + COLUMN + GUTTER, lines: linesIn(right, COLUMN) });
    row(cells);
    i += cells.length;
  }
};
