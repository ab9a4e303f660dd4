import { suggestionSchema, type Comment, type Suggestion } from '@/lib/contracts/comments';
import { languagesSchema } from '@/lib/contracts/languages';
import { wordsIn } from '@/lib/domain/lines/balloon-in-language';
import { doerOf } from '../activity/record-activity';
import { AppError, notFound, staleRevision } from '../app-error';
import type { Actor } from '../auth/actor';
import { toBalloon } from '../balloons/balloon-row';
import { database, inTransaction } from '../database/database';
import { saveLines } from '../lines/save-lines';
import { notify } from '../notifications/notify';
import { requireProject } from '../projects/require-project';
import { getComment } from './change-comment';
import type { CommentRow } from './comment-view';
import { recordComment } from './record-comment';
import { requireComment } from './require-comment';

/**
 * Accepts a suggestion, which changes the balloon's text (and the script, where the text is a line of it), or refuses it; its
 * thread is resolved. For owners and editors; of two who decide at once one is refused.
 * @param o.revision of the page that the suggestion was judged on
 * @throws AppError `not-found`, `role-missing`, `state-conflict` when there is no open suggestion, or when the text is another
 * than the one that the suggestion was made for; `revision-stale` with the page as it is stored; what a locked page throws
 */
export async function decideSuggestion(
  actor: Actor,
  o: { commentId: string; decision: 'accept' | 'refuse'; revision: number },
): Promise<Comment> {
  return inTransaction(async () => {
    const row = await requireComment(actor, o.commentId);
    await requireProject(actor, row.projectId, 'edit');
    const suggestion = openSuggestion(row);
    if (o.decision === 'accept') await applySuggestion(actor, row, { suggestion, revision: o.revision });
    const doer = await doerOf(actor);
    const isAccepted = o.decision === 'accept';
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
      excerpt: suggestion.after,
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

async function applySuggestion(
  actor: Actor,
  { projectId, pageId }: CommentRow,
  { suggestion, revision }: { suggestion: Suggestion; revision: number },
): Promise<void> {
  const { balloonId, language, before, after } = suggestion;
  const balloon = await database().balloon.findFirst({ where: { id: balloonId, pageId } });
  if (balloon === null) throw notFound('balloon');
  const project = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { languages: true },
  });
  const stored = wordsIn(toBalloon(balloon), language, languagesSchema.parse(project.languages)[0] ?? 'en');
  if (stored !== before) {
    throw new AppError('state-conflict', 'The text of this balloon changed after the suggestion was made.', {
      action: 'Compare both texts, then change the balloon by hand or refuse the suggestion.',
      versions: { stored, sent: before },
    });
  }
  const line = { balloonId, words: { [language]: after } };
  const { pages } = await saveLines(actor, { projectId, pages: [{ pageId, revision, lines: [line] }] });
  const [saved] = pages;
  if (saved?.outcome === 'stale') throw staleRevision(saved.page, { text: after });
  if (saved?.outcome !== 'saved') throw notFound('page');
}
