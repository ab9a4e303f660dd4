import { PipelineError, throwIfCancelled } from '../error';
import { decodePicture } from '../image/decode-picture';
import type { Picture } from '../image/picture';
import { toGrey } from '../image/to-grey';
import { placePart } from './place-part';
import type { RequestInputs } from '../request';
import type { InferenceRuntime } from '../runtime/inference-runtime';
import type { Seed } from '../seed';
import { adjustLevels } from './adjust-levels';
import { deepenInk } from './deepen-ink';
import { detectFaces } from './detect-faces';
import type { FinishStep } from './finish-step';
import { layLines } from './lay-lines';
import { labStatistics, matchPalette } from './match-palette';
import { reduceTones } from './reduce-tones';
import { repairFaces, type RedrawFace } from './repair-faces';
import { upscalePicture } from './upscale';

export interface FinishOptions {
  readonly picture: Picture;
  readonly steps: readonly FinishStep[];
  readonly runtime: InferenceRuntime;
  /** Folder of the upscalers' ONNX files, and the face detector's file. */
  readonly weights: { readonly upscalers: string; readonly faceDetector: string };
  /** The request's files, for palettes and lines. */
  readonly inputs: RequestInputs;
  readonly redraw: RedrawFace;
  /** The picture's own prompt and seed. */
  readonly prompt: string;
  readonly seed: Seed;
  /** The rough that the picture was drawn along, so that faces are redrawn along it too. */
  readonly rough?: Picture | undefined;
  readonly onProgress?: ((progress: FinishProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How far a step is: tiles, faces, or 1 of 1. */
export interface FinishProgress {
  readonly step: FinishStep['kind'];
  readonly done: number;
  readonly of: number;
}

/**
 * The picture after the finishing steps, one after another. The picture given is not changed; equal options give equal
 * pixels on the same machine and runtime version.
 * @throws PipelineError `input-missing` for a reference that isn't among the inputs, `cancelled`, and what each step
 *   throws
 */
export async function runFinish(options: FinishOptions): Promise<Picture> {
  let picture = options.picture;
  for (const step of options.steps) {
    throwIfCancelled(options.signal);
    picture = await runStep(picture, step, options);
  }
  return picture;
}

async function runStep(picture: Picture, step: FinishStep, options: FinishOptions): Promise<Picture> {
  const { signal } = options;
  const tell = (progress: { done: number; of: number }) => options.onProgress?.({ step: step.kind, ...progress });
  const once = (finished: Picture) => {
    tell({ done: 1, of: 1 });
    return finished;
  };
  switch (step.kind) {
    case 'upscale': {
      const { runtime, weights } = options;
      return upscalePicture(picture, { step, runtime, folder: weights.upscalers, onProgress: tell, signal });
    }
    case 'faces':
      return repair(picture, step, { options, tell });
    case 'palette': {
      const reference = await readInput(step.reference, options.inputs);
      return once(matchPalette(picture, { reference: labStatistics(reference), amount: step.amount }));
    }
    case 'lines':
      return once(await layLines(picture, await readInput(step.picture, options.inputs), step.amount));
    case 'levels':
      return once(adjustLevels(picture, step));
    case 'ink':
      return once(deepenInk(picture, step.blackPoint));
    case 'tone':
      return once(reduceTones(picture, step.levels));
    case 'place': {
      const mask = toGrey(await readInput(step.mask, options.inputs));
      const whole = await readInput(step.picture, options.inputs);
      return once(await placePart(picture, { ...step, picture: whole, mask }));
    }
    default:
      return step satisfies never;
  }
}

async function repair(
  picture: Picture,
  step: Extract<FinishStep, { kind: 'faces' }>,
  o: { options: FinishOptions; tell: (progress: { done: number; of: number }) => void },
): Promise<Picture> {
  const { runtime, weights, redraw, prompt, seed, rough, signal } = o.options;
  const faces = await detectFaces(picture, { runtime, path: weights.faceDetector, minScore: step.minScore, signal });
  // The picture as it was drawn has as many pixels as its model is used to.
  const nativeSidePx = Math.sqrt(o.options.picture.widthPx * o.options.picture.heightPx);
  return repairFaces(picture, { step, faces, redraw, prompt, seed, nativeSidePx, rough, onProgress: o.tell, signal });
}

async function readInput(sha256: string, inputs: RequestInputs): Promise<Picture> {
  const bytes = inputs.get(sha256);
  if (bytes) return decodePicture(bytes, { channels: 3 });
  const sentence = `The picture ${sha256.slice(0, 12)} that a finishing step names was not given with the request.`;
  throw new PipelineError('input-missing', sentence);
}
