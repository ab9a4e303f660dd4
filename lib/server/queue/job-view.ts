import { z } from 'zod';
import { jobKindSchema, type Job, type JobKind } from '@/lib/contracts/jobs';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { projectOf, requireProject } from '../projects/require-project';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_JOBS = 50;

const jobInclude = { file: { select: { mediaType: true, byteSize: true } } } satisfies Prisma.JobInclude;
type JobRow = Prisma.JobGetPayload<{ include: typeof jobInclude }>;

/** What jobs that made a file say of it. */
export const fileResultSchema = z.object({ fileName: z.string() });

/** The condition under which a job is there for an actor: it is theirs, and they still see its project. */
function jobOf(actor: Actor): Prisma.JobWhereInput {
  return { authorId: actor.userId, OR: [{ projectId: null }, { project: projectOf(actor, 'view') }] };
}

/** One of the actor's own jobs. @throws AppError `not-found` for others' jobs alike */
export async function requireJob(actor: Actor, jobId: string): Promise<JobRow> {
  const row = await database().job.findFirst({ where: { id: jobId, ...jobOf(actor) }, include: jobInclude });
  if (row === null) throw notFound('job');
  return row;
}

/** One of the actor's own jobs, as the API tells it. @throws AppError `not-found` */
export async function getJob(actor: Actor, jobId: string): Promise<Job> {
  return toJob(await requireJob(actor, jobId));
}

/**
 * The actor's own jobs in a project that wait, run, or ended in the last day, the newest first. For members.
 * @throws AppError `not-found`
 */
export async function findJobs(
  actor: Actor,
  projectId: string,
  { kind }: { kind?: JobKind | undefined },
): Promise<{ items: Job[] }> {
  await requireProject(actor, projectId, 'view');
  const rows = await database().job.findMany({
    where: {
      projectId,
      authorId: actor.userId,
      ...(kind !== undefined && { kind }),
      OR: [{ finishedAt: null }, { finishedAt: { gt: new Date(Date.now() - DAY_MS) } }],
    },
    include: jobInclude,
    orderBy: { id: 'desc' },
    take: MOST_JOBS,
  });
  return { items: rows.map(toJob) };
}

function toJob(row: JobRow): Job {
  const named = fileResultSchema.safeParse(row.result);
  const isThere = row.file !== null && row.expiresAt !== null && row.expiresAt > new Date();
  return {
    id: row.id,
    kind: jobKindSchema.parse(row.kind),
    projectId: row.projectId,
    status: row.status,
    step: row.step,
    stepCount: row.stepCount,
    failure:
      row.status === 'failed' && row.errorCode !== null
        ? { code: row.errorCode, sentence: row.errorSentence ?? '' }
        : null,
    file:
      isThere && named.success && row.file && row.expiresAt
        ? { name: named.data.fileName, ...row.file, expiresAt: row.expiresAt.toISOString() }
        : null,
    queuedAt: row.queuedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
