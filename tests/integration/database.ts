import './environment';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { connectDatabase, database, disconnectDatabase } from '@/lib/server/database/database';
import { startEmbeddedDatabase } from '@/lib/server/database/embedded-database';
import { applyMigrations } from '@/lib/server/database/migrations';
import { findFreePort } from '@/scripts/launcher/ports';
import { takeOverlapping, watchQueries } from './overlapping-queries';
import { createDatabase } from './postgres-server';

export const MIGRATIONS = path.resolve(import.meta.dirname, '../../prisma/migrations');

/** The two databases that the studio runs on. */
export const ENGINES = ['PGlite', 'PostgreSQL'] as const;
export type Engine = (typeof ENGINES)[number];

/** A database of that kind with the studio's tables, all of them empty. */
export async function startEngine(engine: Engine): Promise<{ url: string; stop: () => Promise<void> }> {
  if (engine === 'PostgreSQL') return createDatabase();
  const server = await startEmbeddedDatabase({
    folder: null,
    port: await findFreePort(40_000 + (process.pid % 20_000)),
  });
  await applyMigrations(server.url, MIGRATIONS);
  return server;
}

/** Takes every row out of every table, migrations aside. */
async function emptyTables(): Promise<void> {
  await database().$executeRawUnsafe(`
    DO $$ DECLARE tables text; BEGIN
      SELECT string_agg(format('%I', tablename), ', ') INTO tables FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> '_prisma_migrations';
      EXECUTE 'TRUNCATE ' || tables || ' CASCADE';
    END $$`);
}

interface OnDatabase {
  /** The address of the database, for other processes. */
  readonly url: () => string;
}

/**
 * Runs tests on PostgreSQL. Each test begins with empty tables; `database()` of the server code is connected, and a
 * statement that is sent on a busy connection fails its test. The journeys run the same code on PGlite.
 */
export function describeOnPostgres(name: string, tests: (context: OnDatabase) => void): void {
  describe(name, () => tests(useEngine('PostgreSQL')));
}

/**
 * Runs the same tests on PGlite and on PostgreSQL, as `describeOnPostgres` does: for what the two could do differently
 * (locks, transactions, the queue, unique keys, backups). `itOnce` is for what takes long and asks nothing of the database
 * that other tests don't: it runs on PostgreSQL alone.
 */
export function describeOnDatabases(
  name: string,
  tests: (context: OnDatabase & { engine: Engine; itOnce: ReturnType<typeof it.runIf> }) => void,
): void {
  describe.each(ENGINES)(`${name} on %s`, (engine) => {
    tests({ ...useEngine(engine), engine, itOnce: it.runIf(engine === 'PostgreSQL') });
  });
}

function useEngine(engine: Engine): OnDatabase {
  let server: Awaited<ReturnType<typeof startEngine>> | null = null;

  beforeAll(async () => {
    watchQueries();
    server = await startEngine(engine);
    connectDatabase(server.url, 8);
  }, 120_000);

  beforeEach(emptyTables);

  afterEach(() => {
    const early = takeOverlapping();
    if (early.length > 0) throw new Error(`A connection was sent before it had answered: ${early.join('\n')}`);
  });

  afterAll(async () => {
    await disconnectDatabase();
    await server?.stop();
  }, 60_000);

  return { url: () => server?.url ?? '' };
}
