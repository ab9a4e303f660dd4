import { PipelineError, throwIfCancelled } from '../error';
import type { Tensor, TensorSpec } from '../tensor';
import { checkFeeds, chooseOutputs } from './check-feeds';
import type {
  GraphSource,
  InferenceRuntime,
  KeptTensor,
  LoadedGraph,
  RunOptions,
  RuntimeEvent,
} from './inference-runtime';
import { createKeptTensors } from './kept-tensors';
import {
  createOpenInferenceClient,
  readModel,
  readServer,
  serverMessage,
  type OpenInferenceClient,
  type ServerAnswer,
  type ServerMetadata,
} from './open-inference-client';
import { decodeResponse, encodeRequest } from './open-inference-codec';

export interface OpenInferenceOptions {
  /** Where the server answers, without `/v2`, such as `http://127.0.0.1:8000`. */
  readonly url: string;
  /** The name that the server knows a graph by. */
  readonly modelName: (source: GraphSource) => string;
  /** How long one request may take. */
  readonly timeoutMs: number;
}

interface Specs {
  readonly inputs: readonly TensorSpec[];
  readonly outputs: readonly TensorSpec[];
}

type Feeds = Readonly<Record<string, Tensor | KeptTensor>>;

class OpenInferenceRuntime implements InferenceRuntime {
  readonly #options: OpenInferenceOptions;
  readonly #client: OpenInferenceClient;
  readonly #listeners = new Set<(event: RuntimeEvent) => void>();
  readonly #kept = createKeptTensors();
  /** Handles by the model's name; what is loading or loaded on the server is in `#loaded`. */
  readonly #handles = new Map<string, LoadedGraph>();
  readonly #loaded = new Map<string, Promise<Specs>>();
  #server: ServerMetadata | null = null;

  constructor(options: OpenInferenceOptions) {
    this.#options = options;
    this.#client = createOpenInferenceClient(options.url, options.timeoutMs);
  }

  get description(): string {
    const server = this.#server === null ? 'server' : `${this.#server.name} ${this.#server.version}`;
    return `open-inference ${server} at ${this.#options.url}`;
  }

  async load(source: GraphSource): Promise<LoadedGraph> {
    const name = this.#options.modelName(source);
    const specs = await this.#warm(name);
    const handle = this.#handles.get(name) ?? { id: name, inputs: specs.inputs, outputs: specs.outputs };
    this.#handles.set(name, handle);
    return handle;
  }

