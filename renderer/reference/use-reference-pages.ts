import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Known, ReferenceList } from '../../shared/claim/reference/records.ts';
import { call } from '../app/calls.ts';

const pageSize = 200;

/** The records of a list, page by page; those of the last search stay until the new ones are there. */
export const useReferencePages = <L extends ReferenceList>(list: L, text: string, buyer = '') => {
  const query = useInfiniteQuery({
    queryKey: ['reference', 'reference.list', 'pages', list, text, buyer],
    queryFn: ({ pageParam }) => call('reference.list', { list, text, buyer, offset: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const loaded = pages.reduce((sum, { rows }) => sum + rows.length, 0);
      return loaded < total && pages.at(-1)?.rows.length !== 0 ? loaded : undefined;
    },
    // Rows of another list have other columns.
    placeholderData: (before) => (before?.pages[0]?.list === list ? before : undefined),
  });
  // The answer names the list it is of; the compiler can't follow that through the union.
  const rows = useMemo(
    () => query.data?.pages.flatMap((page): readonly unknown[] => page.rows) as readonly Known<L>[] | undefined,
    [query.data],
  );
  return {
    query,
    rows,
    total: query.data?.pages[0]?.total ?? 0,
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
  };
};
