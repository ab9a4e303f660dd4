import type { JobKind } from '@/lib/contracts/jobs';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';

/**
 * Checks that a person may have one more job of a kind wait or run. Call it in the transaction that queues it.
 * @param o.jobs what the sentence calls them
 * @throws AppError `queue-full`
 */
export async function requireTurn(
  actor: Actor,
  kind: JobKind,
  o: { readonly most: number; readonly jobs: string },
): Promise<void> {
  const active = await database().job.count({
    where: { authorId: actor.userId, kind, status: { in: ['queued', 'running'] } },
  });
  if (active < o.most) return;
  throw new AppError('queue-full', `You have ${active} ${o.jobs} waiting already.`, {
    action: 'Wait until one is done, or cancel one.',
  });
}
