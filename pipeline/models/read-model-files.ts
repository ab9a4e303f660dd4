import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readSafetensors } from '../safetensors/read-safetensors';
import { forecastStep, type StepForecast } from './forecast-step';
import { unetWeights } from './locate-networks';
import { weightsFor, unetFloat32Bytes } from './open-checkpoint';
import { onceAFile } from './once-a-file';
import { isCheckpointFolder, isFile, readCheckpointFiles } from './read-checkpoint-files';

/** What a model's files are beside its weights. */
export interface ModelFiles {
  readonly sizeBytes: number;
  /** A single file's `__metadata__`; empty for folders. */
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * The size of a model and what its file says of itself. A file that did not change is not read again.
 * @param place a `.safetensors` file or a folder
 * @throws PipelineError `model-unreadable`
 */
export const readModelFiles = onceAFile(async (place): Promise<ModelFiles> => {
  if (!isFile(place)) return { sizeBytes: await folderBytes(place), metadata: {} };
  const { sizeBytes, metadata } = await readSafetensors(place);
  return { sizeBytes, metadata };
});

async function folderBytes(folder: string): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    sum += entry.isDirectory() ? await folderBytes(path) : ((await stat(path).catch(() => null))?.size ?? 0);
  }
  return sum;
}

/** A picture's cost as the shapes of the weights foretell it. */
export interface ModelForecast extends StepForecast {
  /** At the peak: the U-Net's weights as they lie in memory, and a step. */
  readonly peakBytes: number;
}

/**
 * What one step of a checkpoint takes on this machine, before it is loaded; null for a folder of graphs, which tell no shapes.
 * @throws PipelineError `model-unreadable`, `model-missing-file`
 */
export async function forecastModel(
  place: string,
  o: { readonly widthPx: number; readonly heightPx: number; readonly threads: number; readonly memoryBytes: number },
): Promise<ModelForecast | null> {
  if (!isFile(place) && !(await isCheckpointFolder(place))) return null;
  const file = await readCheckpointFiles(place);
  const unet = unetWeights(file);
  if (unet === null) return null;
  const step = forecastStep(unet, o);
  const isFolded = weightsFor(file, o.memoryBytes).unet === 'folded';
  return { ...step, peakBytes: step.stepBytes + (isFolded ? unetFloat32Bytes(file) : file.sizeBytes) };
}
