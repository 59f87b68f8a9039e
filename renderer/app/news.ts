import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { onEvent } from '../bridge.ts';
import { call, read } from './calls.ts';
import { useLanguage } from './language.tsx';
import { useNavigation } from './route.tsx';
import { useToasts } from './toasts.ts';

const newsTimeoutMs = 8_000;

/**
 * Follows main's events: opens what a notification asks for, and tells what the other side did in a case that is not on
 * the screen. What happens in the case one looks at is seen there and needs no toast.
 */
export const useNews = (): void => {
  const { t, tData } = useLanguage();
  const { route, go } = useNavigation();
  const toasts = useToasts();
  const queries = useQueryClient();
  const openCaseId = 'caseId' in route ? route.caseId : null;
  const seen = useRef(new Map<string, number>());
  const shown = useRef(new Map<string, (() => void)[]>());
  const startedAt = useRef(new Date().toISOString());

  // Whoever opens the case sees it there.
  useEffect(() => {
    if (openCaseId === null) return;
    for (const close of shown.current.get(openCaseId) ?? []) close();
    shown.current.delete(openCaseId);
  }, [openCaseId]);

  useEffect(
    () =>
      onEvent((event) => {
        if (event.kind === 'open') {
          const { caseId, filingId } = event;
          go(filingId === null ? { page: 'case', caseId, tab: 'overview' } : { page: 'filing', caseId, filingId });
        }
        const caseId = event.kind === 'changed' && event.topics.includes('cases') ? event.caseId : undefined;
        if (caseId === undefined) return;
        void call('case.view', { caseId }).then(
          (view) => {
            queries.setQueryData(read('cases', 'case.view', { caseId }).queryKey, view);
            const lastId = seen.current.get(caseId) ?? 0;
            const fresh = view.timeline.filter(
              ({ by, at, id }) => by === 'them' && id > lastId && at > startedAt.current,
            );
            seen.current.set(caseId, Math.max(lastId, ...view.timeline.map(({ id }) => id)));
            if (caseId === openCaseId) return;
            for (const entry of fresh) {
              const close = toasts.show(
                {
                  tone: 'info',
                  title: tData(`timeline.${entry.kind}`, entry.params),
                  text: `${view.case.ref} ${view.case.facts.buyer.name}`,
                  action: { label: t('app.open'), onPress: () => go({ page: 'case', caseId, tab: 'overview' }) },
                },
                newsTimeoutMs,
              );
              shown.current.set(caseId, [...(shown.current.get(caseId) ?? []), close]);
            }
            // A case that cannot be read says so on its own screen.
          },
          () => {},
        );
      }),
    [go, openCaseId, queries, t, tData, toasts],
  );
};
