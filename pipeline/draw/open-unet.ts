import type { LatentShape, UnetCondition, UnetConstants } from './unet-condition';
import { PipelineError } from '../error';
import type { ModelGraph } from '../models/opened-model';
import { fromGraphTensor, repeatBatch, timestepTensor } from '../runtime/graph-tensor';
import type { InferenceRuntime } from '../runtime/inference-runtime';
import type { Tensor } from '../tensor';
import { conditionFeeds, constantFeeds, createKeptFeeds, input, sampleTensor } from './unet-feeds';

export interface UnetCall {
  /** Latents scaled as the model wants them, float32 [batch, channels, height, width]. */
  readonly sample: Float32Array;
  readonly timestep: number;
  /** One prompt a run, or several of equal length and LoRA strengths that share one. */
  readonly conditions: readonly UnetCondition[];
  /** ControlNet residuals by the U-Net's input names; they go with one condition alone. */
  readonly residuals: Readonly<Record<string, Tensor>>;
  readonly doing: string;
}

export interface OpenedUnet {
  /** The U-Net's raw answers for the whole batch, float32 in the latents' shape, one a condition. */
  predict(call: UnetCall): Promise<Float32Array[]>;
  /** Frees the inputs that were kept where the graphs run. */
  close(): Promise<void>;
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
  const graph = await runtime.load(o.unet.source);
  const kept = createKeptFeeds(runtime);
  const output = graph.outputs[0]?.name ?? 'out_sample';
  return {
    async predict({ sample, timestep, conditions, residuals, doing }) {
      const batch = shape[0] * conditions.length;
      const strengths = conditions[0]?.strengths ?? {};
      const feeds = {
        ...(await kept.get([batch, strengths], () => constantFeeds(graph, batch, { ...constants, strengths }))),
        ...(await kept.get(conditions, () => conditionFeeds(conditions, graph, shape[0]))),
        ...residuals,
        sample: sampleTensor(repeatBatch(sample, conditions.length), [batch, ...shapeOf(shape)], {
          maskChannels: constants.maskChannels,
          spec: input(graph, 'sample'),
        }),
        timestep: timestepTensor(timestep, batch, input(graph, 'timestep')),
      };
      const answer = await runtime.run(graph, feeds, { outputs: [output], doing, ...(signal && { signal }) });
      const tensor = answer[output];
      if (!tensor) throw new PipelineError('model-foreign-graph', `The U-Net gave no "${output}".`);
      const { data } = fromGraphTensor(tensor);
      checkFinite(data, doing);
      const item = data.length / conditions.length;
      return conditions.map((_, index) => data.subarray(index * item, (index + 1) * item));
    },
    close: () => kept.drop(),
  };
}

function shapeOf([, channels, height, width]: LatentShape): readonly [number, number, number] {
  return [channels, height, width];
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
