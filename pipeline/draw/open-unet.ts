import { PipelineError } from '../error';
import type { ModelGraph } from '../models/opened-model';
import type { InferenceRuntime, KeptTensor, LoadedGraph } from '../runtime/inference-runtime';
import { float32Tensor, type Tensor, type TensorSpec } from '../tensor';
import { fromGraphTensor, repeatBatch, timestepTensor, toGraphTensor } from '../runtime/graph-tensor';

/** [batch, channels, height, width] of the latents. */
export type LatentShape = readonly [batch: number, channels: number, height: number, width: number];

/** What the U-Net is told of one prompt: its tokens [1, sequence, width], and SDXL's pooled text and size numbers. */
export interface UnetCondition {
  readonly hidden: Float32Array;
  readonly sequence: number;
  readonly pooled: Float32Array | null;
  readonly timeIds: readonly number[] | null;
}

/** Inputs that stay the same through a drawing. */
export interface UnetConstants {
  /** Mask and masked picture's latents, [1, 5, height, width], for nine-channel models. */
  readonly maskChannels: Float32Array | null;
  /** [1, 1, 8h, 8w]: 0 paper, 1 line, -1 everywhere for none; null when the graph takes none. */
  readonly rough: { readonly data: Float32Array; readonly heightPx: number; readonly widthPx: number } | null;
  /** Guidance embedding of a distilled (LCM) U-Net, [1, n]. */
  readonly timestepCond: Float32Array | null;
}

export interface UnetCall {
  /** Latents scaled as the model wants them, float32 [batch, channels, height, width]. */
  readonly sample: Float32Array;
  readonly timestep: number;
  readonly condition: UnetCondition;
  /** ControlNet residuals by the U-Net's input names. */
  readonly residuals: Readonly<Record<string, Tensor>>;
  readonly doing: string;
}

export interface OpenedUnet {
  /** The U-Net's raw answer for the whole batch, float32 in the latents' shape. */
  predict(call: UnetCall): Promise<Float32Array>;
  /** Frees the inputs that were kept where the graphs run. */
  close(): Promise<void>;
}

const OWN_INPUTS = new Set([
  'sample',
  'timestep',
  'encoder_hidden_states',
  'text_embeds',
  'time_ids',
  'timestep_cond',
  'rough',
]);

/** The names of a U-Net's inputs that take ControlNet residuals, in the graph's order: down blocks first, mid last. */
export function residualInputs(unet: ModelGraph): string[] {
  return unet.inputs.filter(({ name, shape }) => !OWN_INPUTS.has(name) && shape.length === 4).map(({ name }) => name);
}

/**
 * A U-Net ready to be asked: constant inputs and prompts cross to the runtime once.
 * @throws PipelineError `model-unreadable` and what the runtime throws
 */
export async function openUnet(o: {
  runtime: InferenceRuntime;
  unet: ModelGraph;
  shape: LatentShape;
  constants: UnetConstants;
  signal: AbortSignal | undefined;
}): Promise<OpenedUnet> {
  const { runtime, shape, constants, signal } = o;
  const graph = await runtime.load({ kind: 'file', path: o.unet.path });
  const kept = new Map<UnetCondition, Record<string, KeptTensor>>();
  const constant = await keepAll(runtime, constantFeeds(graph, shape, constants));
  const output = graph.outputs[0]?.name ?? 'out_sample';

  const conditionFeeds = async (condition: UnetCondition) => {
    const known = kept.get(condition);
    if (known) return known;
    const made = await keepAll(runtime, feedsOf(condition, graph, shape[0]));
    kept.set(condition, made);
    return made;
  };

  return {
    async predict({ sample, timestep, condition, residuals, doing }) {
      const feeds = {
        ...constant,
        ...(await conditionFeeds(condition)),
        ...residuals,
        sample: sampleTensor(sample, shape, constants.maskChannels, input(graph, 'sample')),
        timestep: timestepTensor(timestep, shape[0], input(graph, 'timestep')),
      };
      const answer = await runtime.run(graph, feeds, { outputs: [output], doing, ...(signal && { signal }) });
      const tensor = answer[output];
      if (!tensor) throw new PipelineError('model-foreign-graph', `The U-Net gave no "${output}".`);
      const { data } = fromGraphTensor(tensor);
      checkFinite(data, doing);
      return data;
    },
    async close() {
      const all = [constant, ...kept.values()].flatMap((each) => Object.values(each));
      kept.clear();
      await runtime.drop(all);
    },
  };
}

/** @throws PipelineError `model-foreign-graph` when the graph has no such input */
export function input(graph: LoadedGraph, name: string): TensorSpec {
  const spec = graph.inputs.find((each) => each.name === name);
  if (!spec) throw new PipelineError('model-foreign-graph', `The graph has no input "${name}".`);
  return spec;
}

async function keepAll(
  runtime: InferenceRuntime,
  tensors: Record<string, Tensor>,
): Promise<Record<string, KeptTensor>> {
  const entries = await Promise.all(
    Object.entries(tensors).map(async ([name, tensor]) => [name, await runtime.keep(tensor)] as const),
  );
  return Object.fromEntries(entries);
}

function constantFeeds(graph: LoadedGraph, shape: LatentShape, constants: UnetConstants): Record<string, Tensor> {
  const [batch] = shape;
  const feeds: Record<string, Tensor> = {};
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

function feedsOf(condition: UnetCondition, graph: LoadedGraph, batch: number): Record<string, Tensor> {
  const { hidden, sequence, pooled, timeIds } = condition;
  const repeated = repeatBatch(hidden, batch);
  const shape = [batch, sequence, hidden.length / sequence];
  const feeds: Record<string, Tensor> = {
    encoder_hidden_states: toGraphTensor(repeated, shape, input(graph, 'encoder_hidden_states')),
  };
  if (pooled) {
    feeds.text_embeds = toGraphTensor(repeatBatch(pooled, batch), [batch, pooled.length], input(graph, 'text_embeds'));
  }
  if (timeIds) {
    const values = repeatBatch(Float32Array.from(timeIds), batch);
    feeds.time_ids = toGraphTensor(values, [batch, timeIds.length], input(graph, 'time_ids'));
  }
  return feeds;
}

function sampleTensor(
  latents: Float32Array,
  [batch, channels, height, width]: LatentShape,
  maskChannels: Float32Array | null,
  spec: TensorSpec,
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

function checkFinite(values: Float32Array, doing: string): void {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  if (Number.isFinite(sum)) return;
  throw new PipelineError(
    'graph-not-finite',
    `The U-Net gave numbers that are not finite while ${doing}. The weights may be broken, or overflow in float16: try float32 weights or a lower guidance.`,
  );
}
