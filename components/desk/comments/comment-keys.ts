'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useCommentCounts, useComments } from '@/lib/client/comments';
import type { BookPage } from '@/lib/contracts/books';
import { bindToTarget } from '@/lib/domain/comments/anchors';
import { pinTargets } from '@/lib/domain/comments/pin-targets';
import { filterThreads, nextThread, threadsOf } from '@/lib/domain/comments/threads';
import type { Command } from '../../shell/commands';
import { useCommentsStore } from '../../comments/comments-store';
import { useDesk } from '../desk-store';

/**
 * What the comment tool does on keys while it is in hand, before what the desk does on the same: C again comments on what is
 * selected, N and P open the next and the previous thread; at the end of a page those of the next page that has open ones.
 */
export function useCommentCommands(
  {
    projectId,
    pages,
    pageId,
  }: { readonly projectId: string; readonly pages: readonly BookPage[]; readonly pageId: string | null },
  toPage: (pageId: string) => void,
): readonly Command[] {
  const t = useTranslations('comments');
  const isInHand = useDesk((state) => state.tool === 'comment');
  const { data: comments } = useComments(projectId, pageId ?? '', isInHand && pageId !== null);
  const { data: counts } = useCommentCounts(projectId);
  const latest = useRef(toPage);
  useEffect(() => {
    latest.current = toPage;
  });
  return useMemo(() => {
    if (!isInHand || pageId === null) return [];
    const step = (by: 1 | -1) => () => {
      const { openId, filter, open } = useCommentsStore.getState();
      const threads = filterThreads(threadsOf(comments ?? []), filter);
      const at = threads.findIndex(({ root }) => root.id === openId);
      const isAtEnd = at >= 0 && threads[at + by] === undefined;
      const other = isAtEnd || threads.length === 0 ? pageAfter(by) : null;
      if (other === null) {
        open(nextThread(threads, openId, by)?.root.id ?? null);
        return;
      }
      open(null);
      latest.current(other);
    };
    const pageAfter = (by: 1 | -1): string | null => {
      const withOpen = new Set((counts ?? []).flatMap((one) => (one.open > 0 ? [one.pageId] : [])));
      const ids = pages.map(({ id }) => id);
      const at = ids.indexOf(pageId);
      const round = [...ids.slice(at + 1), ...ids.slice(0, at)];
      return (by === 1 ? round : round.reverse()).find((id) => withOpen.has(id)) ?? null;
    };
    const command = (id: string, label: string, keys: string, run: () => void): Command => ({
      id,
      label,
      keys,
      run,
      group: 'here',
    });
    return [
      command('comment-here', t('commentHere'), 'c', () => commentOnSelection(pageId)),
      command('comment-next', t('next'), 'n', step(1)),
      command('comment-previous', t('previous'), 'p', step(-1)),
    ];
  }, [t, isInHand, pageId, comments, counts, pages]);
}

/** Begins a comment on the panel or balloon that is selected; on the whole page where there is none. */
function commentOnSelection(pageId: string): void {
  const { selection, drafts } = useDesk.getState();
  const content = drafts[pageId]?.content;
  const targets = content === undefined ? [] : pinTargets(content);
  const target = targets.find(({ kind, id }) => selection.some((one) => one.kind === kind && one.id === id));
  useCommentsStore.getState().begin(pageId, target === undefined ? null : bindToTarget(target));
}
