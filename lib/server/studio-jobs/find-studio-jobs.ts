import { z } from 'zod';
import type { Page, PageQuery } from '@/lib/contracts/page';
import { studioJobKindSchema, type StudioJob, type StudioJobFilter } from '@/lib/contracts/studio-jobs';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database } from '../database/database';
import { Prisma, type JobStatus } from '../generated/client';
import { decodeCursor, toPage } from '../http/cursor';

const ACTIVE: readonly JobStatus[] = ['queued', 'paused', 'running'];
const ENDED: readonly JobStatus[] = ['succeeded', 'failed', 'cancelled'];
/** Levels above and below this are the admins’. */
const NORMAL = 0;

interface Row extends Omit<StudioJob, 'level' | 'kind' | 'queuedAt' | 'startedAt' | 'finishedAt' | 'failure'> {
  readonly kind: string;
  readonly precedence: number;
  readonly errorSentence: string | null;
  readonly queuedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/**
 * Everybody’s jobs: what runs, then what waits with the highest priority first, what rests, and what ended, the latest first.
 * For admins, who see of projects the titles alone.
 * @throws AppError `role-missing`, `cursor-invalid`
 */
export async function findStudioJobs(actor: Actor, query: PageQuery & StudioJobFilter): Promise<Page<StudioJob>> {
  requireAdmin(actor);
  const offset = decodeCursor(query.cursor, z.number().int().min(0)) ?? 0;
  const rows = await select(conditionOf(query), { take: query.limit + 1, offset });
  return toPage(rows, query, { position: () => offset + query.limit, item: toStudioJob });
}

/** One job of anybody. For admins. @throws AppError `role-missing`, `not-found` */
export async function getStudioJob(actor: Actor, jobId: string): Promise<StudioJob> {
  requireAdmin(actor);
  const [row] = await select(Prisma.sql`w.id = ${jobId}::uuid`, { take: 1, offset: 0 });
  if (row === undefined) throw notFound('job');
  return toStudioJob(row);
}

function conditionOf({ state, kind, personId, projectId }: StudioJobFilter): Prisma.Sql {
  const statuses = state === 'active' ? ACTIVE : state === 'ended' ? ENDED : [state];
  const parts = [
    Prisma.sql`w.status = ANY(${[...statuses]}::"JobStatus"[])`,
    ...(kind === undefined ? [] : [Prisma.sql`w.kind = ${kind}`]),
    ...(personId === undefined ? [] : [Prisma.sql`w."authorId" = ${personId}::uuid`]),
    ...(projectId === undefined ? [] : [Prisma.sql`w."projectId" = ${projectId}::uuid`]),
  ];
  return Prisma.join(parts, ' AND ');
}

/** A drawing of a region edit is told as the edit that it is. */
function select(condition: Prisma.Sql, o: { take: number; offset: number }): Promise<Row[]> {
  return database().$queryRaw<Row[]>`
    SELECT w.id::text, w.kind, w.status::text AS status, w.precedence, w."errorSentence", w.step, w."stepCount", w.name,
      w."queuedAt", w."startedAt", w."finishedAt", w."authorId"::text AS "personId", u.name AS "personName",
      w."projectId"::text AS "projectId", p.title AS "projectTitle", worker.host
    FROM (
      SELECT g.id, g.status, g.precedence, g.priority, g.rank, g."projectId", g."authorId", g."workerId", g."errorSentence",
        g."queuedAt", g."startedAt", g."finishedAt", NULL AS name,
        CASE WHEN EXISTS (SELECT 1 FROM "RegionEdit" e WHERE e."generationId" = g.id)
          THEN 'region-edit' ELSE 'drawing' END AS kind,
        CASE WHEN g.status = 'running' THEN COALESCE(gp.step, 0) ELSE 0 END AS step,
        COALESCE(gp."stepCount", 0) AS "stepCount"
      FROM "Generation" g LEFT JOIN "GenerationProgress" gp ON gp."generationId" = g.id
      WHERE g."deletedAt" IS NULL
      UNION ALL
      SELECT j.id, j.status, j.precedence, j.priority, 0, j."projectId", j."authorId", j."workerId", j."errorSentence",
        j."queuedAt", j."startedAt", j."finishedAt", j.input->'order'->>'name', j.kind, j.step, j."stepCount"
      FROM "Job" j
    ) w
    LEFT JOIN "User" u ON u.id = w."authorId"
    LEFT JOIN "Project" p ON p.id = w."projectId"
    LEFT JOIN "Worker" worker ON worker.id = w."workerId"
    WHERE ${condition}
    ORDER BY CASE w.status WHEN 'running' THEN 0 WHEN 'queued' THEN 1 WHEN 'paused' THEN 2 ELSE 3 END,
      w."finishedAt" DESC NULLS LAST, w.precedence DESC, w.priority DESC, w.rank, w.id
    LIMIT ${o.take} OFFSET ${o.offset}`;
}

function toStudioJob({ precedence, errorSentence, ...row }: Row): StudioJob {
  return {
    ...row,
    kind: studioJobKindSchema.parse(row.kind),
    level: precedence > NORMAL ? 'high' : precedence < NORMAL ? 'low' : 'normal',
    failure: row.status === 'failed' ? errorSentence : null,
    queuedAt: row.queuedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
