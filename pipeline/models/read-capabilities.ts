import { PipelineError } from '../error';
import { countSkippableLayers } from '../onnx/residual-sums';
import type { CardFile } from './model-card';
import type { ModelCapabilities } from './opened-model';
import type { FoundGraph } from './read-graphs';
import { residualInputs } from './residual-inputs';

export interface FoundParts {
  readonly textEncoder: FoundGraph;
  readonly textEncoder2: FoundGraph | null;
  readonly unet: FoundGraph;
  readonly vaeEncoder: FoundGraph | null;
  readonly vaeDecoder: FoundGraph;
  readonly referenceEncoder: FoundGraph | null;
  readonly imageEncoder: FoundGraph | null;
  readonly controlnets: Readonly<Record<string, FoundGraph>>;
}

const PREDICTIONS = ['epsilon', 'v_prediction', 'sample', 'flow_prediction'] as const;

const SD1_BUCKETS = [
  [512, 512],
  [448, 640],
  [640, 448],
  [384, 640],
  [640, 384],
  [512, 768],
  [768, 512],
] as const;
const SDXL_BUCKETS = [
  [1024, 1024],
  [896, 1152],
  [1152, 896],
  [832, 1216],
  [1216, 832],
  [768, 1344],
  [1344, 768],
  [640, 1536],
  [1536, 640],
] as const;

/**
 * What a model can do, from its graphs' inputs and its configuration.
 * @param known the family, where the model's file tells it; else it follows from the parts
 * @throws PipelineError `model-wrong-shape` where parts don't fit one another
 */
export function readCapabilities(
  parts: FoundParts,
  scheduler: Readonly<Record<string, unknown>>,
  card: CardFile | null,
  known?: ModelCapabilities['family'],
): ModelCapabilities {
  const { unet } = parts;
  const takes = (name: string) => unet.inputs.some((spec) => spec.name === name);
  const family = known ?? familyOf(parts);
  const latentChannels = readLatentChannels(parts);
  const inChannels = channelsOf(unet, 'sample') ?? numberOf(unet.config.in_channels) ?? latentChannels;
  if (inChannels !== latentChannels && inChannels !== 2 * latentChannels + 1) {
    throw new PipelineError(
      'model-wrong-shape',
      `${unet.name} takes ${inChannels} channels, and ${latentChannels} (or ${2 * latentChannels + 1}, for inpainting) were expected.`,
    );
  }
  checkWidths(parts);
  return {
    family,
    prediction: readPrediction(scheduler),
    rough: takes('rough'),
    reference: readReference(parts, card),
    imageToImage: parts.vaeEncoder !== null,
    inpaint9: inChannels === 2 * latentChannels + 1,
    controls: residualInputs(unet).length > 0 ? Object.keys(parts.controlnets) : [],
    ...(card?.controls ? { controlKinds: card.controls } : {}),
    imagePrompt: parts.imageEncoder !== null,
    sizeConditioning: takes('text_embeds') && takes('time_ids'),
    clipSkip: parts.textEncoder2
      ? hiddenStates(parts.textEncoder) > 0 && hiddenStates(parts.textEncoder2) > 0
      : countSkippableLayers(parts.textEncoder.onnx) > 0,
    textEncoders: parts.textEncoder2 ? 2 : 1,
    latentChannels,
    multiplePx: card?.multiple ?? downscaleOf(parts) * 2 ** (Math.max(1, levelsOf(unet)) - 1),
    buckets: fixedSize(unet, downscaleOf(parts)) ?? card?.buckets ?? bucketsOf(family, unet, downscaleOf(parts)),
    weights: weightsOf(parts),
  };
}

function familyOf({ unet, textEncoder2, referenceEncoder }: FoundParts): ModelCapabilities['family'] {
  if (unet.inputs.some(({ name }) => name === 'rough') && referenceEncoder) return 'starter';
  if (textEncoder2) return 'sdxl';
  const width = numberOf(unet.config.cross_attention_dim) ?? sideOf(unet, 'encoder_hidden_states', 2);
  if (width === 768) return 'sd1';
  return width === 1024 ? 'sd2' : 'other';
}

function readPrediction(scheduler: Readonly<Record<string, unknown>>): ModelCapabilities['prediction'] {
  const named = scheduler.prediction_type ?? null;
  const known = PREDICTIONS.find((each) => each === named);
  if (known) return known;
  if (named !== null) {
    throw new PipelineError(
      'model-unreadable',
      `scheduler/scheduler_config.json says "prediction_type": ${JSON.stringify(named)}, and ${PREDICTIONS.join(', ')} are known.`,
    );
  }
  return String(scheduler._class_name).startsWith('FlowMatch') ? 'flow_prediction' : 'epsilon';
}

