import type { Job } from '@/lib/contracts/jobs';
import type { Actor } from '../auth/actor';
import { inTransaction } from '../database/database';
import { requireQuota } from '../generations/require-quota';
import { requireProject } from '../projects/require-project';
import { createJob } from '../queue/create-job';
import { getJob } from '../queue/job-view';
import { isMissing, requirePanelModel } from './draw-panels';
import { getBook } from './get-book';

/** Asks for panels of a book. As `prepareBookDrawing`. @throws AppError `queue-full` too */
export async function drawBook(actor: Actor, projectId: string, o: { chapter: number | null }): Promise<Job> {
  return (await prepareBookDrawing(actor, projectId, o))();
}

/**
 * Finds every panel of a chapter (of all when null) that has no picture, and gives what asks for them as a batch that a worker
 * composes. For owners and editors. There is room for all of them in the queue, or nothing is asked for.
 * @throws AppError `not-found`, `role-missing`, `model-not-found`
 */
export async function prepareBookDrawing(
  actor: Actor,
  projectId: string,
  { chapter }: { chapter: number | null },
): Promise<() => Promise<Job>> {
  await requireProject(actor, projectId, 'edit');
  await requirePanelModel(projectId);
  const { pages } = await getBook(actor, projectId);
  const panelIds = pages
    .filter((page) => chapter === null || page.chapter === chapter)
    .flatMap(({ panels }) => panels.filter(isMissing).map(({ id }) => id));
  return () =>
    inTransaction(async () => {
      await requireQuota(actor.userId, panelIds.length);
      const jobId = await createJob({
        kind: 'book-drawing',
        projectId,
        authorId: actor.userId,
        input: { panelIds },
        stepCount: panelIds.length,
      });
      return getJob(actor, jobId);
    });
}
