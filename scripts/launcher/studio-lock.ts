import { mkdir, open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { LaunchError } from './launch-error';

const BEAT_MS = 5_000;
/** A holder on another machine, whose process cannot be asked for, is believed dead after so long without a beat. */
const SILENT_MS = 60_000;

const lockSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  since: z.iso.datetime(),
  /** Where the studio answers; null until it does. */
  address: z.string().nullable(),
  /** How other processes of this machine reach its database; null until they can. */
  databaseUrl: z.string().nullable(),
});
export type StudioLock = z.infer<typeof lockSchema>;

const lockFile = (folder: string) => path.join(folder, 'studio.lock');

/** The studio that holds a data folder now; null when none does, or when the one that did is gone. */
export async function readStudioLock(folder: string): Promise<StudioLock | null> {
  const text = await readFile(lockFile(folder), 'utf8').catch(() => null);
  const parsed = text === null ? null : lockSchema.safeParse(parseJson(text));
  if (parsed === null || !parsed.success) return null;
  return (await isAlive(folder, parsed.data)) ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off by a full disk or a crash: nobody holds it.
    return null;
  }
}

async function isAlive(folder: string, lock: StudioLock): Promise<boolean> {
  if (lock.host !== hostname()) return (await silentMs(folder)) < SILENT_MS;
  const startedMs = Date.now() - uptime() * 1000;
  // A process number means nothing after the machine was started anew.
  if (Date.parse(lock.since) < startedMs - 5_000) return false;
  if (lock.pid === process.pid) return false;
  return isProcess(lock.pid);
}

async function silentMs(folder: string): Promise<number> {
  const found = await stat(lockFile(folder)).catch(() => null);
  return found === null ? Infinity : Date.now() - found.mtimeMs;
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export interface HeldLock {
  /** Tells others where the studio answers and how its database is reached. */
  publish(told: { address: string; databaseUrl: string }): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes a data folder for this process, over from a studio that is gone where it must be.
 * @throws LaunchError that says who holds it, since when and where
 */
export async function takeStudioLock(folder: string): Promise<HeldLock> {
  await mkdir(folder, { recursive: true });
  const mine: StudioLock = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    address: null,
    databaseUrl: null,
  };
  if (!(await createLock(folder, mine))) await takeOver(folder, mine);
  const beat = setInterval(() => {
    const now = new Date();
    utimes(lockFile(folder), now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  return {
    publish: async (told) => {
      const next = `${lockFile(folder)}.next`;
      await writeFile(next, JSON.stringify({ ...mine, ...told }), { mode: 0o600 });
      await rename(next, lockFile(folder));
    },
    release: async () => {
      clearInterval(beat);
      await rm(lockFile(folder), { force: true });
    },
  };
}

async function createLock(folder: string, mine: StudioLock): Promise<boolean> {
  try {
    const file = await open(lockFile(folder), 'wx', 0o600);
    await file.writeFile(JSON.stringify(mine));
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Of several that find a dead lock at once one makes the folder and with it the new lock; the others see that one. */
async function takeOver(folder: string, mine: StudioLock): Promise<void> {
  const holder = await readStudioLock(folder);
  if (holder !== null) throw heldBy(folder, holder);
  const turn = `${lockFile(folder)}.taking-over`;
  const age = await stat(turn).catch(() => null);
  if (age !== null && Date.now() - age.mtimeMs > SILENT_MS) await rm(turn, { recursive: true, force: true });
  try {
    await mkdir(turn);
  } catch (cause) {
    throw new LaunchError(`Another process is starting Koma on ${folder}. Try again in a minute.`, { cause });
  }
  try {
    const again = await readStudioLock(folder);
    if (again !== null) throw heldBy(folder, again);
    await rm(lockFile(folder), { force: true });
    if (!(await createLock(folder, mine))) throw new LaunchError(`Another process has just started Koma on ${folder}.`);
  } finally {
    await rm(turn, { recursive: true, force: true });
  }
}

function heldBy(folder: string, lock: StudioLock): LaunchError {
  const where = lock.address === null ? 'It is still starting.' : `It answers at ${lock.address}`;
  const what = `process ${lock.pid} on ${lock.host}, since ${new Date(lock.since).toLocaleString()}`;
  return new LaunchError(
    `Koma is already running on ${folder} (${what}). ${where}\n` +
      'Use it, stop it first, or start another one with its own folder: KOMA_DATA=/path npm start',
  );
}
