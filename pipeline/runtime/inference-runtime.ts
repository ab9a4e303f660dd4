import type { Tensor, TensorSpec } from '../tensor';

/** A file of weights as it was when a graph was built upon it. */
export interface WeightFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** A graph as bytes, with the folder that its external data lies in. */
export interface GraphBytes {
  readonly kind: 'bytes';
  readonly bytes: Uint8Array;
  readonly folder: string;
  readonly name: string;
  /** The files that its constants point into, where it was built upon them: one that changed since is not loaded. */
  readonly files?: readonly WeightFile[];
  /**
   * How its weights lie in memory: `mapped` leaves them in their file and casts them at each run, `folded` keeps them as
   * float32, faster and larger. ONNX Runtime's own optimisations when absent.
   */
  readonly weights?: 'mapped' | 'folded';
}

/** A graph to load: a file (its external data beside it), or its bytes. */
export type GraphSource = { readonly kind: 'file'; readonly path: string } | GraphBytes;

/** A loaded graph, as a handle of the runtime that loaded it. */
export interface LoadedGraph {
  readonly id: string;
  readonly inputs: readonly TensorSpec[];
  readonly outputs: readonly TensorSpec[];
}

/** A tensor that stays where the graphs run, so that a constant input crosses once. */
export interface KeptTensor {
  readonly kept: string;
  readonly type: Tensor['type'];
  readonly shape: readonly number[];
}

export interface RunOptions {
  /** Names of the outputs wanted; all of them when absent. */
  readonly outputs?: readonly string[];
  /** Rejects with `cancelled` before the run starts when raised; a run under way is let finish and its result dropped. */
  readonly signal?: AbortSignal;
  /** What the run is for, in words, so that an error can say what the runtime was doing. */
  readonly doing?: string;
}

/** What a load or a run cost where the graph runs. */
export interface GraphCost {
  /** Processor time over all threads. */
  readonly cpuMs: number;
  /** The most memory that the process with the graphs held so far, mapped files included. */
  readonly peakBytes: number;
}

/** A cost is told by runtimes that share the machine. */
export type RuntimeEvent =
  | ({ readonly type: 'loaded'; readonly graph: string; readonly ms: number } & Partial<GraphCost>)
  | { readonly type: 'released'; readonly graph: string; readonly reason: 'asked' | 'memory' | 'lost' }
  | ({ readonly type: 'run'; readonly graph: string; readonly ms: number } & Partial<GraphCost>)
  | { readonly type: 'restarted'; readonly reason: 'crashed' | 'stuck'; readonly doing: string };

/**
 * Where graphs run. Two kept implementations: onnxruntime-node in a forked child process, and the Open Inference
 * Protocol (KServe v2) over HTTP.
 */
export interface InferenceRuntime {
  /** For people and recipes: runtime, version, device, such as `onnxruntime-node 1.30.0 cpu`. */
  readonly description: string;
  /** Bytes that one run may take beside the weights; absent where nothing is known of the runtime's memory. */
  readonly workBytes?: number | undefined;
  /**
   * Loads a graph, or hands back the warm one when the same source is loaded already.
   * @throws PipelineError `model-unreadable`, `runtime-crashed`, `runtime-stuck`, `runtime-unreachable`
   */
  load(source: GraphSource): Promise<LoadedGraph>;
  /**
   * Runs a graph once. Names, types and shapes of the feeds must be those of the graph.
   * @throws PipelineError `graph-failed`, `runtime-crashed`, `runtime-stuck`, `runtime-unreachable`, `cancelled`
   */
  run(
    graph: LoadedGraph,
    feeds: Readonly<Record<string, Tensor | KeptTensor>>,
    options?: RunOptions,
  ): Promise<Record<string, Tensor>>;
  /** Puts a tensor where the graphs run; `drop` frees it. */
  keep(tensor: Tensor): Promise<KeptTensor>;
  drop(tensors: readonly KeptTensor[]): Promise<void>;
  /** Unloads a graph now. Using its handle afterwards loads it again. */
  release(graph: LoadedGraph): Promise<void>;
  /** Listens to the runtime's events; returns the function that stops listening. */
  onEvent(listener: (event: RuntimeEvent) => void): () => void;
  /** Ends the runtime and frees all that it holds. */
  close(): Promise<void>;
}
