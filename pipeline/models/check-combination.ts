import { join } from 'node:path';
import { PipelineError } from '../error';
import { checkInput, FLOATS, list, NUMBERS, type Expected } from './check-graphs';
import { missing } from './model-card';
import { hiddenStates, type FoundParts } from './read-capabilities';
import type { FoundGraph } from './read-graphs';
import { residualInputs } from './residual-inputs';

/**
 * SDXL's two text encoders: both give their hidden states, of which the last but one is read, and the second the pooled
 * text that the U-Net asks for (arXiv 2307.01952, 2.1).
 * @throws PipelineError `model-missing-file`, `model-foreign-graph`, `model-wrong-shape`
 */
export function checkTextPair(folder: string, { unet, textEncoder, textEncoder2 }: FoundParts): void {
  const asked = unet.inputs.find(({ name }) => name === 'text_embeds');
  if (!textEncoder2) {
    if (!asked) return;
    throw missing(join(folder, 'text_encoder_2', 'model.onnx'), `the encoder of the "text_embeds" that ${unet.name} takes`);
  }
  for (const graph of [textEncoder, textEncoder2]) {
    if (hiddenStates(graph) >= 2) continue;
    throw new PipelineError(
      'model-foreign-graph',
      `${graph.name} gives ${list(graph.outputs)}, and "hidden_states.0" and so on were expected, of which the last but one is drawn from. Export it with its hidden states.`,
    );
  }
  if (!asked) return;
  const pooled = textEncoder2.outputs.find(({ name }) => name === 'text_embeds');
  const [width, wanted] = [pooled?.shape[1], asked.shape[1]];
  const isOther = typeof width === 'number' && typeof wanted === 'number' && width !== wanted;
  if (pooled && !isOther) return;
  throw new PipelineError(
    'model-wrong-shape',
    `${textEncoder2.name} gives ${list(textEncoder2.outputs)}, and "text_embeds" [batch, ${wanted ?? 'width'}] was expected.`,
  );
}

const CONTROLNET: readonly Expected[] = [
  { name: 'sample', types: FLOATS, ranks: [4] },
  { name: 'timestep', types: NUMBERS, ranks: [0, 1] },
  { name: 'encoder_hidden_states', types: FLOATS, ranks: [3] },
  { name: 'controlnet_cond', types: FLOATS, ranks: [4], sides: { 1: 3 } },
];
const CONTROLNET_OPTIONAL = ['conditioning_scale', 'text_embeds', 'time_ids'];

/**
 * A ControlNet that fits its U-Net: as many residuals as that takes, of the same channels in the same order.
 * @throws PipelineError `model-foreign-graph`, `model-wrong-shape`
 */
export function checkControlnet(graph: FoundGraph, unet: FoundGraph): void {
  for (const expected of CONTROLNET) checkInput(graph, expected, 'a ControlNet');
  const known = [...CONTROLNET.map(({ name }) => name), ...CONTROLNET_OPTIONAL];
  const extra = graph.inputs.find(({ name }) => !known.includes(name));
  if (extra) {
    throw new PipelineError(
      'model-foreign-graph',
      `${graph.name} asks for "${extra.name}", which no ControlNet that Koma knows has. Export it with the usual inputs.`,
    );
  }
  const wanted = residualInputs(unet);
  if (wanted.length === 0) return;
  const fits = wanted.every(({ shape }, index) => {
    const side = graph.outputs[index]?.shape[1];
    return typeof side !== 'number' || side === shape[1];
  });
  if (graph.outputs.length === wanted.length && fits) return;
  throw new PipelineError(
    'model-wrong-shape',
    `${graph.name} gives ${list(graph.outputs)}, and ${unet.name} takes ${list(wanted)}. They belong to different models.`,
  );
}
