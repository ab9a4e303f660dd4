import { hostProgram } from '@/lib/server/background/host-program';
import { ensureLettering } from './copy-lettering';
import { generateClient } from './generate-client';
import { LaunchError } from './launch-error';
import type { LaunchSettings } from './launch-settings';
import { onSourceChange } from './on-source-change';
import { findFreePort, isPortFree } from './ports';
import { buildAll } from './studio-build';
import { openStudioDatabase } from './studio-database';
import { takeStudioLock } from './studio-lock';
import { StudioProcess } from './studio-process';
import { readStudioSecret } from './studio-secret';

const FIRST_PORT = 3000;

export interface Studio {
  readonly address: string;
  /** Signs the owner in, once; null when an admin can get in otherwise. */
  readonly link: string | null;
  /** Ends everything, workers first, the database last. */
  stop(): Promise<void>;
  /** Kills everything now. */
  kill(): void;
}

/**
 * Starts the whole studio: lock, client, lettering files, database with its migrations, pages, web server, workers. What was started is
 * ended again when a later step fails or the signal is raised.
 * @throws LaunchError with what to do
 */
export async function launchStudio(o: {
  settings: LaunchSettings;
  say: (sentence: string) => void;
  signal: AbortSignal;
  /** Pages are built as they are asked for and follow their sources; workers start again when theirs change. */
  isDevelopment: boolean;
}): Promise<Studio> {
  const { settings, say, signal, isDevelopment } = o;
  const started: { stop: () => Promise<void>; kill?: () => void }[] = [];
  const stop = async () => {
    for (let last = started.pop(); last !== undefined; last = started.pop()) await last.stop();
  };
  try {
    const lock = await takeStudioLock(settings.dataFolder);
    started.push({ stop: () => lock.release() });
    // A port that was named and is taken is told before anything long begins.
    if (settings.port !== null) await choosePort(settings);
    generateClient();
    ensureLettering();
    const secret = settings.secret ?? (await readStudioSecret(settings.dataFolder));
    // The database starts while the pages are built; a database that fails ends the build.
    const failed = new AbortController();
    const [building, opening] = await Promise.allSettled([
      isDevelopment
        ? null
        : buildAll({
            signal: AbortSignal.any([signal, failed.signal]),
            onBuild: () => say('Building the app. After an update this takes a minute.'),
          }),
      openStudioDatabase({ url: settings.databaseUrl, dataFolder: settings.dataFolder }).catch((error: unknown) => {
        failed.abort();
        throw error;
      }),
    ]);
    if (opening.status === 'rejected') throw opening.reason;
    const database = opening.value;
    started.push({ stop: () => database.stop() });
    if (building.status === 'rejected') throw building.reason;
    signal.throwIfAborted();

    const bundles = building.value;
    const port = await choosePort(settings);
    const address = settings.url ?? `http://localhost:${port}`;
    const common = {
      DATABASE_URL: database.url,
      KOMA_DATA: settings.dataFolder,
      KOMA_URL: address,
      ...(bundles === null ? {} : { KOMA_BUNDLES: bundles }),
      NODE_ENV: isDevelopment ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      KOMA_LOG_LEVEL: process.env.KOMA_LOG_LEVEL ?? (process.stdout.isTTY ? 'warn' : 'info'),
    };
    const web = webProcess({
      port,
      host: settings.host,
      env: { ...common, KOMA_SECRET: secret, NEXTAUTH_URL: address },
      say,
    });
    started.push({ stop: () => web.stop(), kill: () => web.kill() });
    await web.start();
    signal.throwIfAborted();
    const workers = Array.from({ length: settings.workerCount }, () => workerProcess({ env: common, bundles, say }));
    started.push({
      stop: async () => void (await Promise.all(workers.map((worker) => worker.stop()))),
      kill: () => workers.forEach((worker) => worker.kill()),
    });
    for (const worker of workers) worker.startInBackground();
    if (isDevelopment) {
      const watching = onSourceChange(['lib', 'pipeline', 'scripts/worker.ts'], () => {
        say('Sources changed. Restarting the worker.');
        for (const worker of workers) worker.restart();
      });
      started.push({ stop: () => Promise.resolve(watching.abort()) });
    }

    await lock.publish({ address, databaseUrl: database.url });
    const path = await ownerLink(common);
    return {
      address,
      link: path === null ? null : `${address}${path}`,
      stop,
      kill: () => started.forEach((part) => part.kill?.()),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function choosePort(settings: LaunchSettings): Promise<number> {
  const { port, host } = settings;
  if (port === null) return findFreePort(FIRST_PORT, host);
  if (await isPortFree(port, host)) return port;
  throw new LaunchError(
    `Port ${port} is in use by another program. Stop that program, or set a free port: KOMA_PORT=${port + 1} npm start`,
  );
}

function webProcess(o: { port: number; host: string; env: Record<string, string>; say: (sentence: string) => void }) {
  const plan = {
    name: 'web server',
    file: 'scripts/launcher/web.mjs',
    args: [String(o.port), o.host],
    env: o.env,
    execArgv: [],
    patienceMs: 8_000,
  };
  return new StudioProcess(plan, o.say);
}

function workerProcess(o: { env: Record<string, string>; bundles: string | null; say: (sentence: string) => void }) {
  const plan = {
    name: 'worker',
    ...hostProgram('scripts/worker.ts', o.bundles),
    args: [],
    env: o.env,
    patienceMs: 15_000,
  };
  return new StudioProcess(plan, o.say);
}

/** Asked through the server's own function, which is loaded after its settings and its client are there. */
async function ownerLink(env: Record<string, string>): Promise<string | null> {
  Object.assign(process.env, env);
  const { createOwnerLink } = await import('@/lib/server/auth/sign-in-link');
  const { disconnectDatabase } = await import('@/lib/server/database/database');
  try {
    return await createOwnerLink();
  } finally {
    await disconnectDatabase();
  }
}
