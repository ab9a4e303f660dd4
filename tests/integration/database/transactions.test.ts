import '../environment';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, it } from 'vitest';
import { database, inTransaction } from '@/lib/server/database/database';
import { toAppError } from '@/lib/server/http/problem-response';
import { isDatabaseUnreachable } from '@/lib/server/database/is-database-unreachable';
import { takeWarnings } from '../../warnings';
import { describeOnDatabases } from '../database';
import { takeOverlapping } from '../overlapping-queries';
import { projectWith, signedIn } from '../people';

describeOnDatabases('A transaction', ({ url }) => {
  it('asks for relations, and for whatever else is asked for at once, one statement after another', async () => {
    const person = await signedIn({ name: 'Aki' });
    const projectId = await projectWith([{ person, role: 'owner' }], 'Rain on Kanda');
    const relations = { memberships: true, pages: true, characters: true, places: true, pictures: true };
    const [project, count, again] = await inTransaction(() =>
      Promise.all([
        database().project.findUniqueOrThrow({ where: { id: projectId }, include: relations }),
        database().project.count(),
        database().project.update({ where: { id: projectId }, data: { title: 'Snow' }, include: relations }),
      ]),
    );
    expect(project.memberships).toMatchObject([{ role: 'owner', userId: person.actor.userId }]);
    expect([count, again.title, again.memberships.length]).toEqual([1, 'Snow', 1]);
    expect([takeOverlapping(), takeWarnings()]).toEqual([[], []]);
  });

  it('that is given up leaves nothing behind of what it was still at', async () => {
    const late: Promise<unknown>[] = [];
    const given = inTransaction(async () => {
      // Prisma's queries begin when somebody waits for them, and those of one moment are sent as one.
      late.push(database().$executeRaw`SELECT pg_sleep(1)`.then(() => undefined));
      await pause(200);
      // Without anything to change Prisma looks first, and inserts when it has the answer.
      const first = database().studioSettings.upsert({ where: { id: 1 }, create: { id: 1 }, update: {} });
      late.push(first.catch(() => undefined));
      await pause(200);
      throw new Error('given up');
    });
    await expect(given).rejects.toThrow('given up');
    await Promise.all(late);
    expect(await database().studioSettings.count()).toBe(0);
  });

  it('of many that come at once are each whole, and their connections serve the next', async () => {
    const person = await signedIn();
    const titles = Array.from({ length: 20 }, (_, index) => `Book ${index}`);
    const outcomes = await Promise.allSettled(
      titles.map((title, index) =>
        inTransaction(async () => {
          await projectWith([{ person, role: 'owner' }], title);
          const found = await database().project.findMany({
            where: { title },
            include: { memberships: true, pages: true },
          });
          if (index % 2 === 1) await database().$executeRaw`SELECT 1 / 0`;
          return found.map((project) => [project.title, project.memberships.length]);
        }),
      ),
    );
    expect(outcomes.map((each) => (each.status === 'fulfilled' ? each.value : null))).toEqual(
      titles.map((title, index) => (index % 2 === 1 ? null : [[title, 1]])),
    );
    expect(await database().project.count()).toBe(10);
  });

  it('for which no connection was left has not reached the database, and may be tried again', async () => {
    const pool = new pg.Pool({ connectionString: url(), max: 1 });
    const taken = await pool.connect();
    pool.options.connectionTimeoutMillis = 50;
    const error: unknown = await pool.connect().catch((reason: unknown) => reason);
    taken.release();
    await pool.end();
    expect(isDatabaseUnreachable(error)).toBe(true);
    expect(isDatabaseUnreachable(new Error('timeout'))).toBe(false);
  });

  it('that took too long says so, and not that the database is away', async () => {
    const slow = inTransaction(
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return database().project.count();
      },
      { timeoutMs: 100 },
    );
    const error: unknown = await slow.catch((reason: unknown) => reason);
    expect(isDatabaseUnreachable(error)).toBe(false);
    expect(toAppError(error, 'a test').code).toBe('took-too-long');
    expect(await database().project.count()).toBe(0);
  });

  it('would be seen to send on a busy connection', async () => {
    const client = new pg.Client({ connectionString: url() });
    await client.connect();
    await Promise.all(['SELECT 1', 'SELECT 2'].map((sql) => client.query(sql)));
    await client.end();
    expect(takeOverlapping()).toEqual(['SELECT 2']);
  });
});
