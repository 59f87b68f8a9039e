import { fault, type Result } from '../../shared/ipc/result.ts';

export interface WorkQueue {
  /** Runs `work` when its turn comes; work whose signal is raised while it waits never starts (fault: cancelled). */
  run<T>(signal: AbortSignal, work: () => Promise<Result<T>>): Promise<Result<T>>;
}

/** First come, first served, at most `concurrency` at a time. Work that throws frees its place like any other. */
export function createWorkQueue(concurrency: number): WorkQueue {
  const waiting: (() => void)[] = [];
  let running = 0;

  const turn = async (): Promise<void> => {
    if (running < concurrency) running += 1;
    else await new Promise<void>((start) => waiting.push(start));
  };

  return {
    async run(signal, work) {
      await turn();
      try {
        return signal.aborted ? fault('cancelled', 'after-user') : await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}
