import { useState } from 'react';
import { call } from '../app/calls.ts';
import { useJob } from '../progress/use-job.ts';

/** Saves the dossier where the person says; `savedName` is the file's name once it is there. */
export const useSaveDossier = (filingId: string) => {
  const job = useJob(`save dossier ${filingId}`);
  const [error, setError] = useState<unknown>(null);
  const [savedName, setSavedName] = useState<string | null>(null);
  return {
    isBusy: job.running !== null,
    error,
    savedName,
    start: () => {
      setError(null);
      setSavedName(null);
      job
        .start((jobId) => call('filing.save-dossier', { filingId, jobId }))
        .then(({ fileName }) => setSavedName(fileName), setError);
    },
  };
};
