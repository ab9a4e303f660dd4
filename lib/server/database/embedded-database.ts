import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { withWholeStatements } from './whole-statements';

export interface EmbeddedDatabase {
  readonly url: string;
  /** Ends connections and writes everything out. */
  stop(): Promise<void>;
}

const MAX_CONNECTIONS = 100;

/** Where clients reach it: a port of 127.0.0.1, open to every user of the machine, or a socket in a folder of one's own. */
export type EmbeddedAddress = { readonly port: number } | { readonly socketFolder: string };

/** The name that PostgreSQL's clients look for in a folder of sockets. */
const SOCKET_NAME = '.s.PGSQL.5432';

/**
 * PostgreSQL inside this process (PGlite), reachable by other processes of this machine through `url`. It runs one
 * statement at a time: a transaction of one client holds the others up until it ends.
 *
 * @param place.folder where the data lie; null keeps them in memory
 */
export async function startEmbeddedDatabase(
  place: { folder: string | null } & EmbeddedAddress,
): Promise<EmbeddedDatabase> {
  if (place.folder !== null) await mkdir(place.folder, { recursive: true, mode: 0o700 });
  const engine = await PGlite.create(place.folder === null ? 'memory://' : place.folder);
  const server = new PGLiteSocketServer({
    db: withWholeStatements(engine),
    maxConnections: MAX_CONNECTIONS,
    ...('port' in place
      ? { host: '127.0.0.1', port: place.port }
      : { path: path.join(place.socketFolder, SOCKET_NAME) }),
  });
  await server.start();
  return {
    url: urlOf(place),
    stop: async () => {
      await server.stop();
      await engine.close();
    },
  };
}

function urlOf(place: EmbeddedAddress): string {
  if ('port' in place) return `postgresql://postgres@127.0.0.1:${place.port}/postgres?sslmode=disable`;
  return `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(place.socketFolder)}`;
}
