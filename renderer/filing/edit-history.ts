/** A form with its way back and forth. `burst` names the field being typed in, so that one word is one step. */
export type EditHistory<Doc> = {
  readonly past: readonly Doc[];
  readonly present: Doc;
  readonly future: readonly Doc[];
  readonly burst: { readonly field: string; readonly atMs: number } | null;
};

export type EditAction<Doc> =
  | { readonly kind: 'edit'; readonly field: string; readonly atMs: number; readonly change: (doc: Doc) => Doc }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** What somebody else made of it: becomes the present, and undo leads back to what was here. */
  | { readonly kind: 'adopt'; readonly doc: Doc };

const keptSteps = 200;
/** Longest pause inside one typing burst. */
export const burstPauseMs = 1200;

export const startHistory = <Doc>(doc: Doc): EditHistory<Doc> => ({ past: [], present: doc, future: [], burst: null });

export const reduceHistory = <Doc>(history: EditHistory<Doc>, action: EditAction<Doc>): EditHistory<Doc> => {
  const { past, present, future, burst } = history;
  switch (action.kind) {
    case 'edit': {
      const next = action.change(present);
      if (next === present) return history;
      const goesOn =
        burst !== null && past.length > 0 && burst.field === action.field && action.atMs - burst.atMs <= burstPauseMs;
      return {
        past: goesOn ? past : [...past, present].slice(-keptSteps),
        present: next,
        future: [],
        burst: { field: action.field, atMs: action.atMs },
      };
    }
    case 'undo': {
      const before = past.at(-1);
      if (before === undefined) return history;
      return { past: past.slice(0, -1), present: before, future: [present, ...future], burst: null };
    }
    case 'redo': {
      const [after, ...rest] = future;
      if (after === undefined) return history;
      return { past: [...past, present], present: after, future: rest, burst: null };
    }
    case 'adopt':
      return action.doc === present
        ? history
        : { past: [...past, present].slice(-keptSteps), present: action.doc, future: [], burst: null };
  }
};

export const canUndo = (history: EditHistory<unknown>): boolean => history.past.length > 0;
export const canRedo = (history: EditHistory<unknown>): boolean => history.future.length > 0;
