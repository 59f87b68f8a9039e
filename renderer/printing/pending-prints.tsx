import { useRead } from '../app/calls.ts';
import { PrintQuestion } from './print-question.tsx';

/** Pages that were handed over and nobody has said whether they came out, also after the app was closed. */
export const PendingPrints = () => {
  const history = useRead('originals', 'printing.history', { caseId: null });
  return history.data?.runs
    .filter(({ state }) => state === 'asked')
    .slice(0, 3)
    .map((run) => <PrintQuestion key={run.id} run={run} />);
};
