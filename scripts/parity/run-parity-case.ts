import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsFromDiffusers } from '@/pipeline/denoise/settings-from-diffusers';
import { completeRequest } from '@/pipeline/draw/complete-request';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import type { DrawEnvironment, DrawResult } from '@/pipeline/draw/draw-environment';
import { decodePicture } from '@/pipeline/image/decode-picture';
import type { OpenedModel } from '@/pipeline/models/opened-model';
import type { GenerationRequest, PictureRef } from '@/pipeline/request';
import { largestDifference, readInput, toUnitPixels, type ParityResult } from './compare-pictures';
import { isStarterCase, type ParityCase, type PipelineCase, type StarterCase } from './parity-case';
import { readNpy } from './read-npy';

/** Draws one recorded case and measures how far it is from the recording. */
export async function runParityCase(
  each: ParityCase,
  o: { folder: string; environment: DrawEnvironment },
): Promise<ParityResult> {
  const inputs = new Map<string, Uint8Array>();
  const read = (path: string) => readInput(inputs, path);
  const model = o.environment.model;
  const request = isStarterCase(each)
    ? await starterRequest(each, model, (path) => read(join(o.folder, path)))
    : await pipelineRequest(each, model, (path) => read(join(o.folder, 'inputs', path)));
  const result = await drawPicture(o.environment, { request, inputs });
  const checks = isStarterCase(each)
    ? await compareStarter(each, result, o.folder)
    : await comparePipeline(each, result, o.folder);
  return { id: each.id, checks };
}

async function pipelineRequest(
  each: PipelineCase,
  model: OpenedModel,
  read: (path: string) => Promise<PictureRef>,
): Promise<GenerationRequest> {
  const className = each.scheduler ?? String(model.scheduler._class_name);
  const config = each.scheduler_resolved ?? { ...model.scheduler, ...each.scheduler_config };
  const [widthPx, heightPx] = each.size;
  return completeRequest(model, {
    prompt: { source: each.prompt, text: each.prompt, negative: each.negative ?? '', syntax: 'plain' },
    seed: { value: each.seed },
    size: { widthPx, heightPx },
    sampler: settingsFromDiffusers(className, config, each.steps, each.eta ?? 0),
    guidance: { scale: each.guidance, rescale: each.guidance_rescale ?? 0, from: 0, to: 1 },
    batch: { count: each.batch ?? 1, seeds: 'shared' },
    clipSkip: each.clip_skip ?? null,
    image: each.image ? { picture: await read(each.image), strength: each.strength ?? 1 } : null,
    mask: each.mask
      ? {
          picture: await read(each.mask),
          edges: 'binary',
          method: model.capabilities.inpaint9 ? 'channels' : 'blend',
        }
      : null,
    rules: 'diffusers',
  });
}

async function starterRequest(
  each: StarterCase,
  model: OpenedModel,
  read: (path: string) => Promise<PictureRef>,
): Promise<GenerationRequest> {
  const [widthPx, heightPx] = each.size;
  const text = each.chunks.join(' BREAK ');
  const references = await Promise.all((each.references ?? []).map(read));
  return completeRequest(model, {
    prompt: { source: text, text, negative: '', syntax: 'a1111' },
    seed: { value: each.seed },
    size: { widthPx, heightPx },
    sampler: { steps: each.steps },
    guidance: { scale: each.guidance, rescale: each.guidance_rescale },
    image: each.image ? { picture: await read(each.image), strength: each.strength ?? 1 } : null,
    rough: each.rough ? await read(each.rough) : null,
    references: references.map((picture, slot) => ({ picture, slot })),
  });
}

async function comparePipeline(each: PipelineCase, result: DrawResult, folder: string) {
  const latents = await readNpy(join(folder, each.latents));
  const checks = [
    { what: 'latents', difference: largestDifference(result.latents.data, latents.data), tolerance: each.tolerance },
  ];
  if (!each.picture) return checks;
  const picture = await readNpy(join(folder, each.picture));
  const drawn = toUnitPixels(result);
  const tolerance = each.picture_tolerance ?? 0.001;
  return [...checks, { what: 'picture', difference: largestDifference(drawn, picture.data), tolerance }];
}

async function compareStarter(each: StarterCase, result: DrawResult, folder: string) {
  const recorded = await decodePicture(await readFile(join(folder, each.picture)), { channels: 3 });
  const [drawn] = result.pictures;
  const difference = largestDifference(drawn?.data ?? [], recorded.data) / 255;
  const checks = [{ what: 'picture', difference, tolerance: each.tolerance + 1e-9 }];
  return checks;
}
