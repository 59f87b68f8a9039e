import { useMutation } from '@tanstack/react-query';
import type { NextStep } from '../../shared/claim/spine.ts';
import { call } from '../app/calls.ts';
import { type Route, useNavigation } from '../app/route.tsx';

/** Where a next step leads; starts the filing first where there is none yet. */
const placeOf = async (caseId: string, step: NextStep): Promise<Route> => {
  switch (step.kind) {
    case 'start-notice':
      return { page: 'filing', caseId, ...(await call('filing.start', { caseId, kind: 'possible-loss-notice' })) };
    case 'start-claim':
      return { page: 'filing', caseId, ...(await call('filing.start', { caseId, kind: 'claim' })) };
    case 'answer-request':
      return {
        page: 'filing',
        caseId,
        ...(await call('filing.answer-request', { filingId: step.filingId, requestId: step.requestId })),
      };
    case 'finish':
    case 'fix-returned':
      return { page: 'filing', caseId, filingId: step.filingId };
    case 'send-by-hand':
      return { page: 'review', caseId, filingId: step.filingId };
    case 'look-at-sending':
      return { page: 'outbox' };
    case 'send-originals':
      return { page: 'originals' };
    case 'wait':
    case 'closed':
      return { page: 'case', caseId, tab: 'timeline' };
  }
};

/** Does the next step of a case. */
export const useNextStep = () => {
  const { go } = useNavigation();
  return useMutation({
    mutationFn: ({ caseId, step }: { readonly caseId: string; readonly step: NextStep }) => placeOf(caseId, step),
    onSuccess: go,
  });
};
