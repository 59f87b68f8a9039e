import type { Fonts } from './canvas.ts';
import { drawCover } from './cover.ts';
import { drawPaper, practiceOf } from './draw-paper.ts';
import { drawIndex } from './index-pages.ts';
import type { DocumentJob, DossierJob, OriginalsPackJob, PapersJob } from './job.ts';
import { planOriginalsPack } from './plan-pack.ts';
import type { Part, Plan } from './plan-shape.ts';

const fill = (text: string, values: Readonly<Record<string, number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));

/** Page number, from 1, on which each part begins. */
export const firstPagesOf = (parts: readonly Part[], frontPages: number): number[] => {
  let next = frontPages + 1;
  return parts.map((part) => {
    const first = next;
    next += part.pages.length;
    return first;
  });
};

/** Where each drawn piece begins. */
export const firstPagesOfFront = (plan: Plan): { title: string; page: number }[] => {
  let next = 1;
  return plan.front.map((drawn) => {
    const page = next;
    next += drawn.canvases.length;
    return { title: drawn.bookmark, page };
  });
};

const planDossier = (job: DossierJob, fonts: Fonts): Plan => {
  const { words, cover } = job;
  const coverPages = drawCover(job, fonts);
  // The rows are as high whatever the numbers say, so the first try tells how many pages the index takes.
  const trial = drawIndex(job, fonts, firstPagesOf(job.parts, 0));
  const index = drawIndex(job, fonts, firstPagesOf(job.parts, coverPages.length + trial.length));
  return {
    front: [
      { canvases: coverPages, bookmark: words.cover },
      { canvases: index, bookmark: words.index },
    ],
    parts: job.parts.map((part, i) => ({
      ...part,
      title: `${i + 1}. ${part.title}${part.originalToFollow ? `（${words.originalToFollow}）` : ''}`,
    })),
    label: (page, total, part) =>
      [
        cover.practice ? words.practice : '',
        job.reference,
        part === undefined ? '' : fill(words.part, { n: part + 1 }),
        fill(words.page, { n: page, total }),
        part !== undefined && job.parts[part]?.originalToFollow === true ? words.originalToFollow : '',
      ]
        .filter((text) => text !== '')
        .join('  ·  '),
    bookmarks: true,
  };
};

/** An edited document as it is sent: nothing drawn, nothing added. */
export const planDocument = (job: DocumentJob): Plan => ({
  front: [],
  parts: [{ title: job.title, ...job.part }],
  label: undefined,
  bookmarks: false,
});

const planPapers = (job: PapersJob, fonts: Fonts): Plan => ({
  front: job.papers.map((paper) => ({
    canvases: drawPaper(paper, fonts, practiceOf(job)),
    bookmark: paper.headlines[0] ?? '',
  })),
  parts: job.parts,
  label: undefined,
  bookmarks: true,
});

/** Draws what stands in front, which decides all page numbers. */
export const planDrawn = (job: DossierJob | OriginalsPackJob | PapersJob, fonts: Fonts): Plan => {
  switch (job.kind) {
    case 'dossier':
      return planDossier(job, fonts);
    case 'originals-pack':
      return planOriginalsPack(job, fonts);
    case 'papers':
      return planPapers(job, fonts);
  }
};
