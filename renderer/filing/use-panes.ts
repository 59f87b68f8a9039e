import { useState } from 'react';

export const paneIds = ['form', 'documents', 'doubts'] as const;
export type PaneId = (typeof paneIds)[number];

type PaneLayout = { readonly id: PaneId; readonly width: number | undefined; readonly isFolded: boolean };

export type Panes = {
  readonly layout: readonly PaneLayout[];
  readonly isFolded: (id: PaneId) => boolean;
  readonly fold: (id: string, isFolded: boolean) => void;
  readonly show: (id: PaneId) => void;
};

const wide: Record<PaneId, number | undefined> = { form: undefined, documents: 270, doubts: 264 };

/** Below this the documents start folded, so that the form keeps its width. */
const roomyPx = 1180;

/** Which of the three columns are open. The form takes what is left; when it is folded, the first open column does. */
export const usePanes = (isReadOnly: boolean, hasPapers: boolean): Panes => {
  const [folded, setFolded] = useState<ReadonlySet<PaneId>>(() => {
    const papers: readonly PaneId[] = !hasPapers || (!isReadOnly && window.innerWidth < roomyPx) ? ['documents'] : [];
    return new Set<PaneId>(isReadOnly ? ['doubts', ...papers] : papers);
  });
  const fold = (id: string, isFolded: boolean) => {
    const pane = paneIds.find((one) => one === id);
    if (pane === undefined) return;
    const next = new Set(folded);
    if (isFolded) next.add(pane);
    else next.delete(pane);
    // One column always stays open.
    if (next.size < paneIds.length) setFolded(next);
  };
  const flexible = paneIds.find((id) => !folded.has(id));
  return {
    layout: paneIds.map((id) => ({
      id,
      width: id === flexible ? undefined : (wide[id] ?? 480),
      isFolded: folded.has(id),
    })),
    isFolded: (id) => folded.has(id),
    fold,
    show: (id) => fold(id, false),
  };
};
