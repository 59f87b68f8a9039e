import { layOut } from '../../shared/claim/printing/paper-layout.ts';
import { drawAddressSheet, drawLabelSheets } from './address-sheet.ts';
import type { Canvas, Fonts } from './canvas.ts';
import { drawPaper, practiceOf } from './draw-paper.ts';
import { drawEnvelopeChecklist } from './envelope-checklist.ts';
import type { OriginalsPackJob, PackPiece } from './job.ts';
import { drawOriginalsSheet } from './originals-sheet.ts';
import type { Drawn, Part, Plan } from './plan-shape.ts';

const drawPiece = (
  job: OriginalsPackJob,
  piece: Exclude<PackPiece, { kind: 'document' }>,
  fonts: Fonts,
): readonly Canvas[] => {
  switch (piece.kind) {
    case 'sheet':
      return drawOriginalsSheet(job, piece.sheet, fonts);
    case 'paper':
      return drawPaper(piece.paper, fonts, practiceOf(job));
    case 'address':
      return drawAddressSheet(job, piece.label, fonts);
    case 'checklist':
      return drawEnvelopeChecklist(job, piece.checklist, fonts);
    case 'labels':
      return drawLabelSheets(job, piece.labels, fonts);
  }
};

/** Draws the sheets of a pack and lays everything on the sides of the paper. */
export const planOriginalsPack = (job: OriginalsPackJob, fonts: Fonts): Plan => {
  const drawn: Drawn[] = [];
  const parts: Part[] = [];
  const pieces = job.pieces.map((piece) => {
    if (piece.kind === 'document') {
      const { title, pages, sides, copies } = piece;
      const first = parts.length;
      // A page object stands once in a file, so a second copy is a second part.
      for (let copy = 0; copy < copies; copy += 1) parts.push({ title, pages, upright: true });
      return { part: first, front: undefined, pages: pages.length, sides, copies };
    }
    const canvases = drawPiece(job, piece, fonts);
    drawn.push({ canvases, bookmark: piece.title });
    return { part: undefined, front: drawn.length - 1, pages: canvases.length, sides: 'one' as const, copies: 1 };
  });
  const starts = <T>(items: readonly T[], lengthOf: (item: T) => number, from: number): number[] => {
    let next = from;
    return items.map((item) => {
      const first = next;
      next += lengthOf(item);
      return first;
    });
  };
  const frontPages = drawn.reduce((sum, { canvases }) => sum + canvases.length, 0);
  const frontStarts = starts(drawn, ({ canvases }) => canvases.length, 0);
  const partStarts = starts(parts, ({ pages }) => pages.length, frontPages);
  const layout = layOut(pieces, job.bothSides);
  return {
    front: drawn,
    parts,
    label: undefined,
    bookmarks: true,
    order: {
      pages: layout.sides.map((side) => {
        if (side === 'blank') return 'blank';
        const { part, front } = pieces[side.piece] ?? {};
        const start = part === undefined ? frontStarts[front ?? 0] : partStarts[part + side.copy];
        return (start ?? 0) + side.page;
      }),
      starts: layout.places.map(({ first }, i) => ({ title: job.pieces[i]?.title ?? '', page: first })),
    },
  };
};
