import type { ActivityKind } from '@/lib/contracts/activity';
import { recordActivity, type Doer } from '../activity/record-activity';
import { pageNumbers } from '../books/page-numbers';
import { announceChange } from '../projects/announce-change';
import type { CommentRow } from './comment-view';

/** Writes what became of a comment into the activity log, and tells open browsers. Last in the transaction of the change. */
export async function recordComment(
  doer: Doer,
  { projectId, pageId, text }: Pick<CommentRow, 'projectId' | 'pageId' | 'text'>,
  kind: ActivityKind,
): Promise<void> {
  const number = (await pageNumbers([projectId])).get(pageId) ?? 1;
  await recordActivity(doer, { projectId, kind, page: { id: pageId, number }, detail: text });
  await announceChange(projectId, 'comments');
}
