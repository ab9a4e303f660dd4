import { dirname } from 'node:path';
import { throwIfCancelled, PipelineError } from '../error';
import { hiddenStates } from '../models/read-capabilities';
import type { ModelGraph, OpenedModel } from '../models/opened-model';
import { skipLayers } from '../onnx/skip-layers';
import type { GraphSource, InferenceRuntime, LoadedGraph } from '../runtime/inference-runtime';
import { fromGraphTensor, toGraphTensor } from '../runtime/graph-tensor';
import type { TokenChunk } from './chunk-tokens';
import type { EncodingCache } from './encoding-cache';
import { openTokenizer, type Tokenizer } from './open-tokenizer';
import { weighTokens } from './weigh-tokens';

interface FloatTensor {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** A prompt as the U-Net is told it. */
export interface TextEncoding {
  /** float32 [1, 77 * chunks, width]; SDXL: both encoders' states side by side. */
  readonly hidden: FloatTensor;
  /** SDXL: float32 [1, width] of the first chunk, projected; null elsewhere. */
  readonly pooled: FloatTensor | null;
}

export interface EncodeTextOptions {
  readonly runtime: InferenceRuntime;
  readonly model: OpenedModel;
  /** One list of chunks a tokenizer, of equal length. */
  readonly chunks: readonly (readonly TokenChunk[])[];
  /** Layers left out at the end; null and 0 leave none out. */
  readonly clipSkip: number | null;
  readonly cache?: EncodingCache | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Chunks of a prompt through the model's text encoders, laid end to end. Weights multiply their tokens' states and the
 * chunk's mean is restored. SD 1 and 2 read the last layer (or an earlier one by clip skip) after the final norm; SDXL
 * the penultimate layer of both encoders without it (arXiv 2307.01952, 2.1).
 * @throws PipelineError `capability-missing`, `model-foreign-graph`, `cancelled`, and what the runtime throws
 */
export async function encodeText(o: EncodeTextOptions): Promise<TextEncoding> {
  throwIfCancelled(o.signal);
  const key = JSON.stringify([o.model.hash, o.clipSkip ?? 0, o.chunks]);
  const known = o.cache?.get(key);
  if (known) return known;
  const { textEncoder, textEncoder2 } = o.model.graphs;
  const states: FloatTensor[] = [];
  let pooled: FloatTensor | null = null;
  for (const [index, graph] of [textEncoder, textEncoder2].entries()) {
    if (!graph) continue;
    const answer = await runEncoder(o, graph, index);
    states.push(answer.hidden);
    pooled = answer.pooled ?? pooled;
  }
  const encoding = { hidden: sideBySide(states), pooled };
  o.cache?.set(key, encoding);
  return encoding;
}

/** Zeros in an encoding's shape: SDXL's absent negative prompt. */
export function zeroEncoding({ hidden, pooled }: TextEncoding): TextEncoding {
  const zeros = ({ data, shape }: FloatTensor): FloatTensor => ({ data: new Float32Array(data.length), shape });
  return { hidden: zeros(hidden), pooled: pooled && zeros(pooled) };
}

async function runEncoder(o: EncodeTextOptions, graph: ModelGraph, index: number) {
  const folder = o.model.tokenizers[index];
  const chunks = o.chunks[index] ?? o.chunks[0] ?? [];
  if (folder === undefined) throw new PipelineError('model-missing-file', `${graph.path} has no tokenizer beside it.`);
  const tokenizer = await openTokenizer(folder);
  const isXl = o.model.graphs.textEncoder2 !== null;
  const loaded = await o.runtime.load(await sourceOf(graph, isXl ? 0 : (o.clipSkip ?? 0)));
  const wanted = isXl ? penultimate(graph, o.clipSkip ?? 0) : 'last_hidden_state';
  const outputs = ['text_embeds', wanted].filter((name) => loaded.outputs.some((spec) => spec.name === name));
  const answer = await o.runtime.run(loaded, idFeeds(loaded, tokenizer, chunks), {
    outputs,
    doing: 'reading the prompt',
    ...(o.signal && { signal: o.signal }),
  });
  const hidden = answer[wanted];
  if (!hidden) throw new PipelineError('model-foreign-graph', `${graph.path} gives no "${wanted}".`);
  const states = fromGraphTensor(hidden);
  const width = states.data.length / (chunks.length * tokenizer.maxLength);
  weighTokens(states.data, chunks, { width, length: tokenizer.maxLength });
  const embeds = answer.text_embeds && fromGraphTensor(answer.text_embeds);
  return {
    hidden: { data: states.data, shape: [1, chunks.length * tokenizer.maxLength, width] },
    pooled: isXl && embeds ? firstRow(embeds) : null,
  };
}

/** Graphs with layers left out, kept because making one reads the whole file. */
const skipped = new Map<string, Promise<Uint8Array>>();
const MAX_SKIPPED = 2;

async function sourceOf({ path }: ModelGraph, layers: number): Promise<GraphSource> {
  if (layers === 0) return { kind: 'file', path };
  const key = `${layers} ${path}`;
  const making = skipped.get(key) ?? skipLayers(path, layers);
  skipped.set(key, making);
  making.catch(() => skipped.delete(key));
  const [oldest] = skipped.keys();
  if (skipped.size > MAX_SKIPPED && oldest !== undefined) skipped.delete(oldest);
  return { kind: 'bytes', bytes: await making, folder: dirname(path), name: `text_encoder without ${layers} layers` };
}

function penultimate(graph: ModelGraph, clipSkip: number): string {
  const count = hiddenStates(graph);
  const at = count - 2 - clipSkip;
  if (at >= 0) return `hidden_states.${at}`;
  throw new PipelineError(
    'capability-missing',
    `${graph.path} has ${count} hidden states, so clip skip ${clipSkip} can’t be met. Set it lower, or export the encoder with its hidden states.`,
  );
}

function idFeeds(graph: LoadedGraph, tokenizer: Tokenizer, chunks: readonly TokenChunk[]) {
  const { maxLength, startId, endId, padId } = tokenizer;
  const ids = new Float32Array(chunks.length * maxLength).fill(padId);
  for (const [row, chunk] of chunks.entries()) ids.set([startId, ...chunk.ids, endId], row * maxLength);
  const [spec] = graph.inputs;
  if (!spec) throw new PipelineError('model-foreign-graph', 'The text encoder has no input.');
  return { [spec.name]: toGraphTensor(ids, [chunks.length, maxLength], spec) };
}

function firstRow({ data, shape }: FloatTensor): FloatTensor {
  const width = shape.at(-1) ?? data.length;
  return { data: data.slice(0, width), shape: [1, width] };
}

/** [1, sequence, a] and [1, sequence, b] as [1, sequence, a + b]. */
function sideBySide(states: readonly FloatTensor[]): FloatTensor {
  const [first] = states;
  if (!first) throw new RangeError('a model has a text encoder');
  if (states.length === 1) return first;
  const sequence = first.shape[1] ?? 0;
  const widths = states.map(({ data }) => data.length / sequence);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const joined = new Float32Array(sequence * width);
  for (let token = 0; token < sequence; token++) {
    let at = token * width;
    for (const [index, { data }] of states.entries()) {
      const own = widths[index] ?? 0;
      joined.set(data.subarray(token * own, (token + 1) * own), at);
      at += own;
    }
  }
  return { data: joined, shape: [1, sequence, width] };
}
