import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../app/calls.ts';
import { onEvent } from '../bridge.ts';

/** Long work of main that is under way. `total` is 0 until main says how much there is to do. */
export type RunningJob = {
  readonly jobId: string;
  /** Text key is `progress.<step>`. */
  readonly step: string;
  readonly done: number;
  readonly total: number;
  readonly startedAt: number;
};

/**
 * One named piece of long work: at most one at a time. Its state is kept with the queries, so that it goes on, and is
 * shown again, when the person leaves the screen and comes back.
 */
export const useJob = (name: string) => {
  const queries = useQueryClient();
  const queryKey = ['job', name];
  const { data: running } = useQuery<RunningJob | null>({
    queryKey,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const set = (job: RunningJob | null) => queries.setQueryData<RunningJob | null>(queryKey, job);

  return {
    running,
    /** Runs the work under a fresh job id and follows its progress. Rejects as the work does. */
    start: async <T>(work: (jobId: string) => Promise<T>): Promise<T> => {
      const jobId = crypto.randomUUID();
      const startedAt = performance.now();
      set({ jobId, step: 'working', done: 0, total: 0, startedAt });
      const stop = onEvent((event) => {
        if (event.kind === 'progress' && event.jobId === jobId)
          set({ jobId, step: event.step, done: event.done, total: event.total, startedAt });
      });
      try {
        return await work(jobId);
      } finally {
        stop();
        // A newer start of the same name keeps its own state.
        if (queries.getQueryData<RunningJob | null>(queryKey)?.jobId === jobId) set(null);
      }
    },
    /** Asks main to stop; the work then rejects with the fault `cancelled`. */
    cancel: () => {
      if (running !== null) void call('job.cancel', { jobId: running.jobId }).catch(() => undefined);
    },
  };
};
export type Job = ReturnType<typeof useJob>;
