import type { CaseFacts } from '../../shared/claim/case.ts';
import type { FilingForm } from '../../shared/claim/filing.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { invoke } from '../bridge.ts';
import { createDraft, type Delay, type Draft, type Stored } from './draft.ts';

/** Holds the drafts of this session, so that a save goes on when the screen that started it is left. */
export type DraftKeeper = {
  readonly facts: (caseId: string, stored: Stored<CaseFacts>) => Draft<CaseFacts>;
  readonly form: (filingId: string, caseId: string, stored: Stored<FilingForm>) => Draft<FilingForm>;
  readonly flushAll: () => Promise<void>;
  readonly hasUnsaved: () => boolean;
};

const windowDelay: Delay = {
  start: (run, afterMs) => {
    const timer = setTimeout(run, afterMs);
    return () => clearTimeout(timer);
  },
};

const kept = <T>(drafts: Map<string, Draft<T>>, id: string, stored: Stored<T>, make: () => Draft<T>): Draft<T> => {
  const known = drafts.get(id);
  known?.offer(stored);
  const draft = known ?? make();
  drafts.set(id, draft);
  return draft;
};

const reloadFrom = async <T>(
  caseId: string,
  pick: (view: CaseView) => Stored<T> | undefined,
): Promise<Result<Stored<T>>> => {
  const view = await invoke('case.view', { caseId });
  if (!view.ok) return view;
  const stored = pick(view.value);
  return stored === undefined ? fault('not-found', 'never') : ok(stored);
};

export const createDraftKeeper = (): DraftKeeper => {
  const facts = new Map<string, Draft<CaseFacts>>();
  const forms = new Map<string, Draft<FilingForm>>();
  return {
    facts: (caseId, stored) =>
      kept(facts, caseId, stored, () =>
        createDraft(
          stored,
          {
            save: (value, revision) => invoke('case.save-facts', { caseId, revision, facts: value }),
            reload: () => reloadFrom(caseId, ({ case: { facts: value, revision } }) => ({ value, revision })),
          },
          windowDelay,
        ),
      ),
    form: (filingId, caseId, stored) =>
      kept(forms, filingId, stored, () =>
        createDraft(
          stored,
          {
            save: (form, revision) => invoke('filing.save-form', { filingId, revision, form }),
            reload: () =>
              reloadFrom(caseId, ({ filings }) => {
                const filing = filings.find((one) => one.id === filingId);
                return filing === undefined ? undefined : { value: filing.form, revision: filing.revision };
              }),
          },
          windowDelay,
        ),
      ),
    hasUnsaved: () => [...facts.values(), ...forms.values()].some((draft) => draft.isDirty()),
    flushAll: async () => {
      await Promise.all([...facts.values(), ...forms.values()].map((draft) => draft.flush()));
    },
  };
};
