import { parse, resolve, sep } from 'node:path';
import type { BrokenModel, FoundModel } from '@/lib/contracts/models';
import { findModels, type OpenedModel } from '@/pipeline/models';
import { machineMemory } from '@/pipeline/runtime';
import { saveFoundModels } from './save-found-models';

export interface ModelFolders {
  /** What ships with Koma. */
  readonly shipped: string;
  /** What an admin installed; goes before a shipped one of the same name. */
  readonly installed: string;
}

/**
 * Opens every model in the folders, writes down what was found for the interface, and gives those that can draw by
 * their ids. Called by workers at their start and once a minute; files that did not change are not read again.
 */
export async function scanModels(folders: ModelFolders): Promise<ReadonlyMap<string, OpenedModel>> {
  const { opened, refused } = await findModels([folders.shipped, folders.installed], {
    memoryBytes: machineMemory(),
  });
  const models = new Map(opened.map((model) => [model.id, model]));
  const originOf = (folder: string): 'shipped' | 'installed' =>
    folder.startsWith(resolve(folders.installed) + sep) ? 'installed' : 'shipped';
  const found = [...models.values()].map((model) => toFoundModel(model, originOf(model.folder)));
  const broken = refused
    .map(({ folder, error }): BrokenModel => ({ id: parse(folder).name, origin: originOf(folder), problem: error.message }))
    .filter(({ id }) => !models.has(id));
  await saveFoundModels({ found, broken }, new Date());
  return models;
}

function toFoundModel(model: OpenedModel, origin: 'shipped' | 'installed'): FoundModel {
  const { card, capabilities } = model;
  return {
    id: model.id,
    name: card.name,
    licence: card.licence,
    hash: model.hash,
    capabilities: {
      ...capabilities,
      controls: [...capabilities.controls],
      buckets: capabilities.buckets.map(([widthPx, heightPx]) => [widthPx, heightPx]),
    },
    defaults: card.defaults,
    prompting: {
      quality: [...card.prompt.quality],
      negative: [...card.prompt.negative],
      words: card.prompt.words && [...card.prompt.words],
      twoPeople: card.twoPeople,
      roughAlways: card.roughAlways,
    },
    origin,
  };
}
