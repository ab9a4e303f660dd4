import type { ActivityKind } from '@/lib/contracts/activity';
import { excerptOf } from '@/lib/domain/comments/excerpt';
import { database } from '../database/database';

/** Who did something: a person of the studio, or somebody with a review link, who has a name alone. */
export interface Doer {
  readonly userId: string | null;
  readonly name: string;
}

/** The doer that an actor is. */
export async function doerOf({ userId }: { readonly userId: string }): Promise<Doer> {
  const { name } = await database().user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  return { userId, name };
}

/**
 * Adds a line to the activity log of a project, in the transaction of what it tells of. Whoever calls has checked the
 * project.
 * @param activity.detail a few words on it; longer ones are cut
 */
export async function recordActivity(
  doer: Doer,
  activity: {
    readonly projectId: string;
    readonly kind: ActivityKind;
    readonly page?: { readonly id: string; readonly number: number } | null;
    readonly detail?: string;
  },
): Promise<void> {
  await database().activityEntry.create({
    data: {
      projectId: activity.projectId,
      kind: activity.kind,
      pageId: activity.page?.id ?? null,
      pageNumber: activity.page?.number ?? null,
      actorId: doer.userId,
      actorName: doer.name,
      detail: excerptOf(activity.detail ?? ''),
    },
  });
}
