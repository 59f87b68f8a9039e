import type { CaseFacts } from '../../shared/claim/case.ts';
import type { FilingForm } from '../../shared/claim/filing.ts';
import type { Draft } from './draft.ts';
import { type EditAction, type EditHistory, reduceHistory, startHistory } from './edit-history.ts';
import type { EditedDoc } from './field-path.ts';

/** What a form screen edits, with its history; every step goes into the two drafts that save it. */
export type Editor = {
  readonly history: () => EditHistory<EditedDoc>;
  /** `field` names what is being typed in: one burst in one field is one step back. */
  readonly edit: (field: string, change: (doc: EditedDoc) => EditedDoc) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly subscribe: (listen: () => void) => () => void;
  /** Starts to follow the drafts; returns the way to stop. */
  readonly follow: () => () => void;
};

export type EditorParts = {
  readonly facts: Draft<CaseFacts>;
  readonly form: Draft<FilingForm>;
  readonly nowMs: () => number;
};

export const createEditor = ({ facts, form, nowMs }: EditorParts): Editor => {
  let history = startHistory<EditedDoc>({ facts: facts.value(), form: form.value() });
  const listeners = new Set<() => void>();
  const step = (action: EditAction<EditedDoc>): void => {
    const before = history;
    history = reduceHistory(history, action);
    if (history === before) return;
    facts.change(history.present.facts);
    form.change(history.present.form);
    for (const listen of listeners) listen();
  };
  /** A draft was merged with, or replaced by, what somebody else saved. */
  const adopt = (): void => {
    const { present } = history;
    if (present.facts !== facts.value() || present.form !== form.value())
      step({ kind: 'adopt', doc: { facts: facts.value(), form: form.value() } });
  };
  return {
    history: () => history,
    edit: (field, change) => step({ kind: 'edit', field, atMs: nowMs(), change }),
    undo: () => step({ kind: 'undo' }),
    redo: () => step({ kind: 'redo' }),
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    follow: () => {
      adopt();
      const stops = [facts.subscribe(adopt), form.subscribe(adopt)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
};
