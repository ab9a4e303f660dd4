import { z } from 'zod';
import { installOrderSchema, type Download } from '@/lib/contracts/downloads';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database } from '../database/database';
import type { Job } from '../generated/client';
import { downloadProgressSchema, NO_PROGRESS } from './download-progress';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST = 100;
export const DOWNLOAD_KIND = 'model-download';

/** What a download's job holds: what is installed, and how its files come. */
export const downloadInputSchema = z.object({
  order: installOrderSchema,
  /** `upload`: a browser sends the file. A path: a file or folder of this machine, and what becomes of it there. */
  from: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('web') }),
      z.object({ kind: z.literal('upload') }),
      z.object({ kind: z.literal('local'), path: z.string(), mode: z.enum(['copy', 'move', 'link']) }),
    ])
    .default({ kind: 'web' }),
});
export type DownloadInput = z.infer<typeof downloadInputSchema>;

/** The job of a download. For admins. @throws AppError `role-missing`, `not-found` */
export async function requireDownload(actor: Actor, id: string): Promise<Job> {
  requireAdmin(actor);
  const row = await database().job.findFirst({ where: { id, kind: DOWNLOAD_KIND } });
  if (row === null) throw notFound('download');
  return row;
}

/** Models that are being installed or wait for it, by whichever admin, in their order; then those that ended in the last day. For admins. */
export async function findDownloads(actor: Actor): Promise<{ items: Download[] }> {
  requireAdmin(actor);
  const rows = await database().job.findMany({
    where: {
      kind: DOWNLOAD_KIND,
      OR: [{ finishedAt: null }, { finishedAt: { gt: new Date(Date.now() - DAY_MS) } }],
    },
    orderBy: [{ finishedAt: { sort: 'desc', nulls: 'first' } }, { priority: 'desc' }, { id: 'asc' }],
    take: MOST,
  });
  return { items: rows.map(toDownload) };
}

/** A download as the API tells it. */
export function toDownload(row: Job): Download {
  const { order, from } = downloadInputSchema.parse(row.input);
  const progress = downloadProgressSchema.catch(NO_PROGRESS).parse(row.result);
  const files = order.files.map(({ path, bytes }, index) => ({
    path,
    bytes: progress.files[index]?.bytes ?? bytes,
    doneBytes: progress.files[index]?.doneBytes ?? 0,
  }));
  const sizes = files.map(({ bytes }) => bytes);
  const bytes = sizes.reduce<number | null>((sum, size) => (sum === null || size === null ? null : sum + size), 0);
  const doneBytes = files.reduce((sum, file) => sum + file.doneBytes, 0);
  const bytesPerSecond = row.status === 'running' && progress.step === 'downloading' ? progress.bytesPerSecond : null;
  return {
    id: row.id,
    name: order.name,
    kind: order.kind,
    source: order.source,
    status: row.status,
    step: row.status === 'running' ? progress.step : row.status === 'succeeded' ? 'done' : 'waiting',
    files,
    bytes,
    doneBytes,
    bytesPerSecond,
    secondsLeft:
      bytes === null || bytesPerSecond === null || bytesPerSecond <= 0
        ? null
        : Math.max(0, bytes - doneBytes) / bytesPerSecond,
    isUpload: from.kind === 'upload',
    failure:
      row.errorCode === null || row.status === 'succeeded'
        ? null
        : { code: row.errorCode, sentence: row.errorSentence ?? '' },
    queuedAt: row.queuedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