function readReference({ referenceEncoder }: FoundParts, card: CardFile | null): ModelCapabilities['reference'] {
  if (!referenceEncoder) return null;
  const tokens = referenceEncoder.outputs[0]?.shape[1];
  const side = sideOf(referenceEncoder, 'image', 2);
  return {
    tokens: card?.reference?.tokens ?? (typeof tokens === 'number' ? tokens : 16),
    sidePx: card?.reference?.side ?? side ?? 128,
    people: card?.reference?.people ?? 2,
  };
}

function readLatentChannels({ vaeDecoder, unet }: FoundParts): number {
  const [spec] = vaeDecoder.inputs;
  const side = spec?.shape[1];
  return (
    numberOf(vaeDecoder.config.latent_channels) ??
    (typeof side === 'number' ? side : undefined) ??
    numberOf(unet.config.out_channels) ??
    4
  );
}

/** The text's width must be what the U-Net attends to. */
function checkWidths({ unet, textEncoder, textEncoder2 }: FoundParts): void {
  const asked = attendedWidth(unet);
  const width = (graph: FoundGraph | null) => (graph ? (textWidth(graph) ?? null) : 0);
  const [first, second] = [width(textEncoder), width(textEncoder2)];
  if (asked === undefined || first === null || second === null || first + second === asked) return;
  throw new PipelineError(
    'model-wrong-shape',
    `${textEncoder.name} gives ${first + second} numbers a token, and ${unet.name} takes ${asked}. They belong to different models.`,
  );
}

/** Numbers a token that a U-Net attends to. */
export function attendedWidth(unet: FoundGraph): number | undefined {
  return sideOf(unet, 'encoder_hidden_states', 2) ?? numberOf(unet.config.cross_attention_dim);
}

/** Numbers a token that a text encoder gives. */
export function textWidth(graph: FoundGraph): number | undefined {
  const side = graph.outputs.find(({ name }) => name === 'last_hidden_state')?.shape[2];
  return numberOf(graph.config.hidden_size) ?? (typeof side === 'number' ? side : undefined);
}

/** How many `hidden_states.N` outputs a text encoder has. */
export function hiddenStates(graph: Pick<FoundGraph, 'outputs'>): number {
  return graph.outputs.filter(({ name }) => /^hidden_states\.\d+$/.test(name)).length;
}

/** Picture pixels to a place of the latents. */
export function downscaleOf({ vaeDecoder }: Pick<FoundParts, 'vaeDecoder'>): number {
  const channels = vaeDecoder.config.block_out_channels;
  return Array.isArray(channels) && channels.length > 0 ? 2 ** (channels.length - 1) : 8;
}

function levelsOf({ config }: FoundGraph): number {
  return Array.isArray(config.block_out_channels) ? config.block_out_channels.length : 4;
}

/** The only size of a U-Net that was exported with fixed sides. */
function fixedSize(unet: FoundGraph, downscale: number): readonly (readonly [number, number])[] | null {
  const [height, width] = [sideOf(unet, 'sample', 2), sideOf(unet, 'sample', 3)];
  return height === undefined || width === undefined ? null : [[width * downscale, height * downscale]];
}

function bucketsOf(family: ModelCapabilities['family'], unet: FoundGraph, downscale: number) {
  if (family === 'sdxl' && (numberOf(unet.config.sample_size) ?? 128) === 128) return SDXL_BUCKETS;
  const side = (numberOf(unet.config.sample_size) ?? 64) * downscale;
  return side === 512 ? SD1_BUCKETS : ([[side, side]] as const);
}

function weightsOf(parts: FoundParts): ModelCapabilities['weights'] {
  const types = new Set(
    parts.unet.onnx.initializers
      .filter(({ shape }) => shape.length >= 2)
      .map(({ type }) => type)
      .filter((type) => type === 'float32' || type === 'float16'),
  );
  if (types.size === 2) return 'mixed';
  return types.has('float16') ? 'float16' : 'float32';
}

function channelsOf(graph: FoundGraph, name: string): number | undefined {
  return sideOf(graph, name, 1);
}

function sideOf(graph: FoundGraph, name: string, place: number): number | undefined {
  const side = graph.inputs.find((spec) => spec.name === name)?.shape[place];
  return typeof side === 'number' ? side : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
