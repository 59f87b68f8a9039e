import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PaperKind } from '../../shared/claim/papers/paper-kinds.ts';
import type { PaperTemplate, PaperText, TextLanguage } from '../../shared/claim/papers/template.ts';

/** The wording as it is being typed; kept with the queries, so that it is there again when the person comes back. */
export const usePaperDraft = (kind: PaperKind, stored: PaperTemplate) => {
  const queries = useQueryClient();
  const queryKey = ['paper-draft', kind];
  const { data: typed } = useQuery<PaperTemplate | null>({
    queryKey,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const value = typed ?? stored;
  const set = (next: PaperTemplate | null) => queries.setQueryData<PaperTemplate | null>(queryKey, next);
  const latest = (): PaperTemplate => queries.getQueryData<PaperTemplate | null>(queryKey) ?? stored;
  return {
    value,
    isChanged: typed !== null && JSON.stringify(typed) !== JSON.stringify(stored),
    change: (change: Partial<PaperTemplate>) => set({ ...latest(), ...change }),
    changeText: (language: TextLanguage, change: Partial<PaperText>) =>
      set({ ...latest(), [language]: { ...latest()[language], ...change } }),
    drop: () => set(null),
  };
};
export type PaperDraft = ReturnType<typeof usePaperDraft>;
