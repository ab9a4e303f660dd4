import type { NotificationKind } from '@/lib/contracts/notifications';
import { excerptOf } from '@/lib/domain/comments/excerpt';
import type { Doer } from '../activity/record-activity';
import { database } from '../database/database';

/** What members are told. */
export interface Notice {
  readonly projectId: string;
  readonly kind: NotificationKind;
  readonly pageId?: string | null;
  /** What it is grouped by: a thread, a review round. */
  readonly subjectId?: string | null;
  /** A few words of it; longer ones are cut. */
  readonly excerpt?: string;
}

/**
 * Tells members of a project, in the transaction of what they are told of. The doer is told nothing of their own actions, nor
 * is anybody who is no member, whose account is closed, or who muted the project. Whoever calls has checked the project, and
 * calls `announceChange` so that open browsers look.
 * @param userIds may name somebody twice
 */
export async function notify(doer: Doer, userIds: readonly string[], notice: Notice): Promise<void> {
  const { projectId, kind, pageId = null, subjectId = null, excerpt = '' } = notice;
  const others = [...new Set(userIds)].filter((userId) => userId !== doer.userId);
  if (others.length === 0) return;
  const members = await database().membership.findMany({
    where: { projectId, userId: { in: others }, mutedAt: null, user: { disabledAt: null } },
    select: { userId: true },
  });
  await database().notification.createMany({
    data: members.map(({ userId }) => ({
      userId,
      projectId,
      pageId,
      kind,
      subjectId,
      actorName: doer.name,
      excerpt: excerptOf(excerpt),
    })),
  });
}
