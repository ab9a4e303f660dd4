import { database, inTransaction } from '../database/database';
import { createJob } from '../queue/create-job';
import { dueOf, MAILED_PEOPLE } from './due-notifications';
import { mailServer } from './mail-settings';

const HOUR_MS = 60 * 60 * 1000;
/** Any number that no other lock of the database has. */
const DIGEST_LOCK = 7_140_037;
/** So many digests are queued at once at most; others follow a minute later. */
const MOST_AT_ONCE = 200;

/**
 * Queues a digest for everybody whose time has come and who has something unread that was not sent before, once whichever
 * workers ask. Nothing is queued while the mail server is known to fail. Called by workers, for nobody.
 * @returns how many were queued
 */
export async function serveDigests(now: Date): Promise<number> {
  if ((await mailServer()) === null) return 0;
  const { mailPausedUntil } = await database().studioSettings.findUniqueOrThrow({ where: { id: 1 } });
  if (mailPausedUntil !== null && mailPausedUntil > now) return 0;
  return inTransaction(async () => {
    await database().$executeRaw`SELECT pg_advisory_xact_lock(${DIGEST_LOCK}::int)`;
    const before = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
    const due = (digestEvery: string, hours: number) => ({
      digestEvery,
      OR: [{ digestedAt: null }, { digestedAt: { lte: before(hours) } }],
    });
    const people = await database().user.findMany({
      where: {
        AND: [MAILED_PEOPLE, { OR: [due('hourly', 1), due('daily', 24)] }],
        notices: { some: { readAt: null, mailedAt: null } },
      },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: MOST_AT_ONCE,
    });
    const waiting = await waitingDigests();
    let count = 0;
    for (const { id } of people) {
      if (waiting.has(id) || (await database().notification.count({ where: dueOf(id) })) === 0) continue;
      await createJob({ kind: 'mail-digest', projectId: null, authorId: null, input: { userId: id } });
      count += 1;
    }
    return count;
  });
}

/** People whose digest is queued or being sent. */
async function waitingDigests(): Promise<ReadonlySet<unknown>> {
  const jobs = await database().job.findMany({
    where: { kind: 'mail-digest', status: { in: ['queued', 'paused', 'running'] } },
    select: { input: true },
  });
  return new Set(jobs.map(({ input }) => Object(input).userId));
}
