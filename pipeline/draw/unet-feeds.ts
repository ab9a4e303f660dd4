import { PipelineError } from '../error';
import { joinFloats, repeatBatch, scalarFeeds, toGraphTensor } from '../runtime/graph-tensor';
import type { InferenceRuntime, KeptTensor, LoadedGraph } from '../runtime/inference-runtime';
import { float32Tensor, type Tensor, type TensorSpec } from '../tensor';
import type { LatentShape, UnetCondition, UnetConstants } from './unet-condition';

/** Inputs that are kept where the graphs run, made once for each of what they stand for. */
export interface KeptFeeds {
  /** @param key equal when all its entries are the same values */
  get(key: readonly unknown[], make: () => Record<string, Tensor>): Promise<Record<string, KeptTensor>>;
  drop(): Promise<void>;
}

export function createKeptFeeds(runtime: InferenceRuntime): KeptFeeds {
  const entries: { key: readonly unknown[]; feeds: Record<string, KeptTensor> }[] = [];
  const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
    a.length === b.length && a.every((x, i) => x === b[i]);
  return {
    async get(key, make) {
      const known = entries.find((entry) => isSame(entry.key, key));
      if (known) return known.feeds;
      const made = await Promise.all(
        Object.entries(make()).map(async ([name, tensor]) => [name, await runtime.keep(tensor)] as const),
      );
      const feeds = Object.fromEntries(made);
      entries.push({ key: [...key], feeds });
      return feeds;
    },
    drop() {
      const all = entries.splice(0).flatMap(({ feeds }) => Object.values(feeds));
      return runtime.drop(all);
    },
  };
}

/** @throws PipelineError `model-foreign-graph` when the graph has no such input */
export function input(graph: LoadedGraph, name: string): TensorSpec {
  const spec = graph.inputs.find((each) => each.name === name);
  if (!spec) throw new PipelineError('model-foreign-graph', `The graph has no input "${name}".`);
  return spec;
}

/** What stays the same through a drawing, for every item of a run, with the strengths of a prompt's LoRAs. */
export function constantFeeds(
  graph: LoadedGraph,
  batch: number,
  { strengths, ...constants }: UnetConstants & Pick<UnetCondition, 'strengths'>,
): Record<string, Tensor> {
  const feeds: Record<string, Tensor> = scalarFeeds(graph, strengths);
  const { rough, timestepCond } = constants;
  if (rough) {
    const { data, heightPx, widthPx } = rough;
    feeds.rough = toGraphTensor(repeatBatch(data, batch), [batch, 1, heightPx, widthPx], input(graph, 'rough'));
  }
  if (timestepCond) {
    const values = repeatBatch(timestepCond, batch);
    feeds.timestep_cond = toGraphTensor(values, [batch, timestepCond.length], input(graph, 'timestep_cond'));
  }
  return feeds;
}

/** What the prompts say, each repeated for the pictures of the batch, laid one after another. */
export function conditionFeeds(
  conditions: readonly UnetCondition[],
  graph: LoadedGraph,
  batch: number,
): Record<string, Tensor> {
  const [first] = conditions;
  if (!first) throw new RangeError('a U-Net run has a prompt');
  const join = (values: (condition: UnetCondition) => Float32Array) =>
    joinFloats(conditions.map((condition) => repeatBatch(values(condition), batch)));
  const items = batch * conditions.length;
  const shape = [items, first.sequence, first.hidden.length / first.sequence];
  const hidden = toGraphTensor(
    join((each) => each.hidden),
    shape,
    input(graph, 'encoder_hidden_states'),
  );
  const feeds: Record<string, Tensor> = { encoder_hidden_states: hidden };
  const { pooled, timeIds } = first;
  if (pooled) {
    const values = join((each) => each.pooled ?? pooled);
    feeds.text_embeds = toGraphTensor(values, [items, pooled.length], input(graph, 'text_embeds'));
  }
  if (timeIds) {
    const values = join((each) => Float32Array.from(each.timeIds ?? timeIds));
    feeds.time_ids = toGraphTensor(values, [items, timeIds.length], input(graph, 'time_ids'));
  }
  return feeds;
}

/** The latents, with a nine-channel model's mask and masked picture after each. */
export function sampleTensor(
  latents: Float32Array,
  [batch, channels, height, width]: LatentShape,
  { maskChannels, spec }: { readonly maskChannels: Float32Array | null; readonly spec: TensorSpec },
): Tensor {
  if (!maskChannels) {
    const plain = float32Tensor(latents, [batch, channels, height, width]);
    return spec.type === 'float32' ? plain : toGraphTensor(latents, plain.shape, spec);
  }
  const own = latents.length / batch;
  const item = own + maskChannels.length;
  const joined = new Float32Array(item * batch);
  for (let i = 0; i < batch; i++) {
    joined.set(latents.subarray(i * own, (i + 1) * own), i * item);
    joined.set(maskChannels, i * item + own);
  }
  return toGraphTensor(joined, [batch, item / (height * width), height, width], spec);
}
