import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findFreePort } from '@/scripts/launcher/ports';
import { readStudioLock } from '@/scripts/launcher/studio-lock';
import { startPostgres } from '../postgres-server';

const BUILD_MS = 600_000;
let folder = '';
let port = 0;
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'koma-launch-'));
  port = await findFreePort(45_000);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((child) => end(child, 'SIGKILL')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  /** What it printed until now. */
  readonly words: () => string;
}

function start(variables: Record<string, string> = {}): Started {
  const {
    DATABASE_URL: _,
    KOMA_SECRET: __,
    KOMA_URL: ___,
    NEXTAUTH_URL: ____,
    NODE_ENV: _____,
    ...inherited
  } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/launch.ts'], {
    env: { ...inherited, NODE_ENV: 'production', KOMA_DATA: folder, KOMA_PORT: String(port), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  return { child, words: () => words };
}

/** Its exit code, once it has ended by itself. */
function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const done = ended(child);
  child.kill(signal);
  return done;
}

async function untilReady({ child, words }: Started): Promise<void> {
  await vi.waitUntil(() => words().includes('Koma is ready') || child.exitCode !== null, {
    timeout: BUILD_MS,
    interval: 100,
  });
  if (child.exitCode !== null) throw new Error(words());
}

/** Processes of this studio by its data folder in their environment. */
function processesOfStudio(): string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  return pids.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`KOMA_DATA=${folder}`);
    } catch {
      // Ended while we looked.
      return false;
    }
  });
}

const untilNoneIsLeft = () => vi.waitUntil(() => processesOfStudio().length === 0, { timeout: 30_000, interval: 100 });
const address = () => `http://localhost:${port}`;

describe.runIf(process.platform === 'linux')('npm start', () => {
  it('makes a studio whose owner signs in by the printed link, once', { timeout: BUILD_MS }, async () => {
    const studio = start();
    await untilReady(studio);
    const link = /http:\/\/localhost:\d+\/enter\/\S+/.exec(studio.words())?.[0] ?? '';
    const entered = await fetch(link, { redirect: 'manual' });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/']);
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const me = await fetch(`${address()}/api/me`, { headers: { cookie } });
    expect(await me.json()).toMatchObject({ name: 'Owner', role: 'admin' });
    expect((await fetch(link, { redirect: 'manual' })).headers.get('location')).toBe('/sign-in?error=link-invalid');
    const page = await fetch(`${address()}/sign-in`);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);

    const second = start();
    expect(await ended(second.child)).toBe(1);
    expect(second.words()).toContain(`process ${studio.child.pid}`);
    expect(second.words()).toContain(address());

    expect(await end(studio.child, 'SIGTERM')).toBe(0);
    await untilNoneIsLeft();
    expect(await readStudioLock(folder)).toBeNull();
  });

  it(
    'leaves no process behind when it is killed, and the next start goes on with the same data',
    { timeout: BUILD_MS },
    async () => {
      const killed = start();
      await untilReady(killed);
      await end(killed.child, 'SIGKILL');
      await untilNoneIsLeft();
      const next = start();
      await untilReady(next);
      expect(next.words()).toContain(`Koma is ready: ${address()}`);
      expect(next.words()).not.toContain('/enter/');
      expect(await end(next.child, 'SIGINT')).toBe(0);
      await untilNoneIsLeft();
    },
  );

  it('starts a part again that ended by itself', { timeout: BUILD_MS }, async () => {
    const studio = start({ KOMA_WORKERS: '0' });
    await untilReady(studio);
    const web = processesOfStudio().find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('web.mjs'));
    process.kill(Number(web), 'SIGKILL');
    const answers = () =>
      fetch(`${address()}/api/health`).then(
        (response) => response.ok,
        () => false,
      );
    await vi.waitUntil(() => studio.words().includes('The web server ended by itself'), { timeout: 10_000 });
    await vi.waitUntil(answers, { timeout: 60_000, interval: 200 });
    expect(await end(studio.child, 'SIGTERM')).toBe(0);
  });

  it('runs on the PostgreSQL that DATABASE_URL names, with the migrations applied', { timeout: BUILD_MS }, async () => {
    const database = await startPostgres();
    const studio = start({ DATABASE_URL: database.url, KOMA_WORKERS: '0' });
    await untilReady(studio);
    expect(studio.words()).toContain('/enter/');
    expect(await (await fetch(`${address()}/api/health`)).json()).toMatchObject({ database: 'ok' });
    expect(await end(studio.child, 'SIGTERM')).toBe(0);
    await database.stop();
  });

  it('says what to do when its port is taken', { timeout: BUILD_MS }, async () => {
    const other = createServer().listen(port, '127.0.0.1');
    const refused = start();
    expect(await ended(refused.child)).toBe(1);
    expect(refused.words()).toContain(`Port ${port} is in use by another program`);
    expect(refused.words()).toContain(`KOMA_PORT=${port + 1} npm start`);
    await new Promise((resolve) => other.close(resolve));
    await untilNoneIsLeft();
  });

  it('says what to do when DATABASE_URL cannot be reached, without its password', { timeout: BUILD_MS }, async () => {
    const refused = start({ DATABASE_URL: 'postgresql://koma:secret-word@127.0.0.1:9/koma' });
    expect(await ended(refused.child)).toBe(1);
    expect(refused.words()).toContain(
      'Can’t connect to the database in DATABASE_URL: postgresql://koma:…@127.0.0.1:9/koma',
    );
    expect(refused.words()).not.toContain('secret-word');
  });

  it('names the settings that are wrong', async () => {
    const refused = start({ KOMA_PORT: 'three thousand' });
    expect(await ended(refused.child)).toBe(1);
    expect(refused.words()).toContain('KOMA_PORT');
  });
});
