import type { Comment, CommentCounts } from '@/lib/contracts/comments';
import { MOST_COMMENTS } from '@/lib/contracts/comments';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { projectOf, requireProject } from '../projects/require-project';
import { commentInclude, toComments, type CommentRow } from './comment-view';

/** The comments of a page, the oldest first, for members of its project. @throws AppError `not-found` */
export async function findComments(actor: Actor, pageId: string): Promise<{ items: Comment[] }> {
  const page = { id: pageId, deletedAt: null, project: projectOf(actor, 'view') };
  if ((await database().page.count({ where: page })) === 0) throw notFound('page');
  return { items: await toComments(await commentRows(pageId), { kind: 'member', userId: actor.userId }) };
}

/** The rows of a page's comments, the oldest first. Whoever calls has checked the page. */
export function commentRows(pageId: string): Promise<CommentRow[]> {
  return database().comment.findMany({
    where: { pageId },
    include: commentInclude,
    orderBy: { id: 'asc' },
    take: MOST_COMMENTS,
  });
}

/** How many threads the pages of a project have; pages without one are left out. For members. @throws AppError `not-found` */
export async function countComments(actor: Actor, projectId: string): Promise<CommentCounts> {
  await requireProject(actor, projectId, 'view');
  const pages = await database().$queryRaw<CommentCounts['pages']>`
    SELECT c."pageId",
      count(*) FILTER (WHERE c."resolvedAt" IS NULL)::int AS open,
      count(*) FILTER (WHERE c."resolvedAt" IS NOT NULL)::int AS resolved
    FROM "Comment" c
    WHERE c."projectId" = ${projectId}::uuid AND c."parentId" IS NULL AND (c."deletedAt" IS NULL OR EXISTS (
      SELECT 1 FROM "Comment" r WHERE r."parentId" = c.id AND r."deletedAt" IS NULL))
    GROUP BY c."pageId"`;
  return { pages };
}
