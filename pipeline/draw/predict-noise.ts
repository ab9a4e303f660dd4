import { guide, isGuided, isWithin, usesUnguided } from '../denoise/guidance';
import { composeRegions } from '../denoise/region-composition';
import type { GuidedAnswer } from '../denoise/run-sampling';
import type { GenerationRequest } from '../request';
import type { Guide, PromptTrack } from './condition';
import type { ControlResiduals } from './control-residuals';
import type { OpenedUnet } from './open-unet';
import type { LatentShape, UnetCondition } from './unet-condition';
import type { TextEncoding } from '../text-encoder/text-encoding';

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
  /** Both sides of the guidance in one run. */
  readonly together: boolean;
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

/**
 * The guided prediction of every region, composed: what the sampler takes as the model's answer. For samplers that use it,
 * the one without the prompts stands beside it.
 */
export async function predictNoise(predictor: Predictor, at: PredictionPoint): Promise<Float32Array | GuidedAnswer> {
  const [first, ...others] = predictor.guides;
  if (!first) throw new RangeError('a request has a base prompt');
  const base = await predictGuide(predictor, first, at);
  const parts: GuidedAnswer[] = [];
  for (const prepared of others) parts.push(await predictGuide(predictor, prepared, at));
  const compose = (side: keyof GuidedAnswer) =>
    parts.length === 0
      ? base[side]
      : composeRegions({
          base: base[side],
          regions: parts.map((part, index) => ({
            prediction: part[side],
            mask: predictor.masks[index] ?? new Float32Array(0),
            weight: predictor.request.regions[index]?.weight ?? 1,
          })),
          shape: predictor.shape,
        });
  if (!usesUnguided(predictor.request.sampler.name)) return compose('guided');
  return { guided: compose('guided'), unguided: compose('unguided') };
}

async function predictGuide(predictor: Predictor, prepared: PreparedGuide, at: PredictionPoint): Promise<GuidedAnswer> {
  const { request, shape } = predictor;
  const { positives, negative } = prepared.guide;
  const [positive] = positives;
  const alone = positives.length === 1 && positive?.weight === 1 ? positive : null;
  const needsBoth = usesUnguided(request.sampler.name);
  const guided = needsBoth ? isWithin(request.guidance, at) : isGuided(request.guidance, at);
  if (alone && !guided) return both(await askUnet(predictor, conditionOf(prepared, alone, 'positive', at), at));
  const conditions = [
    conditionOf(prepared, negative, 'negative', at),
    ...positives.map((track) => conditionOf(prepared, track, 'positive', at)),
  ];
  const [unconditioned, ...answers] = await askAll(predictor, conditions, at);
  const [only] = answers;
  if (!unconditioned || !only) throw new RangeError('a guide has two sides');
  const conditioned = alone ? only : combine(unconditioned, answers, positives);
  if (!guided) return both(conditioned);
  const { scale, rescale } = request.guidance;
  return { guided: guide({ conditioned, unconditioned, scale, rescale, batch: shape[0] }), unguided: unconditioned };
}

/** Where nothing guides, there is one answer. */
function both(answer: Float32Array): GuidedAnswer {
  return { guided: answer, unguided: answer };
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

function conditionOf(prepared: PreparedGuide, track: PromptTrack, side: 'positive' | 'negative', at: PredictionPoint) {
  const encoding = track.byStep[at.planStep];
  if (!encoding) throw new RangeError(`no prompt at step ${at.planStep}`);
  return prepared.condition(encoding, side);
}

/** Every side's answer, in one run where that pays and the prompts are of equal length. */
async function askAll(predictor: Predictor, conditions: readonly UnetCondition[], at: PredictionPoint) {
  const isEqual = new Set(conditions.map(({ sequence }) => sequence)).size === 1;
  if (predictor.together && isEqual && !predictor.residuals) {
    return predictor.unet.predict({ ...at, conditions, residuals: {}, doing: doing(at) });
  }
  const answers: Float32Array[] = [];
  for (const condition of conditions) answers.push(await askUnet(predictor, condition, at));
  return answers;
}

async function askUnet(predictor: Predictor, condition: UnetCondition, at: PredictionPoint): Promise<Float32Array> {
  const context = { ...at, condition, doing: doing(at) };
  const residuals = predictor.residuals ? await predictor.residuals(context) : {};
  const [answer] = await predictor.unet.predict({ ...at, conditions: [condition], residuals, doing: doing(at) });
  if (!answer) throw new RangeError('one condition has one answer');
  return answer;
}

function doing({ step, of }: PredictionPoint): string {
  return `drawing step ${step + 1} of ${of}`;
}
