import type { Canvas, Fonts } from './canvas.ts';
import { INK } from './canvas.ts';
import { mastheadFlow } from './cover.ts';
import { MARGIN, MEASURE, sectionHeading } from './flow.ts';
import type { OriginalsPackJob, PackChecklist } from './job.ts';
import { table } from './table.ts';

const tick = {
  height: 14,
  draw: (canvas: Canvas, x: number, top: number, width: number) =>
    canvas.frame(x + width / 2 - 5.5, top + 1, 11, 11, INK.text),
};

/** What is ticked by hand before the envelope is closed: contents, stamps, address. */
export const drawEnvelopeChecklist = (
  { words, practice }: OriginalsPackJob,
  checklist: PackChecklist,
  fonts: Fonts,
): readonly Canvas[] => {
  const flow = mastheadFlow(fonts, {
    heading: checklist.heading,
    subheading: checklist.subheading,
    id: checklist.id,
    // A picture of it must not pass for the sheet that comes back.
    qr: null,
    mark: checklist.mark,
    madeAt: checklist.madeAt,
    practice: practice ? { word: words.practice, notice: words.practiceNotice } : undefined,
  });
  for (const { heading, items } of checklist.sections) {
    sectionHeading(flow, heading, 60);
    table(
      flow,
      [
        { title: words.done, width: 44, align: 'center' },
        { title: words.item, width: 0 },
        { title: words.remark, width: 150 },
      ],
      items.map(({ text, note }) => [tick, text, note]),
    );
  }
  flow.y += 30;
  flow.room(40);
  const room = MEASURE / Math.max(1, checklist.signatures.length);
  checklist.signatures.forEach((label, i) => {
    const x = MARGIN + i * room;
    const style = { size: 8.5, ink: INK.quiet } as const;
    flow.canvas().text(x, flow.y + 14, label, style);
    const start = x + flow.canvas().width(label, style) + 8;
    flow.canvas().rule(start, flow.y + 17, x + room - 16 - start, INK.quiet);
  });
  return flow.canvases;
};
