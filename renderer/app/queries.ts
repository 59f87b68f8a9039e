import { QueryClient } from '@tanstack/react-query';
import type { AppEvent } from '../../shared/ipc/events.ts';

/** True for the view of a case other than the one that changed: it need not be asked for again. */
const isOtherCase = (queryKey: readonly unknown[], caseId: string | undefined): boolean => {
  const [, channel, input] = queryKey;
  if (caseId === undefined || channel !== 'case.view') return false;
  return typeof input === 'object' && input !== null && 'caseId' in input && input.caseId !== caseId;
};

/** The renderer treats main as its server: nothing goes stale by itself, main says what has changed. */
export const createQueries = (onEvent: (listen: (event: AppEvent) => void) => unknown): QueryClient => {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  onEvent((event) => {
    if (event.kind !== 'changed') return;
    for (const topic of event.topics)
      void client.invalidateQueries({
        queryKey: [topic],
        predicate: ({ queryKey }) => !isOtherCase(queryKey, event.caseId),
      });
  });
  return client;
};
