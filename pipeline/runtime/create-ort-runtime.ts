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
import { createKeptTensors } from './kept-tensors';
import { loadError } from './load-error';
import type { OrtChild } from './ort-child';
import { createHostKeeper, type HostKeeper } from './ort-host-keeper';
import type { HostOptions, HostReply } from './ort-messages';
import { loadRequest, mapValues, runRequest } from './ort-requests';
import { tensorFromBytes } from './tensor-bytes';
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
  /** How many bytes one run may take beside the weights: what needs more is done in parts. Not limited when absent. */
  readonly workBytes?: number;
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
  readonly workBytes: number | undefined;
  readonly #options: OrtRuntimeOptions;
  readonly #hostOptions: HostOptions;
  readonly #keeper: HostKeeper;
  readonly #queue = createTurnQueue();
  readonly #listeners = new Set<(event: RuntimeEvent) => void>();
  readonly #graphsByKey = new Map<string, KnownGraph>();
  readonly #graphsById = new Map<string, KnownGraph>();
  readonly #kept = createKeptTensors();
  /** Which kept tensors a child has: they are sent once to each child. */
  readonly #keptIn = new WeakMap<OrtChild, Set<string>>();
  #count = 0;

  constructor(options: OrtRuntimeOptions) {
    this.#options = options;
    this.description = describe(options.device);
    this.workBytes = options.workBytes;
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
      const known = this.#graphsByKey.get(files.key);
      if (known !== undefined) {
        await this.#warm(known);
        return known.handle;
      }
      const id = `${files.name}#${++this.#count}`;
      const specs = await this.#loadSession(id, source, files);
      const handle = { id, ...specs };
      const graph = { ...files, source, handle, home: this.#keeper.living(), lastUse: ++this.#count };
      this.#graphsByKey.set(files.key, graph);
      this.#graphsById.set(id, graph);
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
    return Promise.resolve(this.#kept.add(tensor));
  }

  async drop(tensors: readonly KeptTensor[]): Promise<void> {
    await this.#queue.take(async () => {
      this.#kept.drop(tensors);
      const child = this.#keeper.living();
      const sent = child === null ? undefined : this.#keptIn.get(child);
      const there = tensors.map(({ kept }) => kept).filter((id) => sent?.delete(id));
      if (there.length === 0) return;
      const what = { doing: 'freeing tensors', graph: 'none', timeoutMs: smallTimeoutMs };
      await this.#keeper.request({ message: { kind: 'drop', kept: there }, arrays: [] }, what);
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
    this.#kept.clear();
  }

  #emit(event: RuntimeEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #known(graph: LoadedGraph): KnownGraph {
    const known = this.#graphsById.get(graph.id);
    if (known !== undefined) return known;
    throw new PipelineError('graph-failed', `The graph ${graph.id} was not loaded by this runtime: load it first.`);
  }

  /** The child is gone, and every session in it. */
  #forget(child: OrtChild): void {
    for (const known of this.#graphsById.values()) {
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
    known.home = this.#keeper.living();
  }

  async #loadSession(id: string, source: GraphSource, files: GraphFiles): Promise<Omit<LoadedGraph, 'id'>> {
    await this.#makeRoom(files.weightBytes);
    const start = performance.now();
    const what = { doing: 'loading', graph: files.name, timeoutMs: this.#options.loadTimeoutMs };
    const { reply } = await this.#keeper.request(loadRequest(id, source, this.#hostOptions), what);
    if (reply.kind === 'failed') throw loadError(files.name, this.#options.device, reply.message);
    if (reply.kind !== 'loaded') throw unexpected(reply);
    const ms = performance.now() - start;
    const { cpuMs, peakBytes } = reply;
    try {
      const inputs = toTensorSpecs(files.name, reply.inputs);
      const outputs = toTensorSpecs(files.name, reply.outputs);
      this.#emit({ type: 'loaded', graph: id, ms, cpuMs, peakBytes });
      return { inputs, outputs };
    } catch (error) {
      await this.#releaseSession(id, files.name);
      throw error;
    }
  }

  async #makeRoom(neededBytes: number): Promise<void> {
    const child = this.#keeper.child();
    const warm = [...this.#graphsById.values()].filter(({ home }) => home === child);
    for (const graph of chooseReleases(warm, neededBytes, this.#options.memoryBudgetBytes)) {
      await this.#release(graph, 'memory');
    }
  }

  async #release(known: KnownGraph, reason: 'asked' | 'memory'): Promise<void> {
    if (known.home === null || known.home !== this.#keeper.living()) return;
    await this.#releaseSession(known.handle.id, known.name);
    known.home = null;
    this.#emit({ type: 'released', graph: known.handle.id, reason });
  }

  async #releaseSession(session: string, name: string): Promise<void> {
    const what = { doing: 'releasing', graph: name, timeoutMs: smallTimeoutMs };
    await this.#keeper.request({ message: { kind: 'release', session }, arrays: [] }, what);
  }

  async #send(
    known: KnownGraph,
    feeds: Feeds,
    outputs: readonly string[],
    doing: string,
  ): Promise<Record<string, Tensor>> {
    const request = runRequest(known.handle.id, this.#unsent(feeds), feeds, outputs);
    const what = { doing, graph: known.name, timeoutMs: this.#options.runTimeoutMs };
    const { reply, arrays } = await this.#keeper.request(request, what);
    if (reply.kind === 'failed')
      throw new PipelineError('graph-failed', `The graph ${known.name} failed during ${doing}: ${reply.message}`);
    if (reply.kind !== 'ran') throw unexpected(reply);
    const { ms, cpuMs, peakBytes } = reply;
    this.#emit({ type: 'run', graph: known.handle.id, ms, cpuMs, peakBytes });
    return mapValues(reply.outputs, ({ type, shape, array }) => tensorFromBytes(type, shape, arrays[array]!));
  }

  /** The kept tensors among the feeds that the child hasn't got yet; they count as sent from here on. */
  #unsent(feeds: Feeds): Record<string, Tensor> {
    const child = this.#keeper.child();
    const sent = this.#keptIn.get(child) ?? new Set();
    this.#keptIn.set(child, sent);
    const unsent: Record<string, Tensor> = {};
    for (const feed of Object.values(feeds)) {
      if (!('kept' in feed) || sent.has(feed.kept)) continue;
      unsent[feed.kept] = this.#kept.get(feed.kept);
      sent.add(feed.kept);
    }
    return unsent;
  }
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
