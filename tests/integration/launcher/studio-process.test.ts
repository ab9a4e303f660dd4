import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onSourceChange } from '@/scripts/launcher/on-source-change';
import { StudioProcess } from '@/scripts/launcher/studio-process';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'koma-process-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function part(script: string, patienceMs = 5_000) {
  const file = path.join(folder, 'part.mjs');
  await writeFile(file, script);
  const troubles: string[] = [];
  const plan = { name: 'part', file, args: [], env: {}, execArgv: [], patienceMs };
  return { part: new StudioProcess(plan, (sentence) => troubles.push(sentence)), troubles };
}

describe('A part of the studio', () => {
  it('ends when it is asked to, and is not started again', async () => {
    const { part: asked, troubles } = await part(
      `process.on('SIGTERM', () => process.exit(0)); process.send('ready');`,
    );
    await asked.start();
    await asked.stop();
    expect(troubles).toEqual([]);
  });

  it('is killed when it does not end in time', async () => {
    const { part: stubborn } = await part(
      `process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000); process.send('ready');`,
      50,
    );
    await stubborn.start();
    await expect(stubborn.stop()).resolves.toBeUndefined();
  });

  it('tells why it could not start', async () => {
    const { part: broken } = await part(`process.send('The port is taken.'); setInterval(() => undefined, 1000);`);
    await expect(broken.start()).rejects.toThrow('The port is taken.');
    await broken.stop();
  });

  it('is started again when it ends by itself, and the launcher says so', async () => {
    const { part: fragile, troubles } = await part(`process.send('ready'); setTimeout(() => process.exit(3), 10);`);
    await fragile.start();
    await vi.waitUntil(() => troubles.length >= 2, { timeout: 20_000 });
    await fragile.stop();
    expect(troubles[0]).toBe('The part ended by itself (3) and is started again in 1 s.');
    expect(troubles[1]).toBe('The part ended by itself (3) and is started again in 2 s.');
  });

  it('is started anew at once when that is asked for, and ends for good afterwards', async () => {
    const { part: asked, troubles } = await part(
      `import { appendFileSync } from 'node:fs';
      appendFileSync(new URL('starts', import.meta.url), 'x');
      process.on('SIGTERM', () => process.exit(0)); process.send('ready'); setInterval(() => undefined, 1000);`,
    );
    const starts = () => readFile(path.join(folder, 'starts'), 'utf8');
    await asked.start();
    asked.restart();
    await vi.waitUntil(async () => (await starts()) === 'xx', { timeout: 20_000 });
    await asked.stop();
    expect(await starts()).toBe('xx');
    expect(troubles).toEqual([]);
  });
});

describe('Sources', () => {
  it('that change are heard of once, and others than sources never', async () => {
    const heard = vi.fn();
    const watching = onSourceChange([folder], heard);
    await writeFile(path.join(folder, 'notes.txt'), 'no source');
    await writeFile(path.join(folder, 'a.ts'), '1');
    await writeFile(path.join(folder, 'b.ts'), '2');
    await vi.waitUntil(() => heard.mock.calls.length > 0, { timeout: 20_000 });
    watching.abort();
    await writeFile(path.join(folder, 'a.ts'), '3');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
