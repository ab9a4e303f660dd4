import { readFile, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildResult, Plugin } from 'esbuild';
import { z } from 'zod';
import { bundleName } from '@/lib/server/background/host-program';

/** The files that run in processes of their own. */
const ENTRIES = ['scripts/worker.ts', 'lib/server/background/background-host.ts'];
const FOLDER = path.join('node_modules', '.cache', 'koma', 'processes');
const STAMP = path.join(FOLDER, 'built-from.json');

/** By file: when it changed last and its bytes. */
const stampSchema = z.record(z.string(), z.tuple([z.number(), z.number()]));
type Stamp = z.infer<typeof stampSchema>;

/**
 * Puts each process's sources into one file, when they changed: a process that starts from it needs a quarter of the time
 * that reading a thousand TypeScript files takes. Packages stay where they are.
 * @returns the folder of the files, absolute, for `KOMA_BUNDLES`
 */
export async function ensureBundles(): Promise<string> {
  const folder = path.resolve(FOLDER);
  if (await isFresh()) return folder;
  const { build } = await import('esbuild');
  const result = await build({
    entryPoints: ENTRIES.map((entry) => ({ in: entry, out: bundleName(entry).replace(/\.mjs$/, '') })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins: [keepPlaces],
  });
  await write(result);
  return folder;
}

/** Sources find files beside them by where they are; in one file they still do. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      if (!text.includes('import.meta.')) return null;
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)));
      return { contents, loader: 'ts' };
    });
  },
};

async function isFresh(): Promise<boolean> {
  const text = await readFile(STAMP, 'utf8').catch(() => 'null');
  const stamp = stampSchema.nullable().safeParse(JSON.parse(text)).data ?? null;
  if (stamp === null) return false;
  const now = await stampOf(Object.keys(stamp));
  return Object.entries(stamp).every(([file, facts]) => String(now[file]) === String(facts));
}

async function stampOf(files: readonly string[]): Promise<Stamp> {
  const facts = await Promise.all(
    files.map(async (file) => {
      const found = await stat(file).catch(() => null);
      return [file, [found?.mtimeMs ?? 0, found?.size ?? 0]] as const;
    }),
  );
  return Object.fromEntries(facts.map(([file, [at, size]]) => [file, [at, size]]));
}

/** The stamp last, and each file at once: another launcher may be starting from them. */
async function write({ outputFiles = [], metafile }: BuildResult<{ write: false; metafile: true }>): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const inputs = Object.keys(metafile.inputs).filter((file) => !file.startsWith('<'));
  const stamp = await stampOf([...inputs, 'package-lock.json', 'tsconfig.json']);
  for (const { path: file, contents } of outputFiles) await replace(file, contents);
  await replace(STAMP, JSON.stringify(stamp));
}

async function replace(file: string, contents: string | Uint8Array): Promise<void> {
  const part = `${file}.${process.pid}`;
  await writeFile(part, contents);
  await rename(part, file);
}
