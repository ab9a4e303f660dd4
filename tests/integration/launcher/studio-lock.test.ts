import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStudioLock, type StudioLock, takeStudioLock } from '@/scripts/launcher/studio-lock';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'koma-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The number of a process that ran and is gone. */
const goneProcess = () => spawnSync(process.execPath, ['-e', '']).pid;

async function writeLock(lock: Partial<StudioLock>): Promise<void> {
  const since = new Date().toISOString();
  const whole = { pid: process.ppid, host: hostname(), since, address: null, databaseUrl: null, ...lock };
  await writeFile(path.join(folder, 'studio.lock'), JSON.stringify(whole));
}

describe('A data folder', () => {
  it('is refused to a second studio with who holds it, since when and where', async () => {
    await writeLock({ address: 'http://localhost:3000' });
    const refused = takeStudioLock(folder);
    await expect(refused).rejects.toThrow(new RegExp(`process ${process.ppid} on ${hostname()}, since`));
    await expect(refused).rejects.toThrow(/answers at http:\/\/localhost:3000/);
    await expect(refused).rejects.toThrow(/KOMA_DATA=/);
  });

  it('is taken over from a studio whose process is gone', async () => {
    await writeLock({ pid: goneProcess() });
    const lock = await takeStudioLock(folder);
    await lock.publish({ address: 'http://localhost:3001', databaseUrl: 'postgresql://x' });
    await lock.release();
    expect(await readStudioLock(folder)).toBeNull();
  });

  it('is taken over from a studio that ran before the machine was started anew, whoever has its number now', async () => {
    await writeLock({ since: '2001-01-01T00:00:00.000Z' });
    await expect(takeStudioLock(folder).then((lock) => lock.release())).resolves.toBeUndefined();
  });

  it('is believed held by another machine while its sign of life is fresh, and taken over when it is old', async () => {
    await writeLock({ host: 'another-machine' });
    await expect(takeStudioLock(folder)).rejects.toThrow(/on another-machine/);
    const old = new Date(Date.now() - 10 * 60_000);
    await utimes(path.join(folder, 'studio.lock'), old, old);
    await expect(takeStudioLock(folder).then((lock) => lock.release())).resolves.toBeUndefined();
  });

  it('is taken over when a full disk cut its lock off', async () => {
    await writeFile(path.join(folder, 'studio.lock'), '{"pid":12');
    await expect(takeStudioLock(folder).then((lock) => lock.release())).resolves.toBeUndefined();
  });

  it('goes to one of several that take it over at once', async () => {
    await writeLock({ pid: goneProcess() });
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => takeStudioLock(folder)));
    const taken = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    await Promise.all(taken.map((lock) => lock.release()));
    expect(taken).toHaveLength(1);
  });
});
