import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { GgufFile } from './gguf/read-gguf-file';
import type { LanguageModel } from './language-model';
import { memoryFree, memoryNeeded } from './local-memory';
import { startLocalProcess, type LocalProcess } from './local-process';
import { reasonOf, startDeadline, type ModelLimits } from './model-deadline';
import { modelFailure } from './model-failure';

export const LOCAL_LIMITS: ModelLimits = { firstTokenMs: 5 * 60_000, wholeMs: 20 * 60_000 };
/** What a draft needs at least, and what none needs more of. */
const LEAST_CONTEXT = 2048;
const MOST_CONTEXT = 32_768;
/** A model that nobody asked for so long is unloaded. */
const IDLE_MS = 5 * 60_000;

export interface LocalModelOptions {
  readonly path: string;
  readonly file: GgufFile;
  readonly device: 'cpu' | 'cuda';
  /** Null takes all cores but one. */
  readonly threads: number | null;
  readonly limits?: ModelLimits;
  /** The file that the process runs; another one in tests. */
  readonly hostFile?: string;
  /** Bytes that may be taken. */
  readonly memory?: () => number;
}

/**
 * A language model in a GGUF file on this machine. It is loaded in a process of its own, which answers one at a time, is
 * killed when it takes too long or is cancelled, and ends when nobody asks for five minutes.
 */
export function openLocalModel(o: LocalModelOptions): LanguageModel {
  const { path, file, device, limits = LOCAL_LIMITS, memory = memoryFree } = o;
  const hostFile = o.hostFile ?? join(process.cwd(), 'lib', 'server', 'language-model', 'local-model-host.ts');
  const threads = o.threads ?? Math.max(1, availableParallelism() - 1);
  return {
    name: file.name === '' ? file.architecture : file.name,
    ask: (ask, { signal, onText }) =>
      inTurn(async () => {
        const local = take(`${hostFile}\n${path}`, hostFile, () => contextWithin(file, memory()));
        const deadline = startDeadline(limits, signal);
        try {
          return await local.process.ask(
            { path, ask, mostContext: local.mostContext, threads, hasGpu: device === 'cuda' },
            {
              signal: deadline.signal,
              onText: (soFar) => {
                deadline.started();
                onText(soFar);
              },
            },
          );
        } catch (cause) {
          throw deadline.signal.aborted ? reasonOf(deadline.signal) : cause;
        } finally {
          deadline.end();
          rest();
        }
      }),
  };
}

/** The largest context that fits into memory beside the weights. @throws AppError `language-model-refused` where none does */
function contextWithin(file: GgufFile, freeBytes: number): number {
  const most = Math.min(MOST_CONTEXT, file.contextLength);
  for (let tokens = most; tokens >= Math.min(LEAST_CONTEXT, most); tokens = Math.floor(tokens / 2)) {
    if (memoryNeeded(file, tokens) <= freeBytes) return tokens;
  }
  const needed = memoryNeeded(file, Math.min(LEAST_CONTEXT, most));
  throw modelFailure(
    'language-model-refused',
    `The language model needs about ${gigabytes(needed)} GB of memory, and ${gigabytes(freeBytes)} GB are free.`,
  );
}

const gigabytes = (bytes: number): string => (bytes / 2 ** 30).toFixed(1);

interface Loaded {
  readonly key: string;
  readonly process: LocalProcess;
  readonly mostContext: number;
}

/** One model at a time for the whole process: two would take twice the memory and half the speed. */
let loaded: Loaded | null = null;
let turn: Promise<unknown> = Promise.resolve();
let idle: NodeJS.Timeout | null = null;

function take(key: string, hostFile: string, contextOf: () => number): Loaded {
  if (idle !== null) clearTimeout(idle);
  if (loaded?.key === key && loaded.process.isAlive()) return loaded;
  unloadLocalModel();
  loaded = { key, mostContext: contextOf(), process: startLocalProcess(hostFile) };
  return loaded;
}

function rest(): void {
  idle = setTimeout(unloadLocalModel, IDLE_MS).unref();
}

/** Ends the process of the loaded model, if there is one. */
export function unloadLocalModel(): void {
  if (idle !== null) clearTimeout(idle);
  loaded?.process.kill();
  loaded = null;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}
