import { PipelineError } from '../error';
import type { TensorSpec } from '../tensor';
import type { FoundGraph } from './read-graphs';

export const FLOATS = ['float32', 'float16', 'float64'] as const;
export const NUMBERS = [...FLOATS, 'int32', 'int64'] as const;

/** What an input must be. */
export interface Expected {
  readonly name: string;
  readonly types: readonly TensorSpec['type'][];
  /** Ranks that are taken; sides by place that must be so when the graph fixes them. */
  readonly ranks: readonly number[];
  readonly sides?: Readonly<Record<number, number>>;
  /** A fixed batch must be of one. */
  readonly isOnePicture?: boolean;
}

/** What each input of a U-Net must be; any of these may be absent but the first three. */
const UNET: readonly Expected[] = [
  { name: 'sample', types: FLOATS, ranks: [4], isOnePicture: true },
  { name: 'timestep', types: NUMBERS, ranks: [0, 1] },
  { name: 'encoder_hidden_states', types: FLOATS, ranks: [3] },
];
const UNET_OPTIONAL: readonly Expected[] = [
  { name: 'text_embeds', types: FLOATS, ranks: [2] },
  { name: 'time_ids', types: FLOATS, ranks: [2], sides: { 1: 6 } },
  { name: 'timestep_cond', types: FLOATS, ranks: [2] },
  { name: 'rough', types: FLOATS, ranks: [4], sides: { 1: 1 } },
];

/** A graph that Koma built takes the strength of each LoRA in it. */
const STRENGTH = /^lora_\d+_strength_\w+$/;

function isStrength({ name, shape }: TensorSpec): boolean {
  return STRENGTH.test(name) && shape.length === 0;
}

/** @throws PipelineError `model-foreign-graph`, `model-wrong-shape` */
export function checkUnet(graph: FoundGraph, latentChannels: number): void {
  for (const expected of UNET) checkInput(graph, expected, 'a U-Net');
  const known = [...UNET, ...UNET_OPTIONAL];
  for (const spec of graph.inputs) {
    const expected = known.find(({ name }) => name === spec.name);
    if (expected) checkSpec(graph, spec, expected);
    else if (!isStrength(spec) && (spec.shape.length !== 4 || typeof spec.shape[1] !== 'number')) {
      throw new PipelineError(
        'model-foreign-graph',
        `${graph.name} asks for an input "${spec.name}" ${show(spec)}, which no U-Net that Koma knows has. Export it with the usual inputs.`,
      );
    }
  }
  const what = `the predicted latents [batch, ${latentChannels}, height, width]`;
  checkFirstOutput(graph, { rank: 4, sides: { 1: [latentChannels] }, what });
}

const INPUT_IDS: Expected = {
  name: 'input_ids',
  types: ['int32', 'int64'],
  ranks: [2],
  sides: { 1: 77 },
  isOnePicture: true,
};

/** @throws PipelineError `model-foreign-graph`, `model-wrong-shape` */
export function checkTextEncoder(graph: FoundGraph): void {
  checkInput(graph, INPUT_IDS, 'a text encoder');
  const extra = graph.inputs.find((spec) => spec.name !== 'input_ids' && !isStrength(spec));
  if (extra) {
    throw new PipelineError(
      'model-foreign-graph',
      `${graph.name} asks for "${extra.name}" beside "input_ids". Export the text encoder without it.`,
    );
  }
  const hidden = graph.outputs.find(({ name }) => name === 'last_hidden_state');
  if (!hidden || !isRank(hidden, 3)) {
    throw new PipelineError(
      'model-foreign-graph',
      `${graph.name} gives ${list(graph.outputs)}, and a text encoder's "last_hidden_state" [batch, 77, width] was expected.`,
    );
  }
}

/** A graph from pixels [batch, 3, h, w] to latents, or back. @throws PipelineError `model-foreign-graph`, `model-wrong-shape` */
export function checkAutoencoder(graph: FoundGraph, side: 'encoder' | 'decoder', latentChannels: number): void {
  const [spec] = graph.inputs;
  const what = `a VAE ${side}`;
  const channels = side === 'encoder' ? 3 : latentChannels;
  if (!spec || graph.inputs.length !== 1) {
    throw new PipelineError('model-foreign-graph', `${graph.name} takes ${list(graph.inputs)}, and ${what} takes one.`);
  }
  checkSpec(graph, spec, { name: spec.name, types: FLOATS, ranks: [4], sides: { 1: channels }, isOnePicture: true });
  if (side === 'decoder') {
    checkFirstOutput(graph, { rank: 4, sides: { 1: [3] }, what: 'pixels [batch, 3, height, width]' });
    return;
  }
  const latents = `latents of ${latentChannels} channels (or ${2 * latentChannels}, mean and log variance)`;
  checkFirstOutput(graph, { rank: 4, sides: { 1: [latentChannels, 2 * latentChannels] }, what: latents });
}

