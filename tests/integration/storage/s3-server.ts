import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Environment } from '@/lib/server/environment';

/** A running S3-compatible server with one empty bucket. */
export interface S3Server {
  readonly settings: NonNullable<Environment['s3']>;
  stop(): Promise<void>;
}

/** Starts an S3-compatible server (s3rver, a program of its own) in a process and a folder of their own. */
export async function startS3Server(): Promise<S3Server> {
  const folder = await mkdtemp(path.join(tmpdir(), 'koma-s3-'));
  const child = fork(path.join(import.meta.dirname, 's3-server-process.mjs'), [folder], { stdio: 'ignore' });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', (code) => reject(new Error(`The S3 server ended with ${code}.`)));
  });
  return {
    settings: {
      bucket: 'koma',
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      credentials: { id: 'S3RVER', secret: 'S3RVER' },
      pathStyle: true,
    },
    async stop() {
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
