import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Page } from '@/lib/contracts/page';

/** A list that comes in pages: all items so far, and how to get more. */
export function usePages<Item>(
  queryKey: QueryKey,
  load: (page: { cursor?: string; signal: AbortSignal }) => Promise<Page<Item>>,
  options: { enabled?: boolean; refetchInterval?: number; refetchOnMount?: 'always' } = {},
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load({ ...(pageParam === null ? {} : { cursor: pageParam }), signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    ...options,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return {
    items,
    error: query.error,
    isLoading: query.isPending,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    refetch: () => void query.refetch(),
  };
}
