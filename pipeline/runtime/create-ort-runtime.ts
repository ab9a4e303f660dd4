import { createRequire } from 'node:module';
import { PipelineError, throwIfCancelled } from '../error';
import type { Tensor } from '../tensor';
import { checkFeeds, chooseOutputs } from './check-feeds';
import { inspectGraph, type GraphFiles } from './graph-files';
import type {
  GraphSource,
  InferenceRuntime,
  KeptTensor,
  LoadedGraph,
  RunOptions,
  RuntimeEvent,
} from './inference-runtime';
import { loadError } from './load-error';
import type { OrtChild } from './ort-child';
import { createHostKeeper, type HostKeeper } from './ort-host-keeper';
import type { HostFeed, HostOptions, HostReply } from './ort-messages';
import { toTensorSpecs } from './to-tensor-specs';
import { createTurnQueue } from './turn-queue';
import { chooseReleases } from './warm-graphs';

export interface OrtRuntimeOptions {
  readonly device: 'cpu' | 'cuda';
  /** Threads within one operator, at least 1; ONNX Runtime's own choice (the physical cores) when absent. */
  readonly threads?: number;
  /** How many bytes of weights stay loaded; graphs used longest ago are released first. */
  readonly memoryBudgetBytes: number;
  /** How long one run may take before its process is ended as stuck. */
  readonly runTimeoutMs: number;
  /** How long one load may take, the start of the process included. */
  readonly loadTimeoutMs: number;
  /** Keeps the peak low at some cost in time: no memory arena. */
  readonly lowMemory?: boolean;
}

/** A graph that was loaded once; `home` is the child that its session lives in. */
interface KnownGraph extends GraphFiles {
  readonly source: GraphSource;
  readonly handle: LoadedGraph;
  home: OrtChild | null;
  lastUse: number;
}

type Feeds = Readonly<Record<string, Tensor | KeptTensor>>;

/** Small requests (drop, release) are done in no time, or never. */
const smallTimeoutMs = 30_000;

function describe(device: string): string {
  const manifest: unknown = createRequire(import.meta.url)('onnxruntime-node/package.json');
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown';
  return `onnxruntime-node ${version} ${device}`;
}

class OrtRuntime implements InferenceRuntime {
  readonly description: string;
  readonly #options: OrtRuntimeOptions;
  readonly #hostOptions: HostOptions;
  readonly #keeper: HostKeeper;
  readonly #queue = createTurnQueue();
  readonly #listeners = new Set<(event: RuntimeEvent) => void>();
  readonly #graphs = new Map<string, KnownGraph>();
  readonly #kept = new Map<string, Tensor>();
  /** Which kept tensors a child has: they are sent once to each child. */
  readonly #keptIn = new WeakMap<OrtChild, Set<string>>();
  #count = 0;

