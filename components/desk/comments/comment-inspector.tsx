'use client';

import { CommentsPanel } from '../../comments/comments-panel';
import type { ToolViewProps } from '../canvas/tool';
import { useCommentActions, useCommentedPage, usePageComments } from './use-desk-comments';

/** The comments of the page, in the inspector's place while the comment tool is in hand. */
export function CommentInspector({ page, content }: ToolViewProps) {
  const { comments, targets } = usePageComments(page, content);
  const actions = useCommentActions(page);
  const commented = useCommentedPage(page);
  return <CommentsPanel pageId={page.id} comments={comments} targets={targets} page={commented} actions={actions} />;
}
