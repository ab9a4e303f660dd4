import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { withWholeStatements } from './whole-statements';

export interface EmbeddedDatabase {
  readonly url: string;
  /** Ends connections and writes everything out. */
  stop(): Promise<void>;
}

const MAX_CONNECTIONS = 100;

/**
 * PostgreSQL inside this process (PGlite), reachable by other processes of this machine through `url`. It runs one
 * statement at a time: a transaction of one client holds the others up until it ends.
 *
 * @param place.folder where the data lie; null keeps them in memory
 * @param place.port on 127.0.0.1
 */
export async function startEmbeddedDatabase(place: { folder: string | null; port: number }): Promise<EmbeddedDatabase> {
  if (place.folder !== null) await mkdir(place.folder, { recursive: true });
  const engine = await PGlite.create(place.folder === null ? 'memory://' : place.folder);
  const server = new PGLiteSocketServer({
    db: withWholeStatements(engine),
    host: '127.0.0.1',
    port: place.port,
    maxConnections: MAX_CONNECTIONS,
  });
  await server.start();
  return {
    url: `postgresql://postgres@127.0.0.1:${place.port}/postgres?sslmode=disable`,
    stop: async () => {
      await server.stop();
      await engine.close();
    },
  };
}
