import { join } from 'node:path';
import { settingsFromDiffusers } from '@/pipeline/denoise/settings-from-diffusers';
import { completeRequest } from '@/pipeline/draw/complete-request';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { openCheckpoint } from '@/pipeline/models/open-checkpoint';
import type { OpenedModel } from '@/pipeline/models/opened-model';
import type { InferenceRuntime } from '@/pipeline/runtime';
import { FINISH_WEIGHTS } from '../weights';
import type { CheckpointCase, CheckpointPictureCase } from './checkpoint-case';
import { largestDifference, readInput, toUnitPixels, type ParityResult } from './compare-pictures';
import { readNpy } from './read-npy';
import { runNetworkCase } from './run-network-case';

/** How a case is run: where its files lie, and by what. */
export interface CheckpointRun {
  readonly folder: string;
  readonly runtime: InferenceRuntime;
  /** What each model was trained to predict, where its file leaves it open. */
  readonly predictions: ReadonlyMap<string, 'epsilon' | 'v_prediction'>;
  readonly weights: 'mapped' | 'folded';
}

/** Opens a recorded checkpoint with what is used beside it, runs the case, and measures how far it is from the recording. */
export async function runCheckpointCase(each: CheckpointCase, o: CheckpointRun): Promise<ParityResult> {
  const model = await openCheckpoint(join(o.folder, `${each.model}.safetensors`), {
    weights: o.weights,
    prediction: o.predictions.get(each.model),
    loras: (each.loras ?? []).map(({ file, strength }) => ({ path: join(o.folder, file), strength })),
    vae: each.vae && join(o.folder, each.vae),
    controlnets: each.controlnet ? { control: join(o.folder, each.controlnet) } : {},
    embeddings: each.embedding ? { [each.embedding.word]: join(o.folder, each.embedding.file) } : {},
  });
  const checks = each.kind === 'network' ? await runNetworkCase(each, { ...o, model }) : await drawCase(each, o, model);
  return { id: each.id, checks };
}

async function drawCase(each: CheckpointPictureCase, o: CheckpointRun, model: OpenedModel) {
  const inputs = new Map<string, Uint8Array>();
  const read = (path: string) => readInput(inputs, join(o.folder, path));
  const [widthPx, heightPx] = each.size;
  const request = completeRequest(model, {
    prompt: { source: each.prompt, text: each.prompt, negative: each.negative ?? '', syntax: 'plain' },
    seed: { value: each.seed },
    size: { widthPx, heightPx },
    sampler: settingsFromDiffusers(each.scheduler, each.scheduler_resolved, each.steps, 0),
    guidance: { scale: each.guidance, rescale: each.guidance_rescale ?? 0, from: 0, to: 1 },
    clipSkip: null,
    image: each.image ? { picture: await read(each.image), strength: 1 } : null,
    mask: each.mask ? { picture: await read(each.mask), edges: 'binary', method: 'channels' } : null,
    controls: each.control_image
      ? [{ name: 'control', picture: await read(each.control_image), scale: each.control_scale ?? 1, from: 0, to: 1 }]
      : [],
    rules: 'diffusers',
  });
  const result = await drawPicture({ runtime: o.runtime, model, weights: FINISH_WEIGHTS }, { request, inputs });
  const drawn: Readonly<Record<string, ArrayLike<number | bigint>>> = {
    latents: result.latents.data,
    picture: toUnitPixels(result),
  };
  const checks: { what: string; difference: number; tolerance: number }[] = [];
  for (const [what, { file, tolerance }] of Object.entries(each.outputs)) {
    const expected = await readNpy(join(o.folder, file));
    checks.push({ what, difference: largestDifference(drawn[what] ?? [], expected.data), tolerance });
  }
  return checks;
}