/**
 * @param width numbers a token that the U-Net takes, when it says so
 * @throws PipelineError `model-foreign-graph`, `model-wrong-shape`
 */
export function checkReferenceEncoder(graph: FoundGraph, width: number | undefined): void {
  checkInput(graph, { name: 'image', types: FLOATS, ranks: [4], sides: { 1: 3 } }, 'a reference encoder');
  checkInput(graph, { name: 'slot', types: ['int32', 'int64'], ranks: [1] }, 'a reference encoder');
  checkTokens(graph, width);
}

/**
 * An IP-Adapter's encoder with its projection: a picture becomes tokens as wide as the text's.
 * @param width numbers a token that the U-Net takes, when it says so
 * @throws PipelineError `model-foreign-graph`, `model-wrong-shape`
 */
export function checkImageEncoder(graph: FoundGraph, width: number | undefined): void {
  checkInput(graph, { name: 'pixel_values', types: FLOATS, ranks: [4], sides: { 1: 3 } }, 'an image encoder');
  const extra = graph.inputs.find(({ name }) => name !== 'pixel_values');
  if (extra) {
    throw new PipelineError('model-foreign-graph', `${graph.name} asks for "${extra.name}" beside "pixel_values".`);
  }
  checkTokens(graph, width);
}

function checkTokens(graph: FoundGraph, width: number | undefined): void {
  const what = `tokens [batch, tokens, ${width ?? 'width'}], as wide as the U-Net's text,`;
  checkFirstOutput(graph, { rank: 3, sides: width === undefined ? {} : { 2: [width] }, what });
}

/** @throws PipelineError `model-foreign-graph`, `model-wrong-shape` */
export function checkInput(graph: FoundGraph, expected: Expected, what: string): void {
  const spec = graph.inputs.find(({ name }) => name === expected.name);
  if (!spec) {
    throw new PipelineError(
      'model-foreign-graph',
      `${graph.name} is not ${what}: it takes ${list(graph.inputs)}, and "${expected.name}" was expected.`,
    );
  }
  checkSpec(graph, spec, expected);
}

function checkSpec(graph: FoundGraph, spec: TensorSpec, { types, ranks, sides, isOnePicture }: Expected): void {
  const wrong = (was: string): never => {
    throw new PipelineError('model-wrong-shape', `${graph.name}: the input "${spec.name}" is ${show(spec)}, ${was}.`);
  };
  if (!types.includes(spec.type)) wrong(`and ${types.join(' or ')} was expected`);
  if (!ranks.includes(spec.shape.length)) wrong(`and ${ranks.join(' or ')} dimensions were expected`);
  for (const [place, side] of Object.entries(sides ?? {})) {
    const found = spec.shape[Number(place)];
    if (typeof found === 'number' && found !== side) wrong(`and ${side} was expected at place ${Number(place) + 1}`);
  }
  const [batch] = spec.shape;
  if (isOnePicture && typeof batch === 'number' && batch !== 1) {
    wrong('a fixed batch; export it with an open one, or with one of 1');
  }
}

/** Some exports leave an output's shape out: the answer itself is checked then. */
function isRank({ shape }: TensorSpec, rank: number): boolean {
  return shape.length === 0 || shape.length === rank;
}

interface ExpectedOutput {
  readonly rank: number;
  /** Sides by place, one of which it must be when the graph fixes it. */
  readonly sides: Readonly<Record<number, readonly number[]>>;
  readonly what: string;
}

function checkFirstOutput(graph: FoundGraph, { rank, sides, what }: ExpectedOutput): void {
  const [first] = graph.outputs;
  const isRight = Object.entries(sides).every(([place, allowed]) => {
    const side = first?.shape[Number(place)];
    return typeof side !== 'number' || allowed.includes(side);
  });
  if (first && isRank(first, rank) && isRight) return;
  throw new PipelineError(
    'model-wrong-shape',
    `${graph.name} gives ${list(graph.outputs)}, and ${what} was expected first.`,
  );
}

/** Inputs or outputs, for sentences. */
export function list(specs: readonly TensorSpec[]): string {
  return specs.length === 0 ? 'nothing' : specs.map((spec) => `"${spec.name}" ${show(spec)}`).join(', ');
}

function show({ type, shape }: TensorSpec): string {
  return `${type} [${shape.map((side) => side ?? '?').join(', ')}]`;
}
