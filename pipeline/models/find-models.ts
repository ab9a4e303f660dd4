import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PipelineError } from '../error';
import { isNetwork } from './find-networks';
import { openCheckpoint } from './open-checkpoint';
import { isCheckpointFolder } from './read-checkpoint-files';
import { openModel } from './open-model';
import type { OpenedModel } from './opened-model';

export interface FoundModels {
  readonly opened: readonly OpenedModel[];
  /** Folders and files that look like models and could not be opened, with the reason. */
  readonly refused: readonly { readonly folder: string; readonly error: PipelineError }[];
}

/** Where checkpoints lie within a folder of models, beside those that lie in it directly. */
const CHECKPOINTS = 'checkpoints';
const CHECKPOINT_END = '.safetensors';

/**
 * Every model in these folders: each folder directly below that holds a `model_index.json`, with graphs or
 * with weights to write graphs upon, and each `.safetensors` file in the folder itself or in `checkpoints/`. Absent folders hold none.
 * @param o.memoryBytes of the machine, by which checkpoints are kept as float32 in memory or left in their file; left there
 * when absent
 */
export async function findModels(
  folders: readonly string[],
  o: { readonly memoryBytes?: number } = {},
): Promise<FoundModels> {
  const opened: OpenedModel[] = [];
  const refused: { folder: string; error: PipelineError }[] = [];
  for (const place of await listModels(folders)) {
    try {
      const isCheckpoint = place.endsWith(CHECKPOINT_END) || (await isCheckpointFolder(place));
      opened.push(isCheckpoint ? await openKnownCheckpoint(place, { ...o, library: folders }) : await openModel(place));
    } catch (error) {
      if (!(error instanceof PipelineError)) throw error;
      refused.push({ folder: place, error });
    }
  }
  return { opened, refused };
}

/** Checkpoints by their files as they were: writing an SDXL's graphs again at each look takes a second. */
const openedCheckpoints = new Map<string, { readonly stamp: string; readonly model: OpenedModel }>();

async function openKnownCheckpoint(
  place: string,
  o: { readonly memoryBytes?: number; readonly library: readonly string[] },
): Promise<OpenedModel> {
  const known = openedCheckpoints.get(place);
  if (known && known.stamp === (await stampOf(known.model, place, o))) return known.model;
  const model = await openCheckpoint(place, o);
  openedCheckpoints.set(place, { stamp: await stampOf(model, place, o), model });
  return model;
}

/** The files that a model's graphs read, as they are now, and the settings beside it. */
async function stampOf({ graphs }: OpenedModel, place: string, o: { readonly memoryBytes?: number }): Promise<string> {
  const sources = [graphs.unet, graphs.textEncoder, graphs.textEncoder2, graphs.vaeDecoder].map((graph) => graph?.source);
  const paths = sources.flatMap((source) => (source?.kind === 'bytes' ? (source.files ?? []) : [])).map(({ path }) => path);
  const beside = place.endsWith(CHECKPOINT_END)
    ? [place.replace(CHECKPOINT_END, '.yaml')]
    : ['card.json', join('scheduler', 'scheduler_config.json')].map((name) => join(place, name));
  const stats = await Promise.all([place, ...new Set(paths), ...beside].map((path) => stat(path).catch(() => null)));
  return `${o.memoryBytes} ${stats.map((each) => `${each?.size} ${each?.mtimeMs}`).join(', ')}`;
}

async function listModels(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    for (const name of await sortedNames(folder)) {
      const path = join(folder, name);
      const isCheckpoint = name.endsWith(CHECKPOINT_END) && !(await isNetwork(path));
      const isModel = isCheckpoint || (await isFile(join(path, 'model_index.json')));
      if (isModel) found.push(path);
    }
    const checkpoints = await sortedNames(join(folder, CHECKPOINTS));
    found.push(...checkpoints.filter((name) => name.endsWith(CHECKPOINT_END)).map((name) => join(folder, CHECKPOINTS, name)));
  }
  return found;
}

async function sortedNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.sort((a, b) => (a < b ? -1 : 1));
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
