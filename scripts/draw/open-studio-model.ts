import { stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { PipelineError } from '@/pipeline/error';
import type { DrawEnvironment } from '@/pipeline/draw/draw-environment';
import { openModel } from '@/pipeline/models/open-model';
import { openMachineRuntime } from '@/pipeline/runtime';
import { createEncodingCache } from '@/pipeline/text-encoder/encoding-cache';
import { FINISH_WEIGHTS, MODELS_FOLDER } from '../weights';

/** A model by its name in `models/` or by its folder, with a runtime of its own that the caller closes. */
export async function openDrawEnvironment(
  model: string,
  device: 'cpu' | 'cuda',
): Promise<DrawEnvironment & { close(): Promise<void> }> {
  const opened = await openModel(await findFolder(model));
  const runtime = openMachineRuntime({ device, threads: null, weightsBytes: null });
  return {
    runtime,
    model: opened,
    weights: FINISH_WEIGHTS,
    encodings: createEncodingCache(),
    now: () => performance.now(),
    close: () => runtime.close(),
  };
}

async function findFolder(model: string): Promise<string> {
  const places = isAbsolute(model) ? [model] : [join(MODELS_FOLDER, model), resolve(model)];
  for (const place of places) {
    const found = await stat(place).catch(() => null);
    if (found?.isDirectory()) return place;
  }
  throw new PipelineError('model-not-found', `Model "${model}" not found: no folder at ${places.join(' or ')}.`);
}
