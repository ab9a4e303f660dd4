import type { BookExport } from '@/lib/contracts/job-operations';
import type { Job } from '@/lib/contracts/jobs';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { getBook } from '../books/get-book';
import { inTransaction } from '../database/database';
import { createJob } from '../queue/create-job';
import { getJob } from '../queue/job-view';
import { requireTurn } from '../queue/require-turn';
import { languageOf } from './page-image';
import { refuseOutOfDate } from './refuse-out-of-date';
import { requireExport } from './write-book-export';

/** How many exports of one person may wait or run. */
const MOST_EXPORTS = 5;

/**
 * Asks a worker for a project's pages (or a chapter's) as a file. For members.
 * @throws AppError `not-found` also for a language that the book is not in, `state-conflict` while there is no page,
 * `pages-out-of-date` unless told to go on, `request-invalid` for a preset that is not there, `queue-full`
 */
export async function createBookExport(actor: Actor, projectId: string, input: BookExport): Promise<Job> {
  const book = await getBook(actor, projectId);
  const { stage } = requireExport(input);
  languageOf(book, input.language ?? undefined);
  const pages = book.pages.filter(({ chapter }) => input.chapter === null || chapter === input.chapter);
  if (pages.length === 0) {
    throw new AppError('state-conflict', 'There is no page yet, so there is nothing to export.', {
      action: 'Lay out the script, or add a page.',
    });
  }
  if (stage === 'finished' && !input.anyway) refuseOutOfDate(pages);
  const id = await inTransaction(async () => {
    await requireTurn(actor, 'book-export', { most: MOST_EXPORTS, jobs: 'exports' });
    return createJob({ kind: 'book-export', projectId, authorId: actor.userId, input, stepCount: pages.length });
  });
  return getJob(actor, id);
}
