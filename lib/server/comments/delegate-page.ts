import { mayDelegate } from '@/lib/domain/review/suggestion-rights';
import { AppError, notFound } from '../app-error';
import { doerOf } from '../activity/record-activity';
import type { Actor } from '../auth/actor';
import { getPageDeciders } from '../books/page-deciders';
import { database, inTransaction } from '../database/database';
import { notify } from '../notifications/notify';
import { announceChange } from '../projects/announce-change';

/**
 * Names the member who may decide about a page's suggestions too, and tells them, or names nobody. For the page's author and owners; may be repeated.
 * @throws AppError `not-found` also for somebody who may not edit the project, `role-missing`
 */
export async function delegatePage(
  actor: Actor,
  pageId: string,
  { userId }: { userId: string | null },
): Promise<{ delegate: { id: string; name: string } | null }> {
  return inTransaction(async () => {
    const { projectId, author, delegate, member } = await getPageDeciders(actor, pageId);
    if (!mayDelegate(member, { authorId: author?.id ?? null })) {
      throw new AppError('role-missing', 'Only the page’s author and owners of this project can name somebody.', {
        action: 'Ask one of them.',
      });
    }
    const named = userId === null ? 1 : await countEditors(projectId, userId);
    if (named === 0) throw notFound('member');
    await database().page.update({ where: { id: pageId }, data: { delegateId: userId } });
    if (userId !== null && userId !== delegate?.id) {
      await notify(await doerOf(actor), [userId], { projectId, kind: 'delegate-named', pageId, subjectId: pageId });
    }
    await announceChange(projectId, 'comments');
    return { delegate: (await getPageDeciders(actor, pageId)).delegate };
  });
}

function countEditors(projectId: string, userId: string): Promise<number> {
  const where = { projectId, userId, role: { in: ['owner' as const, 'editor' as const] }, user: { disabledAt: null } };
  return database().membership.count({ where });
}
