import type { BookPanel, PanelsToDraw } from '@/lib/contracts/books';
import type { Job } from '@/lib/contracts/jobs';
import type { Actor } from '../auth/actor';
import { inTransaction } from '../database/database';
import { requireQuota } from '../generations/require-quota';
import { requireProject } from '../projects/require-project';
import { createJob } from '../queue/create-job';
import { getJob } from '../queue/job-view';
import { isMissing, isOutOfDate, requirePanelModel } from './draw-panels';
import { getBook } from './get-book';
import { pagesToChange } from './require-page';

/** Which panels of a book are drawn. */
interface BookDrawing {
  readonly chapter: number | null;
  readonly panels: PanelsToDraw;
}

/** Whether a panel is one of those. */
export const NEEDS_DRAWING: Readonly<Record<PanelsToDraw, (panel: BookPanel) => boolean>> = {
  missing: isMissing,
  'out-of-date': isOutOfDate,
};

/** Asks for panels of a book. As `prepareBookDrawing`. @throws AppError `queue-full` too */
export async function drawBook(actor: Actor, projectId: string, o: BookDrawing): Promise<Job> {
  return (await prepareBookDrawing(actor, projectId, o))();
}

/**
 * Finds every panel of a chapter (of all when null) that has no picture, or one that is out of date, and gives what asks for them as a batch that a worker
 * composes. Pages that their review locks are left as they are. For owners and editors. There is room for all of them in the queue, or nothing is asked for.
 * @throws AppError `not-found`, `role-missing`, `model-not-found`
 */
export async function prepareBookDrawing(
  actor: Actor,
  projectId: string,
  { chapter, panels: wanted }: BookDrawing,
): Promise<() => Promise<Job>> {
  await requireProject(actor, projectId, 'edit');
  await requirePanelModel(projectId);
  const { pages } = await getBook(actor, projectId);
  const free = await pagesToChange(
    actor,
    pages.map(({ id }) => id),
    'draw',
  );
  const panelIds = pages
    .filter((page) => free.has(page.id) && (chapter === null || page.chapter === chapter))
    .flatMap(({ panels }) => panels.filter(NEEDS_DRAWING[wanted]).map(({ id }) => id));
  return () =>
    inTransaction(async () => {
      await requireQuota(actor.userId, panelIds.length);
      const jobId = await createJob({
        kind: 'book-drawing',
        projectId,
        authorId: actor.userId,
        input: { panelIds, panels: wanted },
        stepCount: panelIds.length,
      });
      return getJob(actor, jobId);
    });
}
