import { useEffect, useRef, useState } from 'react';
import type { PackPapers, PrintChoice } from '../../shared/claim/printing/print-choice.ts';
import type { MadePack, PackView } from '../../shared/ipc/printing-views.ts';
import { call, faultOf } from '../app/calls.ts';
import type { Job } from '../progress/use-job.ts';

const settleMs = 300;

/** What is chosen for a pack, kept as it is changed, and the pages made of it: made again after every change. */
export const usePack = (view: PackView, job: Job, bothSides: boolean) => {
  const [choices, setChoices] = useState<Readonly<Record<string, PrintChoice>>>(() =>
    Object.fromEntries(view.items.map(({ documentId, choice }) => [documentId, choice])),
  );
  const [papers, setPapers] = useState(view.papers);
  const [pack, setPack] = useState<MadePack | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  const documentIds = view.items.map(({ documentId }) => documentId);
  /** Writes of what was chosen, one after the other: the pages are made of what is kept. */
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(0);
  const { start, cancel } = job;

  const keep = (write: () => Promise<unknown>) => {
    setPack(null);
    saving.current = saving.current.then(write).catch((failure: unknown) => setError(failure));
  };
  // Printed once, everything is a reprint, and addresses may have changed: both are made anew.
  const made = JSON.stringify([
    choices,
    papers,
    bothSides,
    view.addresses,
    view.items.map((item) => item.printedTimes),
  ]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `made` stands for what the pages are made of
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    setPack(null);
    setError(null);
    const timer = setTimeout(async () => {
      try {
        await saving.current;
        const fresh = await start((jobId) => call('printing.make', { documentIds, bothSides, jobId }));
        if (mine === latest.current) setPack(fresh);
      } catch (failure) {
        if (mine === latest.current) setError(failure);
      }
    }, settleMs);
    return () => {
      clearTimeout(timer);
      latest.current += 1;
      cancel();
    };
  }, [made, round]);

  return {
    choices,
    papers,
    pack,
    fault: error === null ? null : faultOf(error),
    again: () => setRound(round + 1),
    choose: (documentId: string, choice: PrintChoice) => {
      keep(() => call('printing.save-choice', { documentId, choice }));
      setChoices({ ...choices, [documentId]: choice });
    },
    choosePapers: (chosen: PackPapers) => {
      keep(() => call('printing.save-papers', chosen));
      setPapers(chosen);
    },
  };
};
