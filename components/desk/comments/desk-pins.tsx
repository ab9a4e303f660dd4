'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { CommentPins } from '../../comments/comment-pins';
import { useCommentsStore } from '../../comments/comments-store';
import type { ToolViewProps } from '../canvas/tool';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import { usePageComments } from './use-desk-comments';

/** The pins of the page's comments; a press on one shows its thread, as an address with `comment=` does. */
export function DeskPins({ page, content }: ToolViewProps) {
  const { format } = useDeskFacts();
  const use = useDesk((state) => state.use);
  const { comments, targets } = usePageComments(page, content);
  const named = useSearchParams().get('comment');
  useEffect(() => {
    if (named === null) return;
    use('comment');
    useCommentsStore.getState().open(named);
  }, [named, use]);
  return (
    <CommentPins pageId={page.id} comments={comments} targets={targets} paper={format} onOpen={() => use('comment')} />
  );
}
