import { PipelineError } from '../error';
import { decodePicture } from '../image/decode-picture';
import { pictureToUnit } from '../image/picture-tensor';
import type { OpenedModel } from '../models/opened-model';
import { residualInputs } from '../models/residual-inputs';
import type { GenerationRequest, RequestInputs } from '../request';
import type { InferenceRuntime, LoadedGraph } from '../runtime/inference-runtime';
import { elementCount, type Tensor } from '../tensor';
import { fromGraphTensor, repeatBatch, timestepTensor, toGraphTensor } from '../runtime/graph-tensor';
import type { LatentShape, UnetCondition } from './unet-condition';
import { input } from './unet-feeds';
import { inputBytes } from './reference-tokens';

/** The residuals for one U-Net call, by the U-Net's input names. */
export type ControlResiduals = (at: {
  readonly sample: Float32Array;
  readonly timestep: number;
  readonly step: number;
  readonly of: number;
  readonly condition: UnetCondition;
  readonly doing: string;
}) => Promise<Record<string, Tensor>>;

interface LoadedControl {
  readonly graph: LoadedGraph;
  /** [batch, 3, heightPx, widthPx] in 0..1. */
  readonly picture: Float32Array;
  readonly scale: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The ControlNets of a request, loaded (Zhang et al. 2023, arXiv 2302.05543). A U-Net with residual inputs always gets
 * them: zeros where no ControlNet acts.
 * @returns null when the U-Net has no residual inputs
 */
export async function openControls(
  request: GenerationRequest,
  inputs: RequestInputs,
  o: { runtime: InferenceRuntime; model: OpenedModel; shape: LatentShape },
): Promise<ControlResiduals | null> {
  const names = residualInputs(o.model.graphs.unet).map(({ name }) => name);
  if (names.length === 0) return null;
  const controls: LoadedControl[] = [];
  for (const control of request.controls) {
    const file = o.model.graphs.controlnets[control.name];
    if (!file) throw new PipelineError('capability-missing', `"${o.model.id}" has no ControlNet "${control.name}".`);
    const picture = await decodePicture(inputBytes(inputs, control.picture.sha256), { channels: 3 });
    controls.push({
      graph: await o.runtime.load(file.source),
      picture: repeatBatch(pictureToUnit(picture), o.shape[0]),
      scale: control.scale,
      from: control.from,
      to: control.to,
    });
  }
  const unet = await o.runtime.load(o.model.graphs.unet.source);
  const shapes = residualShapes(unet, names, o.shape);
  return async (at) => {
    const sums = shapes.map((shape) => new Float32Array(elementCount(shape)));
    for (const control of controls) {
      const progress = at.step / at.of;
      if (progress < control.from || progress > control.to) continue;
      await addResiduals(sums, control, { ...at, runtime: o.runtime, request, shape: o.shape });
    }
    return Object.fromEntries(
      names.map((name, i) => [name, toGraphTensor(sums[i] ?? new Float32Array(0), shapes[i] ?? [], input(unet, name))]),
    );
  };
}

type CallContext = Parameters<ControlResiduals>[0] & {
  readonly runtime: InferenceRuntime;
  readonly request: GenerationRequest;
  readonly shape: LatentShape;
};

async function addResiduals(sums: Float32Array[], control: LoadedControl, at: CallContext): Promise<void> {
  const { graph } = control;
  const answer = await at.runtime.run(graph, controlFeeds(control, at), { doing: `${at.doing}, its ControlNet` });
  const outputs = graph.outputs.map(({ name }) => answer[name]);
  if (outputs.length !== sums.length) {
    throw new PipelineError(
      'model-foreign-graph',
      `The ControlNet gives ${outputs.length} residuals, and the U-Net takes ${sums.length}.`,
    );
  }
  const outside = graph.inputs.some(({ name }) => name === 'conditioning_scale') ? 1 : control.scale;
  for (const [index, tensor] of outputs.entries()) {
    const sum = sums[index];
    if (!tensor || !sum) continue;
    const { data } = fromGraphTensor(tensor);
    for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + outside * data[i]!;
  }
}

function controlFeeds({ graph, picture, scale }: LoadedControl, at: CallContext): Record<string, Tensor> {
  const [batch] = at.shape;
  const { widthPx, heightPx } = at.request.size;
  const { hidden, sequence, pooled, timeIds } = at.condition;
  const values: Record<string, () => Tensor> = {
    sample: () => toGraphTensor(at.sample, at.shape, input(graph, 'sample')),
    timestep: () => timestepTensor(at.timestep, batch, input(graph, 'timestep')),
    encoder_hidden_states: () =>
      toGraphTensor(
        repeatBatch(hidden, batch),
        [batch, sequence, hidden.length / sequence],
        input(graph, 'encoder_hidden_states'),
      ),
    controlnet_cond: () => toGraphTensor(picture, [batch, 3, heightPx, widthPx], input(graph, 'controlnet_cond')),
    conditioning_scale: () => {
      const spec = input(graph, 'conditioning_scale');
      return toGraphTensor(Float32Array.of(scale), spec.shape.length === 0 ? [] : [1], spec);
    },
    text_embeds: () => repeated(pooled, batch, graph, 'text_embeds'),
    time_ids: () => repeated(timeIds && Float32Array.from(timeIds), batch, graph, 'time_ids'),
  };
  return Object.fromEntries(
    graph.inputs.map(({ name }) => {
      const make = values[name];
      if (!make) throw new PipelineError('model-foreign-graph', `The ControlNet asks for an unknown input "${name}".`);
      return [name, make()];
    }),
  );
}

function repeated(values: Float32Array | null, batch: number, graph: LoadedGraph, name: string): Tensor {
  if (!values)
    throw new PipelineError('model-foreign-graph', `The ControlNet asks for "${name}", which this model has not.`);
  return toGraphTensor(repeatBatch(values, batch), [batch, values.length], input(graph, name));
}

/**
 * Residual shapes as the U-Net's own graph says them; where it leaves sides open, each is as many halvings below the
 * latents as its place in the list says: they shrink each time the graph's own names for the sides change.
 */
function residualShapes(
  unet: LoadedGraph,
  names: readonly string[],
  [batch, , height, width]: LatentShape,
): number[][] {
  let level = 0;
  let lastSide: number | string | null = null;
  return names.map((name, index) => {
    const [, channels, side] = input(unet, name).shape;
    if (index > 0 && side !== lastSide && name !== names.at(-1)) level++;
    lastSide = side ?? null;
    const factor = 2 ** level;
    return [batch, Number(channels), Math.ceil(height / factor), Math.ceil(width / factor)];
  });
}
