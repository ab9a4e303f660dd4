import { guide, isGuided } from '../denoise/guidance';
import { composeRegions, type RegionPrediction } from '../denoise/region-composition';
import type { GenerationRequest } from '../request';
import type { Guide, PromptTrack } from './condition';
import type { ControlResiduals } from './control-residuals';
import type { LatentShape, OpenedUnet, UnetCondition } from './open-unet';
import type { TextEncoding } from '../text-encoder/encode-text';

/** A guide whose encodings have become what the U-Net is told. */
export interface PreparedGuide {
  readonly guide: Guide;
  readonly condition: (encoding: TextEncoding, side: 'positive' | 'negative') => UnetCondition;
}

export interface Predictor {
  readonly request: GenerationRequest;
  readonly unet: OpenedUnet;
  readonly guides: readonly PreparedGuide[];
  /** Where each region rules, in the request's order: its mask over the latents, float32 [height, width]. */
  readonly masks: readonly Float32Array[];
  readonly residuals: ControlResiduals | null;
  readonly shape: LatentShape;
}

export interface PredictionPoint {
  readonly sample: Float32Array;
  readonly timestep: number;
  /** Model calls made before in this run, and of how many. */
  readonly step: number;
  readonly of: number;
  /** Index into the whole plan's steps, for scheduled prompts. */
  readonly planStep: number;
}

/** The guided prediction of every region, composed: what the sampler takes as the model's answer. */
export async function predictNoise(predictor: Predictor, at: PredictionPoint): Promise<Float32Array> {
  const [first, ...others] = predictor.guides;
  if (!first) throw new RangeError('a request has a base prompt');
  const base = await predictGuide(predictor, first, at);
  if (others.length === 0) return base;
  const regions: RegionPrediction[] = [];
  for (const [index, prepared] of others.entries()) {
    const prediction = await predictGuide(predictor, prepared, at);
    const mask = predictor.masks[index] ?? new Float32Array(0);
    regions.push({ prediction, mask, weight: predictor.request.regions[index]?.weight ?? 1 });
  }
  return composeRegions({ base, regions, shape: predictor.shape });
}

async function predictGuide(predictor: Predictor, prepared: PreparedGuide, at: PredictionPoint): Promise<Float32Array> {
  const { request, shape } = predictor;
  const { positives } = prepared.guide;
  const guided = isGuided(request.guidance, at);
  const ask = (track: PromptTrack, side: 'positive' | 'negative') => askUnet(predictor, prepared, { track, side, at });
  const answers: Float32Array[] = [];
  for (const track of positives) answers.push(await ask(track, 'positive'));
  const [only] = answers;
  const alone = positives.length === 1 && positives[0]?.weight === 1;
  if (only && alone && !guided) return only;
  const unconditional = await ask(prepared.guide.negative, 'negative');
  const conditional = only && alone ? only : combine(unconditional, answers, positives);
  if (!guided) return conditional;
  const { scale, rescale } = request.guidance;
  return guide({ conditioned: conditional, unconditioned: unconditional, scale, rescale, batch: shape[0] });
}

/** Composable diffusion: u + sum of w (c - u); Liu et al. 2022, arXiv 2206.01714, eq. 11. */
function combine(unconditional: Float32Array, answers: readonly Float32Array[], tracks: readonly PromptTrack[]) {
  const combined = Float32Array.from(unconditional);
  for (const [index, answer] of answers.entries()) {
    const weight = tracks[index]?.weight ?? 1;
    for (let i = 0; i < combined.length; i++) combined[i] = combined[i]! + weight * (answer[i]! - unconditional[i]!);
  }
  return combined;
}

async function askUnet(
  predictor: Predictor,
  prepared: PreparedGuide,
  o: { track: PromptTrack; side: 'positive' | 'negative'; at: PredictionPoint },
): Promise<Float32Array> {
  const { at } = o;
  const encoding = o.track.byStep[at.planStep];
  if (!encoding) throw new RangeError(`no prompt at step ${at.planStep}`);
  const condition = prepared.condition(encoding, o.side);
  const doing = `drawing step ${at.step + 1} of ${at.of}`;
  const residuals = predictor.residuals ? await predictor.residuals({ ...at, condition, doing }) : {};
  return predictor.unet.predict({ sample: at.sample, timestep: at.timestep, condition, residuals, doing });
}
