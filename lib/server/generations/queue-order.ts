import type { QueuePace } from '@/lib/contracts/generations';
import { startsInMs } from '@/lib/domain/queue/starts-in-ms';
import { database } from '../database/database';
import { Prisma } from '../generated/client';
import { NOT_PAUSED } from '../queue/queue-table';

/**
 * Waiting drawings with their place in the queue, as the select of a query: those that an admin put first, then urgent
 * ones; within one urgency people take turns, whoever was served longest ago first; one person's own in the order of
 * `rank`. Columns `id`, `place` (from 1).
 * @param condition about `g`, the drawing
 */
export function waitingInOrder(condition: Prisma.Sql = Prisma.sql`true`): Prisma.Sql {
  return Prisma.sql`
    SELECT id, row_number() OVER (
      ORDER BY precedence DESC, priority DESC, round, "servedAt" NULLS FIRST, rank, id) AS place FROM (
      SELECT g.id, g.precedence, g.priority, g.rank, served."servedAt",
        row_number() OVER (
          PARTITION BY g.precedence, g.priority, COALESCE(g."authorId", g.id) ORDER BY g.rank, g.id) AS round
      FROM "Generation" g
      JOIN "Project" p ON p.id = g."projectId" AND p."deletedAt" IS NULL
      LEFT JOIN (
        SELECT a."authorId", (
          SELECT max(s."startedAt") FROM "Generation" s
          WHERE s."authorId" = a."authorId" AND s."startedAt" IS NOT NULL
        ) AS "servedAt"
        FROM (SELECT DISTINCT "authorId" FROM "Generation" WHERE status = 'queued') a
      ) served ON served."authorId" = g."authorId"
      WHERE g.status = 'queued' AND g."deletedAt" IS NULL AND ${condition}
    ) waiting`;
}

/** What is known of the queue as a whole. */
export interface QueueOutlook {
  /** How many drawings go before each waiting one. */
  readonly ahead: ReadonlyMap<string, number>;
  /** Null when nobody draws, or nobody drew of late. */
  readonly pace: QueuePace | null;
  /** About how long until a drawing with so many before it starts; null without a pace. */
  readonly startsInMs: (ahead: number) => number | null;
}

const RECENT = 20;

/** What is known while nothing waits. */
export const NOBODY_WAITS: QueueOutlook = { ahead: new Map(), pace: null, startsInMs: () => null };

/** The order of all waiting drawings and the pace of the latest ones. */
export async function getQueueOutlook(): Promise<QueueOutlook> {
  const order = await database().$queryRaw<{ id: string; place: bigint }[]>(waitingInOrder());
  const ahead = new Map(order.map(({ id, place }) => [id, Number(place) - 1]));
  if (order.length === 0) return NOBODY_WAITS;
  const [pace] = await database().$queryRaw<{ ms: number | null; workers: bigint; busy: bigint }[]>`
    SELECT
      (SELECT avg(ms)::float8 FROM (
        SELECT extract(epoch FROM "finishedAt" - "startedAt") * 1000 AS ms FROM "Generation"
        WHERE status = 'succeeded' AND "startedAt" IS NOT NULL ORDER BY id DESC LIMIT ${RECENT}) latest) AS ms,
      (SELECT count(*) FROM "Worker" WHERE "heartbeatAt" > now() - interval '10 seconds' AND NOT "isPaused"
        AND ${NOT_PAUSED}) AS workers,
      (SELECT count(*) FROM "Generation" WHERE status = 'running') AS busy`;
  const workers = Number(pace?.workers ?? 0);
  const ms = pace?.ms ?? null;
  // A drawing under way is half done on average.
  const found =
    ms === null || workers === 0
      ? null
      : { eachMs: ms / workers, firstMs: (ms * Number(pace?.busy ?? 0)) / 2 / workers };
  return { ahead, pace: found, startsInMs: (before) => startsInMs(found, before) };
}
