import type { SamplingPlan } from '../denoise/plan-sampling';
import { regionMask } from '../denoise/region-mask';
import { decodePicture } from '../image/decode-picture';
import type { OpenedModel } from '../models/opened-model';
import type { GenerationRequest, RequestInputs } from '../request';
import { joinFloats } from '../runtime/graph-tensor';
import type { InferenceRuntime } from '../runtime/inference-runtime';
import type { TextEncoding } from '../text-encoder/text-encoding';
import type { Guide } from './condition';
import { openControls } from './control-residuals';
import { encodeImagePrompts, type ImagePromptTokens } from './image-prompt-tokens';
import { openUnet } from './open-unet';
import type { LatentShape, UnetCondition, UnetConstants } from './unet-condition';
import type { Predictor, PreparedGuide } from './predict-noise';
import { encodeReferences, inputBytes } from './reference-tokens';
import { regionStrengths } from './region-strengths';
import { checkDecodedSize, readGrey, type Start } from './start-latents';

/** Places of the latents, all pictures together, up to which both sides share a run. */
const TOGETHER_PLACES = 2048;

/** How far regions fade into one another, in places of the latents. */
const REGION_FEATHER_CELLS = 1;

interface PredictorParts {
  readonly request: GenerationRequest;
  readonly inputs: RequestInputs;
  readonly guides: readonly Guide[];
  readonly start: Start;
  readonly shape: LatentShape;
  readonly plan: SamplingPlan;
  readonly signal: AbortSignal | undefined;
}

/** Everything that a prediction needs, made ready once: references and masks read, the U-Net and ControlNets loaded. */
export async function preparePredictor(
  env: { readonly runtime: InferenceRuntime; readonly model: OpenedModel },
  parts: PredictorParts,
): Promise<Predictor> {
  const { request, inputs, shape, signal } = parts;
  const references = await encodeReferences(request, inputs, env);
  const pictures = await encodeImagePrompts(request, inputs, env);
  const strengthsOf = regionStrengths(request, env.model);
  const guides = parts.guides.map((each) =>
    prepareGuide(each, { request, references, pictures, strengths: strengthsOf(each.region), env }),
  );
  const masks = await readRegionMasks(request, inputs, env.model);
  const residuals = await openControls(request, inputs, { ...env, shape });
  const constants = await readConstants(parts, env.model);
  const unet = await openUnet({ runtime: env.runtime, unet: env.model.graphs.unet, shape, constants, signal });
  return { request, unet, guides, masks, residuals, shape, together: isSmall(shape) };
}

/**
 * Small latents go through the U-Net with both sides of the guidance in one run: the run itself costs the same (measured
 * on two cores: 21 ms for a run of two against 2 x 11), and half the crossings are saved. Large ones go one by one, which
 * keeps the peak of memory low.
 */
function isSmall([batch, , height, width]: LatentShape): boolean {
  return batch * height * width <= TOGETHER_PLACES;
}

function prepareGuide(
  guide: Guide,
  o: {
    request: GenerationRequest;
    references: readonly Float32Array[];
    pictures: ImagePromptTokens | null;
    /** Of the LoRAs where this guide rules. */
    strengths: UnetCondition['strengths'];
    env: { readonly model: OpenedModel };
  },
): PreparedGuide {
  const own = referencesOf(guide, o.request).map((index) => o.references[index] ?? new Float32Array(0));
  const made = new Map<string, Map<TextEncoding, UnetCondition>>();
  const condition = (encoding: TextEncoding, side: 'positive' | 'negative') => {
    const bySide = made.get(side) ?? new Map<TextEncoding, UnetCondition>();
    made.set(side, bySide);
    const known = bySide.get(encoding);
    if (known) return known;
    const extra = [...(side === 'positive' ? own : []), ...(o.pictures ? [o.pictures[side]] : [])];
    const fresh = { ...toCondition(encoding, extra, o.env.model, o.request), strengths: o.strengths };
    bySide.set(encoding, fresh);
    return fresh;
  };
  return { guide, condition };
}

