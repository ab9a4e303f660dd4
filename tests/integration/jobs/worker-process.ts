import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { hostProgram } from '@/lib/server/background/host-program';
import { bundlesFolder } from '@/lib/server/environment';
import { DATA_FOLDER } from './studio';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface WorkerProcess {
  readonly pid: number;
  /** The lines that it logged so far. */
  readonly lines: readonly Record<string, unknown>[];
  kill(signal: NodeJS.Signals): void;
  /** Its exit code once it ended, null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** A real worker in a process of its own; resolves when it takes drawings. */
export async function startWorker(databaseUrl: string, variables: Record<string, string> = {}): Promise<WorkerProcess> {
  const { file, execArgv } = hostProgram(path.join(ROOT, 'scripts/worker.ts'), bundlesFolder());
  const child = spawn(process.execPath, [...execArgv, file], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      KOMA_DATA: DATA_FOLDER,
      KOMA_LOG_LEVEL: 'info',
      KOMA_THREADS: '1',
      KOMA_DATABASE_CONNECTIONS: '4',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  const lines: Record<string, unknown>[] = [];
  let rest = '';
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
  child.stdout?.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) lines.push(JSON.parse(line) as Record<string, unknown>);
  });
  const ended = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code);
    }),
  );
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}: ${words} ${JSON.stringify(lines)}`)));
  });
  return { pid: child.pid ?? 0, lines, ended, kill: (signal) => void child.kill(signal) };
}

/** Ends every worker of this file that still runs. */
export async function endWorkers(): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      return gone;
    }),
  );
}
