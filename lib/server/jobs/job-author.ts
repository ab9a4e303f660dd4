import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { ClaimedJob } from '../queue/claim-job';

/** In whose name a job is done: what they may not do any more is refused as if they asked now. @throws AppError `not-found` */
export async function jobAuthor(job: ClaimedJob): Promise<{ actor: Actor; projectId: string }> {
  const actor = await jobActor(job);
  if (job.projectId === null) throw notFound('project');
  return { actor, projectId: job.projectId };
}

/** As `jobAuthor`, for a job that belongs to no project. */
export async function jobActor(job: ClaimedJob): Promise<Actor> {
  const user =
    job.authorId === null
      ? null
      : await database().user.findFirst({
          where: { id: job.authorId, disabledAt: null },
          select: { id: true, role: true },
        });
  if (user === null) throw notFound('user');
  return { userId: user.id, role: user.role, sessionId: '' };
}