/** A region's person brings their references there; the base prompt has those that no region claims. */
function referencesOf({ region }: Guide, { regions, references }: GenerationRequest): number[] {
  if (region !== null) return regions[region]?.references ?? [];
  const claimed = new Set(regions.flatMap((each) => each.references));
  return references.map((_, index) => index).filter((index) => !claimed.has(index));
}

function toCondition(
  encoding: TextEncoding,
  extra: readonly Float32Array[],
  { capabilities }: OpenedModel,
  request: GenerationRequest,
): Omit<UnetCondition, 'strengths'> {
  const [, sequence, width] = encoding.hidden.shape;
  if (sequence === undefined || width === undefined) throw new RangeError('text encodings are [1, sequence, width]');
  const hidden = joinFloats([encoding.hidden.data, ...extra]);
  return {
    hidden,
    sequence: hidden.length / width,
    pooled: capabilities.sizeConditioning && encoding.pooled ? encoding.pooled.data : null,
    timeIds: capabilities.sizeConditioning ? timeIds(request) : null,
  };
}

/** SDXL's size numbers: original height and width, crop top and left, target height and width (arXiv 2307.01952, 2.2). */
function timeIds({ size, sizeConditioning }: GenerationRequest): number[] {
  const { original, crop, target } = sizeConditioning ?? { original: size, crop: { xPx: 0, yPx: 0 }, target: size };
  return [original.heightPx, original.widthPx, crop.yPx, crop.xPx, target.heightPx, target.widthPx];
}

async function readRegionMasks(request: GenerationRequest, inputs: RequestInputs, model: OpenedModel) {
  const masks: Float32Array[] = [];
  const { downscale } = model.vae;
  const cells = { height: request.size.heightPx / downscale, width: request.size.widthPx / downscale };
  for (const region of request.regions) {
    const picture = await readGrey(region.mask.sha256, inputs);
    checkDecodedSize(picture, request.size);
    masks.push(regionMask(picture, cells, REGION_FEATHER_CELLS));
  }
  return masks;
}

async function readConstants({ request, inputs, start }: PredictorParts, model: OpenedModel): Promise<UnetConstants> {
  return {
    maskChannels: start.maskChannels,
    rough: model.capabilities.rough ? await readRough(request, inputs) : null,
    timestepCond: guidanceEmbedding(request, model),
  };
}

/** Lines as the U-Net takes them: 0 paper, 1 line; -1 everywhere when the request has no rough. */
async function readRough(request: GenerationRequest, inputs: RequestInputs) {
  const { widthPx, heightPx } = request.size;
  if (!request.rough) return { data: new Float32Array(widthPx * heightPx).fill(-1), widthPx, heightPx };
  const picture = await decodePicture(inputBytes(inputs, request.rough.sha256), { channels: 1 });
  checkDecodedSize(picture, request.size);
  return { data: Float32Array.from(picture.data, (value) => 1 - value / 255), widthPx, heightPx };
}

/** Sinusoidal embedding of (guidance - 1) * 1000 for U-Nets that take it (Luo et al. 2023, arXiv 2310.04378). */
function guidanceEmbedding({ guidance }: GenerationRequest, { graphs }: OpenedModel): Float32Array | null {
  const spec = graphs.unet.inputs.find(({ name }) => name === 'timestep_cond');
  if (!spec) return null;
  const width = typeof spec.shape[1] === 'number' ? spec.shape[1] : 256;
  const half = Math.floor(width / 2);
  const position = (guidance.scale - 1) * 1000;
  const embedding = new Float32Array(width);
  for (let i = 0; i < half; i++) {
    const angle = position * Math.exp((-Math.log(10_000) * i) / (half - 1));
    embedding[i] = Math.sin(angle);
    embedding[half + i] = Math.cos(angle);
  }
  return embedding;
}
