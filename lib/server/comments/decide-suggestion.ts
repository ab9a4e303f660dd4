import type { Comment } from '@/lib/contracts/comments';
import { suggestionSchema, type Suggestion } from '@/lib/contracts/suggestions';
import { doerOf } from '../activity/record-activity';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { decides, getPageDeciders, isForDeciders } from '../books/page-deciders';
import { database, inTransaction } from '../database/database';
import { notify } from '../notifications/notify';
import { applySuggestion } from './apply-suggestion';
import { getComment } from './change-comment';
import type { CommentRow } from './comment-view';
import { recordComment } from './record-comment';
import { requireComment } from './require-comment';

/**
 * Accepts a suggestion, which changes the page as its editors would (and the script, where a text is a line of it), or refuses
 * it; its thread is resolved. For the page's author, whom they named, and owners; of two who decide at once one is refused.
 * @param o.revision of the page that the suggestion was judged on; null as the page is now
 * @throws AppError `not-found`, `role-missing`, `state-conflict` when there is no open suggestion, or when what it would change
 * is gone or another than it was; `revision-stale` with the page as it is stored; what a locked page throws
 */
export async function decideSuggestion(
  actor: Actor,
  o: { commentId: string; decision: 'accept' | 'refuse'; revision: number | null },
): Promise<Comment> {
  return inTransaction(async () => {
    const row = await requireComment(actor, o.commentId);
    if (!decides(await getPageDeciders(actor, row.pageId))) throw isForDeciders();
    const suggestion = openSuggestion(row);
    const isAccepted = o.decision === 'accept';
    if (isAccepted) await applySuggestion(actor, row, { suggestion, revision: o.revision });
    const doer = await doerOf(actor);
    const decided: Suggestion = { ...suggestion, state: isAccepted ? 'accepted' : 'refused', decidedBy: doer.name };
    const resolved = row.parentId === null ? { resolvedAt: new Date(), resolvedBy: doer.name } : {};
    const { count } = await database().comment.updateMany({
      where: { id: row.id, revision: row.revision },
      data: { suggestion: decided, revision: { increment: 1 }, ...resolved },
    });
    if (count === 0) throw decidedAlready();
    await notify(doer, row.authorId === null ? [] : [row.authorId], {
      projectId: row.projectId,
      pageId: row.pageId,
      kind: isAccepted ? 'suggestion-accepted' : 'suggestion-refused',
      subjectId: row.parentId ?? row.id,
      excerpt: suggestion.kind === 'text' ? suggestion.after : row.text,
    });
    await recordComment(doer, row, isAccepted ? 'suggestion-accepted' : 'suggestion-refused');
    return getComment(actor, row.id);
  });
}

function openSuggestion(row: CommentRow): Suggestion {
  if (row.suggestion === null) throw notFound('suggestion');
  const suggestion = suggestionSchema.parse(row.suggestion);
  if (suggestion.state !== 'open') throw decidedAlready();
  return suggestion;
}

function decidedAlready(): AppError {
  return new AppError('state-conflict', 'Somebody decided about this suggestion already.', {
    action: 'Reload the comments to see what was decided.',
  });
}
