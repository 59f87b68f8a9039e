import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useAround } from '../app/around.ts';
import { useChecklist } from '../app/checklist.ts';
import { today } from '../app/today.ts';
import { useEvidence } from '../crosscheck/use-evidence.ts';
import { doubtsOf, type NumberedDoubt } from './doubts.ts';
import { useDraftKeeper } from './draft-keeper-context.ts';
import { createEditor } from './editor.ts';
import { keptDoubts } from './kept-doubts.ts';

const nothing: readonly NumberedDoubt[] = [];

/** The editor of one filing on the screen: its document, its drafts and its doubts as they are typed. */
export const useFilingEditor = (view: CaseView, filing: Filing) => {
  const keeper = useDraftKeeper();
  const caseId = view.case.id;
  const facts = keeper.facts(caseId, { value: view.case.facts, revision: view.case.revision });
  const form = keeper.form(filing.id, caseId, { value: filing.form, revision: filing.revision });
  const [editor] = useState(() => createEditor({ facts, form, nowMs: () => performance.now() }));
  useEffect(() => {
    const stop = editor.follow();
    return () => {
      stop();
      void facts.flush();
      void form.flush();
    };
  }, [editor, facts, form]);

  const history = useSyncExternalStore(editor.subscribe, editor.history);
  const checked = useDeferredValue(history.present);
  const { data: checklist } = useChecklist();
  const evidence = useEvidence(view, checked.facts);
  const around = useAround(caseId, checked.facts);
  const subject = useMemo(() => ({ ...around, evidence }), [around, evidence]);
  const lastDoubts = useRef(nothing);
  const doubts = useMemo(
    () => keptDoubts(lastDoubts.current, doubtsOf(view, filing, checked, today(), checklist, subject)),
    [view, filing, checked, checklist, subject],
  );
  useEffect(() => {
    lastDoubts.current = doubts;
  }, [doubts]);
  const byField = useMemo(() => Map.groupBy(doubts, ({ fieldId }) => fieldId), [doubts]);
  const doubtsAt = useCallback((fieldId: string) => byField.get(fieldId) ?? nothing, [byField]);
  return { editor, history, facts, form, doubts, doubtsAt, evidence };
};
