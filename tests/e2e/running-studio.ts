import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_MS = 240_000;
const END_MS = 30_000;

/** A studio that `npm start` would start, on a folder of its own. */
export interface RunningStudio {
  readonly address: string;
  /** Signs the owner in, once. */
  readonly link: string;
  stop(): Promise<void>;
}

/**
 * Starts the launcher and waits for its link and its worker. What it said is in the error when it ends before.
 * @param o.prepare fills the data folder before the start
 */
export async function startStudio(
  o: { readonly prepare?: (dataFolder: string) => Promise<void> } = {},
): Promise<RunningStudio> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'koma-e2e-'));
  await o.prepare?.(dataFolder);
  const launcher = spawn(process.execPath, ['--import', 'tsx', 'scripts/launch.ts'], {
    env: {
      ...process.env,
      KOMA_DATA: dataFolder,
      KOMA_PORT: String(await freePort()),
      KOMA_LOG_LEVEL: 'info',
      DATABASE_URL: undefined,
      // Playwright sets it for its own workers.
      NODE_OPTIONS: undefined,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const stop = async () => {
    await endProcess(launcher);
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const link = await linkOf(launcher);
    return { address: new URL(link).origin, link, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function linkOf(launcher: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The studio did not start:\n${said}`)), START_MS);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const link = /http:\/\/\S+\/enter\/\S+/.exec(said)?.[0];
      if (link === undefined || !said.includes('worker ready')) return;
      clearTimeout(timer);
      resolve(link);
    };
    launcher.stdout?.on('data', hear);
    launcher.stderr?.on('data', hear);
    launcher.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(`The studio ended before it was ready:\n${said}`));
    });
  });
}

async function endProcess(launcher: ChildProcess): Promise<void> {
  if (launcher.exitCode !== null || launcher.pid === undefined) return;
  const { pid } = launcher;
  const ended = new Promise<void>((resolve) => launcher.once('exit', () => resolve()));
  launcher.kill('SIGTERM');
  const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), END_MS);
  await ended;
  clearTimeout(timer);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error()),
      );
    });
  });
}
