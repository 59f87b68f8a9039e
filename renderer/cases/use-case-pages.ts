import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CaseQuery } from '../../shared/ipc/views.ts';
import { call } from '../app/calls.ts';

const pageSize = 200;

/** The cases of a query, page by page; the rows of the last query stay until the new ones are there. */
export const useCasePages = (filter: Omit<CaseQuery, 'offset' | 'limit'>) => {
  const query = useInfiniteQuery({
    queryKey: ['cases', 'case.list', 'pages', filter],
    queryFn: ({ pageParam }) => call('case.list', { ...filter, offset: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const loaded = pages.reduce((sum, { rows }) => sum + rows.length, 0);
      return loaded < total && pages.at(-1)?.rows.length !== 0 ? loaded : undefined;
    },
    placeholderData: (before) => before,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows), [query.data]);
  return {
    query,
    rows,
    total: query.data?.pages[0]?.total ?? 0,
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
  };
};
