import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ChecklistData } from '../../shared/claim/checklist-data.ts';
import { ok } from '../../shared/ipc/result.ts';
import { invoke } from '../bridge.ts';
import { createDraft, type Stored } from '../filing/draft.ts';

/** The list as it is being edited. It is stored whole; the revision is the time of this window's clock in milliseconds. */
export const useChecklistDraft = (data: ChecklistData, readAtMs: number) => {
  const [draft] = useState(() =>
    createDraft<ChecklistData>(
      { value: data, revision: readAtMs },
      {
        save: async (value) => {
          const result = await invoke('checklist.save', { data: value });
          return result.ok ? ok({ revision: Date.now(), savedAt: result.value.savedAt }) : result;
        },
        // Asked for after a conflict of revisions only, which a list stored whole does not have.
        reload: async () => ok<Stored<ChecklistData>>({ value: data, revision: readAtMs }),
      },
      {
        start: (run, afterMs) => {
          const timer = setTimeout(run, afterMs);
          return () => clearTimeout(timer);
        },
      },
    ),
  );
  useEffect(() => draft.offer({ value: data, revision: readAtMs }), [draft, data, readAtMs]);
  useEffect(() => () => void draft.flush(), [draft]);
  const value = useSyncExternalStore(draft.subscribe, draft.value);
  const status = useSyncExternalStore(draft.subscribe, draft.status);
  return useMemo(() => ({ draft, value, status }), [draft, value, status]);
};
