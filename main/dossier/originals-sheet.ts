import type { Canvas, Fonts } from './canvas.ts';
import { INK } from './canvas.ts';
import type { Masthead } from './cover.ts';
import { mastheadFlow } from './cover.ts';
import { factGrid } from './fact-grid.ts';
import type { Flow } from './flow.ts';
import { MARGIN, MEASURE, paragraph, sectionHeading } from './flow.ts';
import type { OriginalsPackJob, OriginalsSheet } from './job.ts';
import { table } from './table.ts';

const GUTTER = 24;
const COLUMN = (MEASURE - GUTTER) / 2;

/** An empty square to tick by hand: drawn, since few fonts have one that prints at a usable size. */
const box = (shown: boolean) => ({
  height: 14,
  draw: (canvas: Canvas, x: number, top: number, width: number) => {
    if (shown) canvas.frame(x + width / 2 - 5.5, top + 1, 11, 11, INK.text);
    else canvas.text(x + width / 2, top + 10.5, '—', { size: 9.5, ink: INK.quiet, align: 'center' });
  },
});

const reminderBox = (flow: Flow, text: string) => {
  const style = { size: 9.5 } as const;
  const lines = flow.canvas().wrap(text, MEASURE - 30, style);
  const height = lines.length * 15.2 + 14;
  flow.y += 12;
  flow.room(height);
  flow.canvas().fill(MARGIN, flow.y, MEASURE, height, INK.tint);
  flow.canvas().fill(MARGIN, flow.y, 3, height, INK.accent);
  flow.y += 7;
  paragraph(flow, MARGIN + 15, MEASURE - 30, text, style);
  flow.y += 7;
};

/** Left: where the seal goes. Right: address and lines for the courier. */
const dispatchBlock = (flow: Flow, sheet: OriginalsSheet, words: OriginalsPackJob['words']) => {
  const addressStyle = { size: 9.5 } as const;
  const left = flow.canvas().wrap(sheet.address.join('\n'), COLUMN - 28, addressStyle);
  const addressHeight = 32 + left.length * 14;
  const courierHeight = 20 + sheet.courier.length * 23;
  const height = Math.max(150, addressHeight + courierHeight + 10);
  flow.y += 18;
  flow.room(height);
  const canvas = flow.canvas();
  const top = flow.y;
  canvas.frame(MARGIN, top, COLUMN, height, INK.quiet, true);
  canvas.text(MARGIN + 14, top + 20, words.stampPlace, { size: 9, ink: INK.quiet });

  const x = MARGIN + COLUMN + GUTTER;
  canvas.frame(x, top, COLUMN, addressHeight, INK.text);
  canvas.text(x + 14, top + 20, words.address, { size: 8, ink: INK.quiet });
  left.forEach((line, i) => {
    canvas.text(x + 14, top + 38 + i * 14, line, addressStyle);
  });
  const courierTop = top + addressHeight + 10;
  canvas.text(x, courierTop + 12, words.courier, { size: 9, bold: true });
  const label = { size: 8.5, ink: INK.quiet } as const;
  const start = x + Math.max(0, ...sheet.courier.map((fact) => canvas.width(fact.label, label))) + 8;
  sheet.courier.forEach((fact, i) => {
    const baseline = courierTop + 34 + i * 23;
    canvas.text(x, baseline, fact.label, label);
    canvas.textWithin(start, baseline - 1, x + COLUMN - start, fact.value, { size: 10.5 });
    canvas.rule(start, baseline + 4, x + COLUMN - start, INK.quiet);
  });
  flow.y += height;
};

/** The sheet that goes into the envelope with one case's originals; more than one page only with a long list. */
export const drawOriginalsSheet = (job: OriginalsPackJob, sheet: OriginalsSheet, fonts: Fonts): readonly Canvas[] => {
  const { words } = job;
  const masthead: Masthead = {
    heading: sheet.heading,
    subheading: sheet.subheading,
    id: sheet.id,
    qr: sheet.qr,
    mark: sheet.mark,
    madeAt: sheet.madeAt,
    practice: job.practice ? { word: words.practice, notice: words.practiceNotice } : undefined,
  };
  const flow = mastheadFlow(fonts, masthead);
  factGrid(flow, sheet.facts);
  sectionHeading(flow, words.originals, 60);
  table(
    flow,
    [
      { title: words.number, width: 36, align: 'center' },
      { title: words.document, width: 0 },
      { title: words.copies, width: 44, align: 'center' },
      { title: words.stamped, width: 62, align: 'center' },
      { title: words.seamStamped, width: 62, align: 'center' },
      { title: words.remark, width: 110 },
    ],
    sheet.originals.map((original, i) => [
      String(i + 1),
      original.document,
      original.copies === 0 ? '' : String(original.copies),
      box(true),
      box(original.seam),
      original.note ?? '',
    ]),
  );
  for (const text of sheet.reminders) reminderBox(flow, text);
  dispatchBlock(flow, sheet, words);
  return flow.canvases;
};
