import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GgufError } from './gguf/gguf-reader';
import { readGgufFile, type GgufFile } from './gguf/read-gguf-file';

const MOST_FILES = 200;
/** Large models come in several files; the first one names the others. */
const PART = /-(\d{5})-of-(\d{5})\.gguf$/i;

export interface FoundGguf {
  /** Its path in the folder, with slashes. */
  readonly id: string;
  readonly path: string;
  /** What its header says, or what is wrong with it. */
  readonly file: GgufFile | string;
}

/** Read again only when size or time changed. */
const known = new Map<string, { readonly stamp: string; readonly file: GgufFile | string }>();

/** The language models in a folder and in the folders directly below it. An absent folder holds none. */
export async function findGgufFiles(folder: string): Promise<FoundGguf[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => (await readdir(join(folder, name)).catch(() => [])).map((file) => `${name}/${file}`)),
  );
  const names = [...entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name), ...below.flat()]
    .filter((name) => /\.gguf$/i.test(name) && !isLaterPart(name))
    .sort((a, b) => (a < b ? -1 : 1))
    .slice(0, MOST_FILES);
  const found: FoundGguf[] = [];
  for (const id of names) {
    const path = join(folder, id);
    const file = await readOnce(path);
    if (file !== null) found.push({ id, path, file });
  }
  return found;
}

function isLaterPart(name: string): boolean {
  const part = PART.exec(name)?.[1];
  return part !== undefined && Number(part) !== 1;
}

async function readOnce(path: string): Promise<GgufFile | string | null> {
  const about = await stat(path).catch(() => null);
  if (about === null || !about.isFile()) return null;
  const stamp = `${about.size} ${about.mtimeMs}`;
  const before = known.get(path);
  if (before?.stamp === stamp) return before.file;
  const file = await readGgufFile(path)
    .then(async (header) => ({ ...header, byteSize: await sizeOfParts(path, header.byteSize) }))
    .catch((error: unknown) => {
      if (error instanceof GgufError) return error.message;
      throw error;
    });
  known.set(path, { stamp, file });
  return file;
}

/** All parts together. */
async function sizeOfParts(path: string, firstBytes: number): Promise<number> {
  const [, first, count] = PART.exec(path) ?? [];
  if (first === undefined || count === undefined) return firstBytes;
  let bytes = firstBytes;
  for (let part = 2; part <= Math.min(Number(count), MOST_FILES); part++) {
    const next = path.replace(PART, `-${String(part).padStart(5, '0')}-of-${count}.gguf`);
    const about = await stat(next).catch(() => null);
    if (about === null) throw new GgufError(`Part ${part} of ${Number(count)} of the language model is missing.`);
    bytes += about.size;
  }
  return bytes;
}
