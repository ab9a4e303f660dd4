import { isAbsolute, parse, relative, resolve, sep } from 'node:path';
import type { BrokenModel, FoundModel } from '@/lib/contracts/models';
import type { ModelFacts } from '@/lib/contracts/model-facts';
import { licenceIn, readFacts } from '@/lib/domain/models/read-facts';
import { findModels, NO_LICENCE, type OpenedModel, readModelFiles } from '@/pipeline/models';
import { machineMemory } from '@/pipeline/runtime';
import { readInstallRecords } from '../downloads/install-record';
import { saveFoundModels } from './save-found-models';

export interface ModelFolders {
  /** What ships with Koma. */
  readonly shipped: string;
  /** What an admin installed; goes before a shipped one of the same name. */
  readonly installed: string;
  /** Folders of links to models of other programs. */
  readonly linked?: readonly string[];
}

/**
 * Opens every model in the folders, writes down what was found for the interface, and gives those that can draw by
 * their ids. Called by workers at their start and once a minute; files that did not change are not read again.
 */
export async function scanModels(folders: ModelFolders): Promise<ReadonlyMap<string, OpenedModel>> {
  const { opened, refused } = await findModels([folders.shipped, ...(folders.linked ?? []), folders.installed], {
    memoryBytes: machineMemory(),
  });
  const models = new Map(opened.map((model) => [model.id, model]));
  const placeOf = (folder: string): string | null => {
    const path = relative(resolve(folders.installed), resolve(folder));
    return path.startsWith('..') || isAbsolute(path) ? null : path.split(sep).join('/');
  };
  const licences = await installedLicences(folders.installed);
  const found: FoundModel[] = [];
  for (const model of models.values()) found.push(await toFoundModel(model, placeOf(model.folder), licences));
  const broken = refused
    .map(({ folder, error }): BrokenModel => {
      const place = placeOf(folder);
      return { id: parse(folder).name, origin: originOf(place), place, problem: error.message };
    })
    .filter(({ id }) => !models.has(id));
  await saveFoundModels({ found, broken, licences }, new Date());
  return models;
}

function originOf(place: string | null): 'shipped' | 'installed' {
  return place === null ? 'shipped' : 'installed';
}

/** The licences that were accepted when models were installed, by place. */
async function installedLicences(installed: string): Promise<ReadonlyMap<string, string>> {
  const records = await readInstallRecords(installed);
  return new Map(
    records.flatMap(({ places, licence }) => (licence === null ? [] : places.map((place) => [place, licence.name] as const))),
  );
}

async function toFoundModel(
  model: OpenedModel,
  place: string | null,
  licences: ReadonlyMap<string, string>,
): Promise<FoundModel> {
  const { card, capabilities } = model;
  const { sizeBytes, metadata } = await readModelFiles(model.folder);
  return {
    id: model.id,
    name: card.name,
    licence: licenceOf(card.licence, licenceIn(metadata), licences.get(place ?? '') ?? ''),
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
    origin: originOf(place),
    place,
    byteSize: sizeBytes,
    facts: { ...readFacts(metadata), ...unusedOf(model) },
  };
}

/** What its folder states, else its file, else what its source stated when it was installed. */
function licenceOf(...stated: readonly string[]): string {
  return stated.find((licence) => licence !== '' && licence !== NO_LICENCE) ?? NO_LICENCE;
}

const MOST_NAMES = 12;

function unusedOf({ unusedTensors: names }: OpenedModel): Pick<ModelFacts, 'unusedTensors'> {
  return names.length === 0 ? {} : { unusedTensors: { count: names.length, names: names.slice(0, MOST_NAMES) } };
}
