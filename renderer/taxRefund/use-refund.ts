import { useQueryClient } from '@tanstack/react-query';
import type { RefundEdit } from '../../shared/claim/tax-refund/refund-data.ts';
import type { RefundView } from '../../shared/ipc/refund-views.ts';
import { read, useDo } from '../app/calls.ts';

export type RefundEditing = {
  /** Changes some fields of what is entered; stored at once. */
  readonly change: (change: (data: RefundEdit) => Partial<RefundEdit>) => void;
  readonly error: unknown;
};

/** What is entered for the pack; shown at once and stored with every change. */
export const useRefundEditing = (caseId: string): RefundEditing => {
  const queries = useQueryClient();
  const save = useDo('refund.save');
  const { queryKey } = read('cases', 'refund.view', { caseId });
  return {
    error: save.error,
    change: (change) => {
      // Two fields changed within a moment must not undo each other.
      const now = queries.getQueryData<RefundView>(queryKey);
      if (now === undefined) return;
      const data = { ...now.data, ...change(now.data) };
      queries.setQueryData<RefundView>(queryKey, { ...now, data });
      const { made: _, ...edit } = data;
      save.mutate({ caseId, data: edit });
    },
  };
};
