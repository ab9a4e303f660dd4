import { askedPagesSchema, type ProjectReview, type SaveAskedPages } from '@/lib/contracts/reviews';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { announceChange } from '../projects/announce-change';
import { requireProject } from '../projects/require-project';
import { getProjectReview } from './find-reviews';

/**
 * Sets how many pages a chapter is to have; null asks for none. For owners and editors; two who set those of different
 * chapters at once don't undo each other's.
 * @throws AppError `not-found`, `role-missing`
 */
export async function saveAskedPages(
  actor: Actor,
  projectId: string,
  { chapter, pageCount }: SaveAskedPages,
): Promise<ProjectReview> {
  return inTransaction(async () => {
    await requireProject(actor, projectId, 'edit');
    await database().$queryRaw`SELECT 1 AS "locked" FROM "Project" WHERE id = ${projectId}::uuid FOR NO KEY UPDATE`;
    const row = await database().project.findUniqueOrThrow({ where: { id: projectId }, select: { askedPages: true } });
    const { [String(chapter)]: _, ...others } = askedPagesSchema.parse(row.askedPages);
    const askedPages = pageCount === null ? others : { ...others, [String(chapter)]: pageCount };
    await database().project.update({ where: { id: projectId }, data: { askedPages } });
    await announceChange(projectId, 'reviews');
    return getProjectReview(actor, projectId);
  });
}
