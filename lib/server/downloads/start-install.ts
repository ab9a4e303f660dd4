import { installOrderSchema, type Download, type InstallOrderInput } from '@/lib/contracts/downloads';
import { installTarget } from '@/lib/domain/models/install-target';
import { AppError } from '../app-error';
import { changesBetween } from '../audit/changes-between';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import { createJob } from '../queue/create-job';
import { DOWNLOAD_KIND, downloadInputSchema, toDownload, type DownloadInput } from './download-job';

/** Installations that may wait or run at once in a studio. */
const MOST_ACTIVE = 200;
/** Any number that no other lock of the database has. */
const INSTALL_LOCK = 7_140_023;

/**
 * Queues the installation of a model: its files are downloaded, checked and put into the models folder by a worker. For
 * admins. Of two admins who install the same, both get the one download; asking again for one that failed starts it again
 * with what has come.
 * @throws AppError `role-missing`, `request-invalid`, `queue-full`, `state-conflict` for another installation that goes to
 * the same place
 */
export async function startInstall(
  actor: Actor,
  order: InstallOrderInput,
  o: {
    readonly from?: DownloadInput['from'];
    /** It waits until somebody resumes it. */
    readonly isHeld?: boolean;
  } = {},
): Promise<Download> {
  requireAdmin(actor);
  const input = downloadInputSchema.parse({ order: readOrder(order), from: o.from });
  return inTransaction(async () => {
    // One at a time, so that two admins don't queue the same.
    await database().$executeRaw`SELECT pg_advisory_xact_lock(${INSTALL_LOCK}::int)`;
    const active = await database().job.findMany({
      where: { kind: DOWNLOAD_KIND, status: { in: ['queued', 'paused', 'running', 'failed'] } },
      orderBy: { id: 'desc' },
    });
    const places = installTarget(input.order).places.map((place) => place.toLowerCase());
    const same = active.find(({ input: stored }) =>
      installTarget(downloadInputSchema.parse(stored).order).places.some((place) =>
        places.includes(place.toLowerCase()),
      ),
    );
    if (same !== undefined) {
      const isWanted = isSameOrder(downloadInputSchema.parse(same.input), input);
      if (same.status !== 'failed') {
        if (isWanted) return toDownload(same);
        throw new AppError('state-conflict', `Another model is being installed as “${input.order.name}”.`, {
          action: 'Wait for it, cancel it, or install this one under another name.',
        });
      }
      if (isWanted) {
        await audit(actor, same.id, input);
        return restart(same.id);
      }
    }
    if (active.filter(({ status }) => status !== 'failed').length >= MOST_ACTIVE) {
      throw new AppError('queue-full', `${MOST_ACTIVE} models are being installed.`, {
        action: 'Wait for some to finish, or cancel some.',
      });
    }
    const id = await createJob({ kind: DOWNLOAD_KIND, projectId: null, authorId: actor.userId, input });
    await audit(actor, id, input);
    if (o.isHeld === true) await database().job.update({ where: { id }, data: { status: 'paused' } });
    return toDownload(await database().job.findUniqueOrThrow({ where: { id } }));
  });
}

async function audit(actor: Actor, id: string, { order }: DownloadInput): Promise<void> {
  await recordAudit(actor, {
    kind: 'model-installed',
    target: { id, name: order.name },
    changes: changesBetween({}, { source: order.source }),
  });
}

/** Queues a failed download again; what has come of it is on the disk still. */
export async function restart(id: string): Promise<Download> {
  const data = {
    status: 'queued',
    failureCount: 0,
    retryAt: null,
    errorCode: null,
    errorSentence: null,
    finishedAt: null,
  } as const;
  return toDownload(await database().job.update({ where: { id }, data }));
}

function readOrder(order: InstallOrderInput) {
  const parsed = installOrderSchema.safeParse(order);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  throw new AppError(
    'request-invalid',
    `This can’t be installed: ${fields[0]?.path ?? ''} ${fields[0]?.message ?? ''}`,
    {
      fields,
      action: 'Choose other files or another name.',
    },
  );
}

function isSameOrder(a: DownloadInput, b: DownloadInput): boolean {
  const key = ({ order, from }: DownloadInput) =>
    JSON.stringify([from, order.files.map(({ url, path, sha256 }) => [sha256 ?? url, path])]);
  return key(a) === key(b);
}
