import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../app-error';
import { environment } from '../../environment';

/** Pictures that are kept; the ones that nobody asked for the longest go first. */
const MOST_KEPT = 2000;
/** Pages that may wait to be drawn for readers, in this process. */
const MOST_WAITING = 100;

/** Pages that are being drawn, so that many readers of a new page make it be drawn once. */
const drawing = new Map<string, Promise<Uint8Array>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * A file of the cache of pages: read, or drawn once and kept.
 * @param name of the file, which names everything that the picture shows
 * @throws AppError `queue-full`, and what `draw` throws
 */
export async function keptPage(name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  return (await readKept(name)) ?? (await drawOnce(name, draw));
}

/** One page after another: readers leave the machine to those who draw. */
async function drawOnce(name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const found = drawing.get(name);
  if (found !== undefined) return found;
  if (drawing.size >= MOST_WAITING) {
    throw new AppError('queue-full', 'Too many pages are being prepared at the moment.', {
      action: 'Wait a moment, then open the page again.',
      retryAfterSeconds: 10,
    });
  }
  const drawn = last.then(async () => {
    const bytes = await draw();
    await keep(name, bytes);
    return bytes;
  });
  last = drawn.catch(() => undefined);
  drawing.set(name, drawn);
  try {
    return await drawn;
  } finally {
    drawing.delete(name);
  }
}

function folder(): string {
  return join(environment().dataFolder, 'cache', 'shared');
}

async function readKept(name: string): Promise<Uint8Array | null> {
  const path = join(folder(), name);
  const bytes = await readFile(path).catch(() => null);
  const now = new Date();
  if (bytes !== null) await utimes(path, now, now).catch(() => undefined);
  return bytes;
}

/** What can't be kept is drawn again the next time. */
async function keep(name: string, bytes: Uint8Array): Promise<void> {
  const part = join(folder(), `.${randomUUID()}`);
  try {
    await mkdir(folder(), { recursive: true });
    await writeFile(part, bytes);
    await rename(part, join(folder(), name));
    await removeOldest();
  } catch {
    await rm(part, { force: true });
  }
}

async function removeOldest(): Promise<void> {
  const names = await readdir(folder());
  if (names.length <= MOST_KEPT) return;
  const found = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder(), name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  const oldest = found.sort((one, other) => one.at - other.at).slice(0, names.length - MOST_KEPT + MOST_KEPT / 10);
  await Promise.all(oldest.map(({ name }) => rm(join(folder(), name), { force: true })));
}
