import { stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { PipelineError } from '@/pipeline/error';
import type { DrawEnvironment } from '@/pipeline/draw/draw-environment';
import { openCheckpoint } from '@/pipeline/models/open-checkpoint';
import { openModel } from '@/pipeline/models/open-model';
import { machineMemory, openMachineRuntime } from '@/pipeline/runtime';
import { createEncodingCache } from '@/pipeline/text-encoder/encoding-cache';
import { FINISH_WEIGHTS, MODELS_FOLDER } from '../weights';

/**
 * A model by its name in `models/`, by its folder, or by its `.safetensors` file, with a runtime of its own that the caller closes.
 * @param folders where models lie beside those that ship with Koma
 * @throws PipelineError `model-not-found`, and whatever opening it refuses
 */
export async function openDrawEnvironment(
  model: string,
  device: 'cpu' | 'cuda',
  folders: readonly string[] = [],
): Promise<DrawEnvironment & { close(): Promise<void> }> {
  const place = await findModel(model, folders);
  const opened = place.endsWith('.safetensors')
    ? await openCheckpoint(place, { memoryBytes: machineMemory(), library: folders })
    : await openModel(place);
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

async function findModel(model: string, folders: readonly string[]): Promise<string> {
  const inFolders = folders.flatMap((folder) => [
    join(folder, model),
    join(folder, `${model}.safetensors`),
    join(folder, 'checkpoints', `${model}.safetensors`),
  ]);
  const places = isAbsolute(model) ? [model] : [join(MODELS_FOLDER, model), ...inFolders, resolve(model)];
  for (const place of places) {
    const found = await stat(place).catch(() => null);
    if (found?.isDirectory() || (found?.isFile() && place.endsWith('.safetensors'))) return place;
  }
  throw new PipelineError(
    'model-not-found',
    `Model "${model}" not found: no folder or .safetensors file at ${places.join(' or ')}.`,
  );
}
