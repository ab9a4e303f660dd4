import type { BookExport } from '@/lib/contracts/job-operations';
import type { Job } from '@/lib/contracts/jobs';
import { languagesSchema } from '@/lib/contracts/languages';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { requireProject } from '../projects/require-project';
import { createJob } from '../queue/create-job';
import { getJob } from '../queue/job-view';
import { languageOf } from './page-image';

/** How many exports of one person may wait or run. */
const MOST_EXPORTS = 5;

/**
 * Asks a worker for a project's pages (or a chapter's) as a file. For members.
 * @throws AppError `not-found` also for a language that the book is not in, `state-conflict` while there is no page, `queue-full`
 */
export async function createBookExport(actor: Actor, projectId: string, input: BookExport): Promise<Job> {
  await requireProject(actor, projectId, 'view');
  const { languages } = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { languages: true },
  });
  languageOf({ languages: languagesSchema.parse(languages) }, input.language ?? undefined);
  const chapter = input.chapter === null ? {} : { chapter: input.chapter };
  const pageCount = await database().page.count({ where: { projectId, deletedAt: null, ...chapter } });
  if (pageCount === 0) {
    throw new AppError('state-conflict', 'There is no page yet, so there is nothing to export.', {
      action: 'Lay out the script, or add a page.',
    });
  }
  const id = await inTransaction(async () => {
    const active = await database().job.count({
      where: { authorId: actor.userId, kind: 'book-export', status: { in: ['queued', 'running'] } },
    });
    if (active >= MOST_EXPORTS) {
      throw new AppError('queue-full', `You have ${active} exports waiting already.`, {
        action: 'Wait until one is done, or cancel one.',
      });
    }
    return createJob({ kind: 'book-export', projectId, authorId: actor.userId, input, stepCount: pageCount });
  });
  return getJob(actor, id);
}
