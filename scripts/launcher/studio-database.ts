import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedDatabase } from '@/lib/server/database/embedded-database';
import { applyMigrations } from '@/lib/server/database/migrations';
import { LaunchError } from './launch-error';
import { findFreePort } from './ports';

const FIRST_DATABASE_PORT = 41_700;

export interface StudioDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** The database that `DATABASE_URL` names, or the embedded one of the data folder; with all migrations applied. */
export async function openStudioDatabase(place: { url: string | null; dataFolder: string }): Promise<StudioDatabase> {
  const opened = place.url === null ? await openEmbedded(place.dataFolder) : await openServer(place.url);
  try {
    await applyMigrations(opened.url, path.resolve('prisma/migrations'));
    return opened;
  } catch (error) {
    await opened.stop();
    throw error;
  }
}

async function openServer(url: string): Promise<StudioDatabase> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
  } catch (cause) {
    const said = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new LaunchError(
      `Can’t connect to the database in DATABASE_URL: ${withoutPassword(url)}\nThe error was: ${said}\n` +
        'Start it, correct DATABASE_URL, or remove DATABASE_URL to use the embedded database.',
      { cause },
    );
  }
  return { url, stop: () => Promise.resolve() };
}

function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@]*):[^@]*@/, '$1:…@');
}

/** How folders with a studio's socket begin, before the number of its process. */
const SOCKETS = 'koma-socket-';

/** Behind a socket in a folder that only its owner may enter; where there are no such sockets, behind a port. */
async function openEmbedded(dataFolder: string): Promise<StudioDatabase> {
  const folder = path.join(dataFolder, 'database');
  if (process.platform === 'win32') {
    return startOrExplain({ folder, port: await findFreePort(FIRST_DATABASE_PORT) });
  }
  // Socket names may not be longer than about a hundred bytes, so they don't go into the data folder.
  await removeLeftSockets();
  const socketFolder = await mkdtemp(path.join(tmpdir(), `${SOCKETS}${process.pid}-`));
  const database = await startOrExplain({ folder, socketFolder });
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      await rm(socketFolder, { recursive: true, force: true });
    },
  };
}

/** Removes the folders of studios that were killed before they could. */
async function removeLeftSockets(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const pid = new RegExp(`^${SOCKETS}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    await rm(path.join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whether there is such a process, anybody's. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function startOrExplain(place: Parameters<typeof startEmbeddedDatabase>[0]): Promise<StudioDatabase> {
  try {
    return await startEmbeddedDatabase(place);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) throw cause;
    throw new LaunchError(
      `The embedded database in ${place.folder ?? ''} could not be opened: ${cause instanceof Error ? cause.message : String(cause)}\n` +
        'If the folder is damaged, move it aside and restore the last backup: npm run restore -- FILE',
      { cause },
    );
  }
}
