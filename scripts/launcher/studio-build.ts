import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureBundles } from './bundle-processes';
import { LaunchError } from './launch-error';

/** Everything that pages and handlers are built from. */
const SOURCES = ['app', 'components', 'lib', 'messages', 'pipeline', 'public', 'prisma/schema.prisma'];
const FILES = ['next.config.ts', 'proxy.ts', 'postcss.config.mjs', 'package-lock.json', 'tsconfig.json'];
const STAMP = '.next/koma-built-from';
const LAST_WORDS = 4_000;

async function listFiles(place: string): Promise<string[]> {
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return [place];
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** A hash over the names and bytes of the sources; changes when a build would come out differently. */
async function hashSources(): Promise<string> {
  const files = (await Promise.all([...SOURCES, ...FILES].map(listFiles))).flat().sort();
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const bytes = await readFile(file).catch(() => null);
    if (bytes !== null) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * Builds what changed: the pages, and the bundles of the processes. `onBuild` hears that it takes a while.
 * @returns the folder of the bundles
 * @throws LaunchError with the last words of a build that failed
 */
export async function buildAll(o: { onBuild: () => void; signal: AbortSignal }): Promise<string> {
  await ensureBuild(o);
  return ensureBundles();
}

/**
 * Builds the pages when they were built from other sources, or never. `onBuild` hears that it takes a while.
 * @throws LaunchError with the last words of a build that failed
 */
async function ensureBuild(o: { onBuild: () => void; signal: AbortSignal }): Promise<void> {
  const wanted = await hashSources();
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === wanted) return;
  o.onBuild();
  const { code, words } = await runBuild(o.signal);
  o.signal.throwIfAborted();
  if (code !== 0) throw new LaunchError(`The build failed:\n${words}`);
  await writeFile(STAMP, wanted);
}

function runBuild(signal: AbortSignal): Promise<{ code: number | null; words: string }> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  let words = '';
  const listen = (chunk: Buffer) => (words = (words + chunk.toString()).slice(-LAST_WORDS));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      resolve({ code, words });
    });
  });
}
