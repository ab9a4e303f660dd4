import { database } from '../database/database';
import { Prisma } from '../generated/client';

/** Batches, whose drawings are queued one after the other. */
const BATCHES = ['book-drawing', 'sheet-drawing'];

/** What the batches of a person have not queued yet. */
const unqueuedOf = (userId: string) => Prisma.sql`
  (SELECT COALESCE(sum("stepCount" - step), 0) FROM "Job" WHERE "authorId" = ${userId}::uuid
    AND kind = ANY(${BATCHES}::text[]) AND status IN ('queued', 'running'))`;

/** How many drawings and edits of a person wait, those counted that their batches have not queued yet. */
export async function waitingOf(userId: string): Promise<number> {
  const [row] = await database().$queryRaw<{ waiting: number }[]>`
    SELECT (
      (SELECT count(*) FROM "Generation" WHERE "authorId" = ${userId}::uuid AND status = 'queued') +
      (SELECT count(*) FROM "Job" WHERE "authorId" = ${userId}::uuid AND kind = 'region-edit' AND status = 'queued') +
      ${unqueuedOf(userId)}
    )::int AS waiting`;
  return row?.waiting ?? 0;
}

/**
 * How many pictures a person asked for in the last 24 hours, those counted that their batches have not queued yet; what
 * failed or was cancelled is not counted, and neither are parts of a page that was drawn whole: that counted as what it is.
 */
export async function picturesOf(userId: string): Promise<number> {
  const [row] = await database().$queryRaw<{ pictures: number }[]>`
    SELECT (
      (SELECT COALESCE(sum("pictureCount"), 0) FROM "Generation" WHERE ${ofLastDay(userId)}) + ${unqueuedOf(userId)}
    )::int AS pictures`;
  return row?.pictures ?? 0;
}

/**
 * When so many pictures of the last 24 hours will be older than that, in seconds from now; null when they never will, since
 * there are fewer.
 */
export async function secondsUntilFree(userId: string, pictures: number): Promise<number | null> {
  const [row] = await database().$queryRaw<{ seconds: number | null }[]>`
    SELECT extract(epoch FROM min("queuedAt") + interval '24 hours' - now())::float8 AS seconds FROM (
      SELECT "queuedAt", sum("pictureCount") OVER (ORDER BY "queuedAt", id) AS free FROM "Generation"
      WHERE ${ofLastDay(userId)}
    ) g WHERE free >= ${pictures}::int`;
  const seconds = row?.seconds ?? null;
  return seconds === null ? null : Math.max(1, Math.ceil(seconds));
}

const ofLastDay = (userId: string) => Prisma.sql`
  "authorId" = ${userId}::uuid AND "queuedAt" > now() - interval '24 hours' AND status NOT IN ('failed', 'cancelled')
  AND "cutFromId" IS NULL`;
