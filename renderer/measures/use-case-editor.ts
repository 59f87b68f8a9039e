import { useEffect, useState, useSyncExternalStore } from 'react';
import { emptyNotice, type FilingForm, isPackageForm } from '../../shared/claim/filing.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useEvidence } from '../crosscheck/use-evidence.ts';
import type { Draft } from '../filing/draft.ts';
import { useDraftKeeper } from '../filing/draft-keeper-context.ts';
import { createEditor } from '../filing/editor.ts';
import type { EditorView } from '../filing/editor-context.ts';

/** The facts of a case are edited here without one of its forms: this half stands still. */
const noForm: Draft<FilingForm> = {
  value: () => emptyNotice,
  status: () => noStatus,
  isDirty: () => false,
  change: () => {},
  offer: () => {},
  flush: async () => {},
  acknowledgeMerge: () => {},
  subscribe: () => () => {},
};
const noStatus = { kind: 'clean', savedAt: null, fault: null, merged: false } as const;

/** False once every form of the case is on its way: what was sent is fixed. */
export const canEditFacts = ({ filings }: Pick<CaseView, 'filings'>): boolean =>
  filings.length === 0 || filings.some(({ form, state }) => isPackageForm(form) && isEditable(state));

/** What the case's screens edit of its facts, saved and undone like a form. `isReadOnly` is the caller's to decide. */
export const useCaseEditor = (view: CaseView, isReadOnly: boolean) => {
  const keeper = useDraftKeeper();
  const facts = keeper.facts(view.case.id, { value: view.case.facts, revision: view.case.revision });
  const [editor] = useState(() => createEditor({ facts, form: noForm, nowMs: () => performance.now() }));
  useEffect(() => {
    const stop = editor.follow();
    return () => {
      stop();
      void facts.flush();
    };
  }, [editor, facts]);
  const history = useSyncExternalStore(editor.subscribe, editor.history);
  const evidence = useEvidence(view, history.present.facts);
  const context: EditorView = {
    doc: history.present,
    editor,
    isReadOnly,
    evidence,
    doubtsAt: () => [],
    noteAt: () => null,
  };
  return { context, editor, history, facts };
};
