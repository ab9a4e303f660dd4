import { guide, isGuided } from '../denoise/guidance';
import { composeRegions } from '../denoise/region-composition';
import type { GenerationRequest } from '../request';
import type { Guide, PromptTrack } from './condition';
import type { ControlResiduals } from './control-residuals';
import type { OpenedUnet, UnetCondition } from './open-unet';
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
  /** Weights of each guide over the latents, float32 [height, width]; null where one guide rules alone. */
  readonly masks: readonly Float32Array[] | null;
  readonly residuals: ControlResiduals | null;
  readonly batch: number;
}

export interface PredictionPoint {
  readonly sample: Float32Array;
  readonly timestep: number;
  /** Index into the whole plan, for scheduled prompts and intervals. */
  readonly step: number;
  readonly of: number;
}

/** The guided prediction of every region, composed: what the sampler takes as the model's answer. */
export async function predictNoise(predictor: Predictor, at: PredictionPoint): Promise<Float32Array> {
  const predictions: Float32Array[] = [];
  for (const prepared of predictor.guides) predictions.push(await predictGuide(predictor, prepared, at));
  const [first] = predictions;
  if (first && !predictor.masks) return first;
  return composeRegions(predictions, predictor.masks ?? []);
}

async function predictGuide(predictor: Predictor, prepared: PreparedGuide, at: PredictionPoint): Promise<Float32Array> {
  const { request, batch } = predictor;
  const { positives } = prepared.guide;
  const guided = isGuided(request.guidance, at.step, at.of);
  const ask = (track: PromptTrack, side: 'positive' | 'negative') => askUnet(predictor, prepared, { track, side, at });
  const answers: Float32Array[] = [];
  for (const track of positives) answers.push(await ask(track, 'positive'));
  const [only] = answers;
  const alone = positives.length === 1 && positives[0]?.weight === 1;
  if (only && alone && !guided) return only;
  const unconditional = await ask(prepared.guide.negative, 'negative');
  const conditional = only && alone ? only : combine(unconditional, answers, positives);
  if (!guided) return conditional;
  return guide({ conditional, unconditional, batch, ...request.guidance });
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
  const encoding = o.track.byStep[Math.min(at.step, o.track.byStep.length - 1)];
  if (!encoding) throw new RangeError(`no prompt at step ${at.step}`);
  const condition = prepared.condition(encoding, o.side);
  const doing = `drawing step ${at.step + 1} of ${at.of}`;
  const residuals = predictor.residuals ? await predictor.residuals({ ...at, condition, doing }) : {};
  return predictor.unet.predict({ sample: at.sample, timestep: at.timestep, condition, residuals, doing });
}
