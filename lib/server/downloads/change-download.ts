import type { Download } from '@/lib/contracts/downloads';
import { AppError } from '../app-error';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { cancelQueued, pauseQueued, resumeQueued } from '../queue/change-status';
import { DOWNLOAD_KIND, downloadInputSchema, requireDownload, toDownload } from './download-job';
import { restart } from './start-install';

/**
 * Pauses, resumes or cancels a download, or puts it before those that wait; one that failed is tried again by `queued`. What
 * has come is kept until it is cancelled. For admins.
 * @throws AppError `role-missing`, `not-found`, `state-conflict`
 */
export async function changeDownload(
  actor: Actor,
  id: string,
  to: 'paused' | 'queued' | 'cancelled' | 'first',
): Promise<Download> {
  const row = await requireDownload(actor, id);
  if (to === 'queued' && toDownload(row).isUpload && row.status === 'paused') {
    throw new AppError('state-conflict', 'The rest of this file has not been uploaded.', {
      action: 'Choose the same file again: its upload goes on where it stopped.',
    });
  }
  await inTransaction(async () => {
    if (!(await change(row, to))) {
      throw new AppError('state-conflict', 'This isn’t possible for the download in its current state.', {
        action: 'Reload to see its current state.',
      });
    }
    const { order } = downloadInputSchema.parse(row.input);
    const changes = [{ field: 'status', before: row.status, after: to }];
    await recordAudit(actor, { kind: 'download-changed', target: { id, name: order.name }, changes });
  });
  return toDownload(await requireDownload(actor, id));
}

async function change(
  { id, status }: { id: string; status: string },
  to: 'paused' | 'queued' | 'cancelled' | 'first',
): Promise<boolean> {
  switch (to) {
    case 'paused':
      return pauseQueued('Job', id);
    case 'queued':
      if (status === 'queued' || status === 'running') return true;
      if (status !== 'failed') return resumeQueued('Job', id);
      await restart(id);
      return true;
    case 'cancelled':
      return cancel(id, status);
    case 'first': {
      const waiting = { kind: DOWNLOAD_KIND, status: { in: ['queued', 'paused'] as ('queued' | 'paused')[] } };
      const { _max } = await database().job.aggregate({ where: waiting, _max: { priority: true } });
      const { count } = await database().job.updateMany({
        where: { id, ...waiting },
        data: { priority: (_max.priority ?? 0) + 1 },
      });
      return count === 1;
    }
    default:
      return to satisfies never;
  }
}

/** One that failed is cancelled too: what has come of it is removed then. */
async function cancel(id: string, status: string): Promise<boolean> {
  if (status === 'succeeded') return false;
  await cancelQueued('Job', [id]);
  await database().job.updateMany({ where: { id, status: 'failed' }, data: { status: 'cancelled' } });
  return true;
}
