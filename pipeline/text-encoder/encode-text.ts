import type { FloatTensor, TextEncoding } from './text-encoding';
import { throwIfCancelled, PipelineError } from '../error';
import { hiddenStates } from '../models/read-capabilities';
import type { ModelGraph, OpenedModel } from '../models/opened-model';
import { skipLayers, skipLayersOfBytes } from '../onnx/skip-layers';
import type { GraphSource, InferenceRuntime, LoadedGraph } from '../runtime/inference-runtime';
import { fromGraphTensor, joinFloats, scalarFeeds, toGraphTensor } from '../runtime/graph-tensor';
import type { TokenChunk } from './chunk-tokens';
import type { EncodingCache } from './encoding-cache';
import { openModelTokenizer, type Tokenizer } from './open-tokenizer';
import { weighTokens } from './weigh-tokens';

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
  const key = JSON.stringify([o.model.hash, o.model.strengths, o.clipSkip ?? 0, o.chunks]);
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
  const source = o.model.tokenizers[index];
  const chunks = o.chunks[index] ?? o.chunks[0] ?? [];
  if (source === undefined) throw new PipelineError('model-missing-file', `${graph.path} has no tokenizer beside it.`);
  const tokenizer = await openModelTokenizer(source);
  const isXl = o.model.graphs.textEncoder2 !== null;
  const loaded = await o.runtime.load(await sourceOf(graph, isXl ? 0 : (o.clipSkip ?? 0), o.model.hash));
  const wanted = isXl ? penultimate(graph, o.clipSkip ?? 0) : 'last_hidden_state';
  const answers = await runChunks(o, { graph, loaded, tokenizer, chunks, wanted });
  const states = joinFloats(answers.map(({ hidden }) => hidden));
  const width = states.length / (chunks.length * tokenizer.maxLength);
  weighTokens(states, chunks, { width, length: tokenizer.maxLength });
  return {
    hidden: { data: states, shape: [1, chunks.length * tokenizer.maxLength, width] },
    pooled: isXl ? (answers[0]?.pooled ?? null) : null,
  };
}

interface ChunkRun {
  readonly graph: ModelGraph;
  readonly loaded: LoadedGraph;
  readonly tokenizer: Tokenizer;
  readonly chunks: readonly TokenChunk[];
  /** The output that is drawn from. */
  readonly wanted: string;
}

/** All chunks in one run, or one by one through a graph that was exported for a batch of one. */
async function runChunks(o: EncodeTextOptions, { graph, loaded, tokenizer, chunks, wanted }: ChunkRun) {
  const isOneByOne = loaded.inputs[0]?.shape[0] === 1;
  const outputs = ['text_embeds', wanted].filter((name) => loaded.outputs.some((spec) => spec.name === name));
  const options = { outputs, doing: 'reading the prompt', ...(o.signal && { signal: o.signal }) };
  const answers: { readonly hidden: Float32Array; readonly pooled: FloatTensor | null }[] = [];
  for (const together of isOneByOne ? chunks.map((chunk) => [chunk]) : [chunks]) {
    const feeds = { ...idFeeds(loaded, tokenizer, together), ...scalarFeeds(loaded, o.model.strengths) };
    const answer = await o.runtime.run(loaded, feeds, options);
    const hidden = answer[wanted];
    if (!hidden) throw new PipelineError('model-foreign-graph', `${graph.path} gives no "${wanted}".`);
    const pooled = answer.text_embeds ? firstRow(fromGraphTensor(answer.text_embeds)) : null;
    answers.push({ hidden: fromGraphTensor(hidden).data, pooled });
  }
  return answers;
}

/** Graphs with layers left out, by the model they belong to: kilobytes each, because weights stay in their files. */
const skipped = new Map<string, Promise<GraphSource>>();
const MAX_SKIPPED = 16;

function sourceOf({ path, source }: ModelGraph, layers: number, modelHash: string): Promise<GraphSource> {
  if (layers === 0) return Promise.resolve(source);
  const key = `${modelHash} ${layers} ${path}`;
  const known = skipped.get(key);
  if (known) return known;
  const name = `text_encoder without ${layers} ${layers === 1 ? 'layer' : 'layers'}`;
  const making = withoutLayers(source, { path, layers, name });
  skipped.set(key, making);
  making.catch(() => skipped.delete(key));
  const [oldest] = skipped.keys();
  if (skipped.size > MAX_SKIPPED && oldest !== undefined) skipped.delete(oldest);
  return making;
}

async function withoutLayers(
  source: GraphSource,
  o: { readonly path: string; readonly layers: number; readonly name: string },
): Promise<GraphSource> {
  if (source.kind === 'bytes') return { ...source, bytes: await skipLayersOfBytes(source.bytes, o), name: o.name };
  return { kind: 'bytes', ...(await skipLayers(source.path, o.layers)), name: o.name };
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
  const spec = graph.inputs.find(({ name }) => name === 'input_ids') ?? graph.inputs[0];
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
