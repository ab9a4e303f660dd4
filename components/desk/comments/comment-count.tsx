'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useCommentCounts } from '@/lib/client/comments';
import { useDeskFacts } from '../desk-context';

/** How many open comments a page has. */
export function useOpenComments(): (pageId: string) => number {
  const { project } = useDeskFacts();
  const { data } = useCommentCounts(project.id);
  const counts = useMemo(() => new Map((data ?? []).map(({ pageId, open }) => [pageId, open])), [data]);
  return (pageId) => counts.get(pageId) ?? 0;
}

/** The mark of a page's open comments in the list of pages. */
export function CommentCount({ count }: { readonly count: number }) {
  const t = useTranslations('comments');
  if (count === 0) return null;
  return (
    <span
      title={t('openCount', { count })}
      className="absolute -right-1.5 -bottom-1.5 min-w-4 rounded-full rounded-bl-none bg-ink px-1 text-center text-small leading-4 font-semibold text-inverse tabular-nums"
    >
      {count}
    </span>
  );
}
