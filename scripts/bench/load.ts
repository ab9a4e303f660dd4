import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { startStudio } from '@/tests/e2e/running-studio';
import { openLoadedProject, type Caller } from './loaded-project';

/** Bounded, and against a studio of its own on the loopback alone. */
const LOAD = { readers: 50, streams: 20, jobs: 200, pages: 30 } as const;
const MOST_SECONDS = 300;

/** Milliseconds of each answer by operation, failures, what the streams brought, and the web process's memory. */
export interface LoadTimes {
  readonly times: ReadonlyMap<string, readonly number[]>;
  readonly failures: ReadonlyMap<string, number>;
  /** Of one stream, snapshots aside. */
  readonly streamBytesPerSecond: number;
  readonly memoryMib: { readonly first: number; readonly last: number; readonly most: number } | null;
  readonly seconds: number;
}

interface Operation {
  readonly name: string;
  /** How often it is asked for, beside the others. */
  readonly share: number;
  readonly path: string;
  /** Whether a reader says what it has, as a browser does. */
  readonly isKept?: boolean;
}

/**
 * 50 readers, 20 event streams and 200 queued drawings at once, while a worker draws.
 * @param o.pauseMs how long a reader looks at an answer before it asks again
 */
export async function benchLoad(o: { readonly seconds: number; readonly pauseMs: number }): Promise<LoadTimes> {
  const seconds = Math.min(o.seconds, MOST_SECONDS);
  const studio = await startStudio();
  const ending = new AbortController();
  try {
    const { caller, projectId } = await openLoadedProject(studio, LOAD);
    const streams = Array.from({ length: LOAD.streams }, () => listen(caller, projectId, ending.signal));
    await sleep(2000);
    const memory = watchMemory(studio.address, ending.signal);
    const [times, failures] = [new Map<string, number[]>(), new Map<string, number>()];
    const before = streams.map(({ bytes }) => bytes());
    const since = performance.now();
    const until = since + seconds * 1000;
    const note = (name: string, ms: number, isAnswered: boolean): void => {
      times.set(name, [...(times.get(name) ?? []), ms]);
      if (!isAnswered) failures.set(name, (failures.get(name) ?? 0) + 1);
    };
    const readers = Array.from({ length: LOAD.readers }, (_, number) =>
      read(caller, operationsOf(projectId), { until, pauseMs: o.pauseMs, seed: number + 1, note }),
    );
    await Promise.all(readers);
    const elapsed = (performance.now() - since) / 1000;
    const bytes = streams.reduce((sum, stream, at) => sum + stream.bytes() - (before[at] ?? 0), 0);
    const perSecond = bytes / streams.length / elapsed;
    return { times, failures, streamBytesPerSecond: perSecond, memoryMib: memory(), seconds: elapsed };
  } finally {
    ending.abort();
    await studio.stop();
  }
}

function operationsOf(projectId: string): Operation[] {
  return [
    { name: 'book, as a browser', share: 4, path: `/projects/${projectId}/book`, isKept: true },
    { name: 'book, anew', share: 2, path: `/projects/${projectId}/book` },
    { name: 'generations', share: 3, path: `/projects/${projectId}/generations?limit=20` },
    { name: 'queue', share: 2, path: '/queue?whose=mine&limit=20' },
    { name: 'project', share: 3, path: `/projects/${projectId}` },
    { name: 'characters', share: 2, path: `/projects/${projectId}/characters` },
    { name: 'projects', share: 1, path: '/projects' },
    { name: 'me', share: 1, path: '/me' },
  ];
}

async function read(
  caller: Caller,
  operations: readonly Operation[],
  o: {
    readonly until: number;
    readonly pauseMs: number;
    readonly seed: number;
    readonly note: (name: string, ms: number, isAnswered: boolean) => void;
  },
): Promise<void> {
  const drawn = operations.flatMap((operation) => Array.from({ length: operation.share }, () => operation));
  const tags = new Map<string, string>();
  let state = o.seed * 7919;
  await sleep((o.pauseMs * o.seed) / LOAD.readers);
  while (performance.now() < o.until) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    const operation = drawn[Math.floor((state / 2 ** 31) * drawn.length)];
    if (operation === undefined) return;
    const since = performance.now();
    const tag = operation.isKept === true ? tags.get(operation.name) : undefined;
    const answer = await caller.ask(operation.path, tag === undefined ? {} : { 'If-None-Match': tag });
    await answer.arrayBuffer();
    const given = answer.headers.get('etag');
    if (given !== null) tags.set(operation.name, given);
    o.note(operation.name, performance.now() - since, answer.ok || answer.status === 304);
    await sleep(o.pauseMs);
  }
}

/** An event stream that is read as fast as it comes. */
function listen(caller: Caller, projectId: string, signal: AbortSignal): { bytes: () => number } {
  let bytes = 0;
  const run = async (): Promise<void> => {
    const answer = await caller.ask(`/projects/${projectId}/generations/events`, {}, signal);
    const reader = answer.body?.getReader();
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      bytes += part.value.byteLength;
    }
  };
  // It ends when the load does.
  run().catch(() => undefined);
  return { bytes: () => bytes };
}

const statusSchema = z.string().transform((text) => Number(/^VmRSS:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) / 1024);

/** Watches the web process, where the system tells of processes in `/proc`. @returns what was seen until the call */
function watchMemory(address: string, signal: AbortSignal): () => LoadTimes['memoryMib'] {
  const pid = webProcess(new URL(address).port);
  if (pid === null) return () => null;
  const seen: number[] = [];
  const look = (): void => void seen.push(statusSchema.parse(readFileSync(`/proc/${pid}/status`, 'utf8')));
  look();
  const timer = setInterval(look, 500);
  signal.addEventListener('abort', () => clearInterval(timer));
  return () => {
    look();
    return { first: seen[0] ?? 0, last: seen.at(-1) ?? 0, most: Math.max(...seen) };
  };
}

function webProcess(port: string): string | null {
  const pids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  const isWeb = (pid: string): boolean => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return words.some((word) => word.endsWith('launcher/web.mjs')) && words.includes(port);
    } catch {
      // It has just ended.
      return false;
    }
  };
  return pids.find(isWeb) ?? null;
}