  async run(graph: LoadedGraph, feeds: Feeds, options: RunOptions = {}): Promise<Record<string, Tensor>> {
    throwIfCancelled(options.signal);
    this.#checkHandle(graph);
    checkFeeds(graph.id, graph.inputs, feeds);
    const outputs = chooseOutputs(graph.id, graph.outputs, options.outputs);
    const whole = Object.fromEntries(
      Object.entries(feeds).map(([name, feed]) => [name, 'kept' in feed ? this.#kept.get(feed.kept) : feed]),
    );
    await this.#warm(graph.id);
    throwIfCancelled(options.signal);
    const results = await this.#infer(graph.id, whole, outputs, options.doing ?? 'a run');
    throwIfCancelled(options.signal);
    return results;
  }

  keep(tensor: Tensor): Promise<KeptTensor> {
    return Promise.resolve(this.#kept.add(tensor));
  }

  drop(tensors: readonly KeptTensor[]): Promise<void> {
    this.#kept.drop(tensors);
    return Promise.resolve();
  }

  async release(graph: LoadedGraph): Promise<void> {
    this.#checkHandle(graph);
    if (!this.#loaded.delete(graph.id)) return;
    if (await this.#managesModels()) await this.#repository(graph.id, 'unload');
    this.#emit({ type: 'released', graph: graph.id, reason: 'asked' });
  }

  onEvent(listener: (event: RuntimeEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    this.#client.close();
    this.#kept.clear();
    return Promise.resolve();
  }

  #emit(event: RuntimeEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #checkHandle(graph: LoadedGraph): void {
    if (this.#handles.has(graph.id)) return;
    throw new PipelineError('graph-failed', `The graph ${graph.id} was not loaded by this runtime: load it first.`);
  }

  async #readServer(): Promise<ServerMetadata> {
    this.#server ??= await readServer(this.#client);
    return this.#server;
  }

  async #managesModels(): Promise<boolean> {
    const { extensions } = await this.#readServer();
    // Servers add what they can in brackets, such as `model_repository(unload_dependents)`.
    return extensions.some((extension) => extension.startsWith('model_repository'));
  }

  /** Makes sure that the server has the model loaded; callers at the same time share one load. */
  #warm(name: string): Promise<Specs> {
    const loading = this.#loaded.get(name) ?? this.#loadModel(name);
    this.#loaded.set(name, loading);
    // A load that failed is tried again by the next call.
    loading.catch(() => this.#loaded.delete(name));
    return loading;
  }

  async #loadModel(name: string): Promise<Specs> {
    const start = performance.now();
    if (await this.#managesModels()) await this.#repository(name, 'load');
    const specs = await readModel(this.#client, name);
    this.#emit({ type: 'loaded', graph: name, ms: performance.now() - start });
    return specs;
  }

  async #repository(name: string, verb: 'load' | 'unload'): Promise<void> {
    const path = `/v2/repository/models/${encodeURIComponent(name)}/${verb}`;
    const body = new TextEncoder().encode('{}');
    const answer = await this.#client.ask(path, { method: 'POST', body, doing: `the ${verb} of ${name}` });
    if (answer.isOk) return;
    const sentence = `The inference server refused to ${verb} the model ${name}: ${serverMessage(answer)}.`;
    throw new PipelineError('model-unreadable', sentence);
  }

  async #infer(
    name: string,
    feeds: Readonly<Record<string, Tensor>>,
    outputs: readonly string[],
    doing: string,
  ): Promise<Record<string, Tensor>> {
    const { extensions } = await this.#readServer();
    const request = encodeRequest(feeds, outputs, extensions.includes('binary_tensor_data'));
    const start = performance.now();
    const path = `/v2/models/${encodeURIComponent(name)}/infer`;
    const answer = await this.#client.ask(path, { method: 'POST', ...request, doing: `${doing} (graph ${name})` });
    const results = readResults(name, answer, outputs, doing);
    this.#emit({ type: 'run', graph: name, ms: performance.now() - start });
    return results;
  }
}

function readResults(
  name: string,
  answer: ServerAnswer,
  outputs: readonly string[],
  doing: string,
): Record<string, Tensor> {
  const fail = (why: string, cause?: unknown): never => {
    throw new PipelineError('graph-failed', `The graph ${name} failed during ${doing}: ${why}`, { cause });
  };
  if (!answer.isOk) return fail(serverMessage(answer));
  const missing = (results: Record<string, Tensor>): string | undefined =>
    outputs.find((output) => !(output in results));
  try {
    const results = decodeResponse(answer.body, answer.jsonBytes);
    return missing(results) === undefined ? results : fail(`the server left out the output ${missing(results)}`);
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    return fail(`the server's answer can't be read (${error instanceof Error ? error.message : String(error)})`, error);
  }
}

/**
 * A runtime whose graphs run on a server of the Open Inference Protocol (KServe v2) over HTTP, such as Triton. Tensors
 * cross in binary where the server offers `binary_tensor_data` and as JSON where not; models are loaded and unloaded
 * where it offers `model_repository`. Kept tensors stay on this side, since the protocol has no place for them.
 *
 * What its methods throw is told at `InferenceRuntime`. Nothing is asked of the server before the first `load`.
 */
export function createOpenInferenceRuntime(options: OpenInferenceOptions): InferenceRuntime {
  return new OpenInferenceRuntime(options);
}
