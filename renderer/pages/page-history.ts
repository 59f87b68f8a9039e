import type { Sheaf } from '../../shared/claim/arrange-pages.ts';
import { finishText } from '../../shared/claim/page-finish.ts';
import type { Input } from '../../shared/ipc/contract.ts';

export type Creation = Input<'pages.arrange'>['created'][number];

/** One edit, however many pages it changed: the documents it touched before and after. */
export type PageStep = {
  readonly before: readonly Sheaf[];
  readonly after: readonly Sheaf[];
  /** Documents it made; going back leaves them without pages, and going forward fills them again. */
  readonly created: readonly Creation[];
};

/** The edits of one case: what was done, and what was undone. */
export type PageHistory = { readonly past: readonly PageStep[]; readonly future: readonly PageStep[] };

export const noHistory: PageHistory = { past: [], future: [] };
const maxSteps = 200;

export const withStep = (history: PageHistory, step: PageStep): PageHistory => ({
  past: [...history.past.slice(-(maxSteps - 1)), step],
  future: [],
});

/** The edit that was done last, turned round, and the history without it. */
export const undone = ({ past, future }: PageHistory): { step: PageStep; history: PageHistory } | undefined => {
  const step = past.at(-1);
  if (step === undefined) return undefined;
  return {
    step: { before: step.after, after: step.before, created: [] },
    history: { past: past.slice(0, -1), future: [step, ...future] },
  };
};

export const redone = ({ past, future }: PageHistory): { step: PageStep; history: PageHistory } | undefined => {
  const [step, ...rest] = future;
  if (step === undefined) return undefined;
  return { step, history: { past: [...past, step], future: rest } };
};

const looksOf = ({ pages }: Sheaf): string =>
  pages.map((page) => [page.source, page.index, page.rotation, page.removed, finishText(page.finish)].join()).join(' ');

/** Whether documents are as a step left them: only then can it be taken back. One that isn't there has no pages. */
export const areAs = (now: readonly Sheaf[], then: readonly Sheaf[]): boolean =>
  then.every((sheaf) => {
    const same = now.find(({ documentId }) => documentId === sheaf.documentId);
    return (same === undefined ? '' : looksOf(same)) === looksOf(sheaf);
  });
