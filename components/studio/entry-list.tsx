'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';

/** A list of the studio's that comes in pages: what went wrong, what it says when it is empty, its rows, and more of them. */
export function EntryList<Entry extends { readonly id: string }>({
  label,
  empty,
  list,
  children,
}: {
  readonly label: string;
  readonly empty: string;
  readonly list: {
    readonly items: readonly Entry[] | undefined;
    readonly error: Error | null;
    readonly refetch: () => void;
    readonly hasMore: boolean;
    readonly isLoadingMore: boolean;
    readonly loadMore: () => void;
  };
  readonly children: (entry: Entry) => ReactNode;
}) {
  const words = useTranslations('words');
  const { items, error, refetch, hasMore, isLoadingMore, loadMore } = list;
  return (
    <>
      {error !== null && <ProblemNotice error={error} onRetry={refetch} />}
      {items?.length === 0 && <p className="text-ink-soft">{empty}</p>}
      <ol aria-label={label} className="flex flex-col divide-y divide-hairline text-tool">
        {items?.map(children)}
      </ol>
      {hasMore && (
        <Button size="small" className="self-start" aria-disabled={isLoadingMore} onClick={loadMore}>
          {words('loadMore')}
        </Button>
      )}
    </>
  );
}