  constructor(options: OrtRuntimeOptions) {
    this.#options = options;
    this.description = describe(options.device);
    this.#hostOptions = {
      device: options.device,
      threads: options.threads ?? null,
      lowMemory: options.lowMemory ?? false,
    };
    this.#keeper = createHostKeeper(
      (event) => this.#emit(event),
      (child) => this.#forget(child),
    );
  }

  async load(source: GraphSource): Promise<LoadedGraph> {
    const files = await inspectGraph(source);
    return this.#queue.take(async () => {
      const known = this.#graphs.get(files.key);
      if (known !== undefined) {
        await this.#warm(known);
        return known.handle;
      }
      const id = `${files.name}#${++this.#count}`;
      const specs = await this.#loadSession(id, source, files);
      const handle = { id, ...specs };
      this.#graphs.set(files.key, { ...files, source, handle, home: this.#keeper.child(), lastUse: ++this.#count });
      return handle;
    });
  }

  async run(graph: LoadedGraph, feeds: Feeds, options: RunOptions = {}): Promise<Record<string, Tensor>> {
    const known = this.#known(graph);
    checkFeeds(known.name, graph.inputs, feeds);
    const outputs = chooseOutputs(known.name, graph.outputs, options.outputs);
    return this.#queue.take(async () => {
      await this.#warm(known);
      const reply = await this.#send(known, feeds, outputs, options.doing ?? 'a run');
      throwIfCancelled(options.signal);
      return reply;
    }, options.signal);
  }

  keep(tensor: Tensor): Promise<KeptTensor> {
    const kept = `kept#${++this.#count}`;
    // A copy: it must still be the same when a fresh child needs it, whatever became of the caller's buffer.
    this.#kept.set(kept, { ...tensor, data: tensor.data.slice() } as Tensor);
    return Promise.resolve({ kept, type: tensor.type, shape: tensor.shape });
  }

  async drop(tensors: readonly KeptTensor[]): Promise<void> {
    const ids = tensors.map(({ kept }) => kept);
    await this.#queue.take(async () => {
      for (const id of ids) this.#kept.delete(id);
      const child = this.#keeper.child();
      const there = ids.filter((id) => this.#keptIn.get(child)?.delete(id));
      if (there.length === 0) return;
      const what = { doing: 'freeing tensors', graph: 'none', timeoutMs: smallTimeoutMs };
      await this.#keeper.request({ kind: 'drop', kept: there }, what);
    });
  }

  async release(graph: LoadedGraph): Promise<void> {
    const known = this.#known(graph);
    await this.#queue.take(() => this.#release(known, 'asked'));
  }

  onEvent(listener: (event: RuntimeEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.#keeper.close();
    this.#graphs.clear();
    this.#kept.clear();
  }

  #emit(event: RuntimeEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #known(graph: LoadedGraph): KnownGraph {
    for (const known of this.#graphs.values()) if (known.handle.id === graph.id) return known;
    throw new PipelineError('graph-failed', `The graph ${graph.id} was not loaded by this runtime: load it first.`);
  }

  /** The child is gone, and every session in it. */
  #forget(child: OrtChild): void {
    for (const known of this.#graphs.values()) {
      if (known.home !== child) continue;
      known.home = null;
      this.#emit({ type: 'released', graph: known.handle.id, reason: 'lost' });
    }
  }

  /** Makes sure that the graph's session is loaded, and marks it as used. */
  async #warm(known: KnownGraph): Promise<void> {
    known.lastUse = ++this.#count;
    const child = this.#keeper.child();
    if (known.home === child) return;
    const files = await inspectGraph(known.source);
    if (files.key !== known.key) {
      const sentence = `The graph ${known.name} was changed since it was loaded: open its model again.`;
      throw new PipelineError('model-unreadable', sentence);
    }
    await this.#loadSession(known.handle.id, known.source, known);
    known.home = this.#keeper.child();
  }

  async #loadSession(id: string, source: GraphSource, files: GraphFiles): Promise<Omit<LoadedGraph, 'id'>> {
    await this.#makeRoom(files.weightBytes);
    const start = performance.now();
    const what = { doing: 'loading', graph: files.name, timeoutMs: this.#options.loadTimeoutMs };
    const request = { kind: 'load', session: id, source, options: this.#hostOptions } as const;
    const reply = await this.#keeper.request(request, what);
    if (reply.kind === 'failed') throw loadError(files.name, this.#options.device, reply.message);
    if (reply.kind !== 'loaded') throw unexpected(reply);
    const specs = {
      inputs: toTensorSpecs(files.name, reply.inputs),
      outputs: toTensorSpecs(files.name, reply.outputs),
    };
    this.#emit({ type: 'loaded', graph: id, ms: performance.now() - start });
    return specs;
  }

  async #makeRoom(neededBytes: number): Promise<void> {
    const child = this.#keeper.child();
    const warm = [...this.#graphs.values()].filter(({ home }) => home === child);
    for (const graph of chooseReleases(warm, neededBytes, this.#options.memoryBudgetBytes)) {
      await this.#release(graph, 'memory');
    }
  }

  async #release(known: KnownGraph, reason: 'asked' | 'memory'): Promise<void> {
    if (known.home === null || known.home !== this.#keeper.child()) return;
    const what = { doing: 'releasing', graph: known.name, timeoutMs: smallTimeoutMs };
    await this.#keeper.request({ kind: 'release', session: known.handle.id }, what);
    known.home = null;
    this.#emit({ type: 'released', graph: known.handle.id, reason });
  }

  async #send(
    known: KnownGraph,
    feeds: Feeds,
    outputs: readonly string[],
    doing: string,
  ): Promise<Record<string, Tensor>> {
    const request = {
      kind: 'run',
      session: known.handle.id,
      keep: this.#unsent(feeds),
      feeds: Object.fromEntries(Object.entries(feeds).map(([name, feed]) => [name, toHostFeed(feed)])),
      outputs,
    } as const;
    const what = { doing, graph: known.name, timeoutMs: this.#options.runTimeoutMs };
    const reply = await this.#keeper.request(request, what);
    if (reply.kind === 'failed')
      throw new PipelineError('graph-failed', `The graph ${known.name} failed during ${doing}: ${reply.message}`);
    if (reply.kind !== 'ran') throw unexpected(reply);
    this.#emit({ type: 'run', graph: known.handle.id, ms: reply.ms });
    return { ...reply.outputs };
  }

  /** The kept tensors among the feeds that the child hasn't got yet; they count as sent from here on. */
  #unsent(feeds: Feeds): Record<string, Tensor> {
    const child = this.#keeper.child();
    const sent = this.#keptIn.get(child) ?? new Set();
    this.#keptIn.set(child, sent);
    const unsent: Record<string, Tensor> = {};
    for (const feed of Object.values(feeds)) {
      if (!('kept' in feed) || sent.has(feed.kept)) continue;
      const tensor = this.#kept.get(feed.kept);
      if (tensor === undefined) {
        const sentence = `The tensor ${feed.kept} is not kept by this runtime any more: keep it again.`;
        throw new PipelineError('graph-failed', sentence);
      }
      sent.add(feed.kept);
      unsent[feed.kept] = tensor;
    }
    return unsent;
  }
}

function toHostFeed(feed: Tensor | KeptTensor): HostFeed {
  return 'kept' in feed ? { kept: feed.kept } : feed;
}

function unexpected(reply: HostReply): Error {
  return new Error(`the host answered ${reply.kind}, which was not asked`);
}

/**
 * A runtime with onnxruntime-node in a forked child process, which starts at once and is replaced when it crashes or is
 * stuck. Graphs stay loaded within the memory budget; kept tensors outlive the child. Requests are served one by one.
 *
 * What its methods throw is told at `InferenceRuntime`; moreover `load` throws `capability-missing` when CUDA was asked
 * for and can't be used. Close it to end the child at once; an idle one doesn't keep the program from ending.
 */
export function createOrtRuntime(options: OrtRuntimeOptions): InferenceRuntime {
  return new OrtRuntime(options);
}
