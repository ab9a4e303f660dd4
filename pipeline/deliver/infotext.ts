import { z } from 'zod';
import { generationRequestSchema, type GenerationRequest } from '../request';
import { seedAfter } from '../seed';
import { SAMPLER_LABELS, SCHEDULE_LABELS } from '../sampler-names';
import { applyJson, diffJson, type Json } from './json-patch';
import type { NetworkUse } from './foreign/foreign-settings';
import { readSettingsText } from './foreign/read-settings-text';
import { networkSettings, promptWithTags } from './network-settings';
import { quoteSetting } from './parse-settings';
import type { UncarriedSetting } from './infotext-words';
import { refinerSettings } from './refiner-settings';
import { CARRIED_KEYS, readInfotextChoices, type InfotextChoices } from './read-infotext-choices';
import { foreignNotes } from './foreign-notes';
import { SOFTWARE } from './software';

const KOMA_KEY = 'Koma';

export interface InfotextModel {
  readonly modelName: string;
  /** SHA-256 in hexadecimal; its first ten digits are written. */
  readonly modelHash: string;
}

/**
 * A request as the text that A1111 and its kin write under their pictures: prompt, negative prompt, one line of
 * settings. What those words can't say follows as JSON under the key `Koma`, so that `fromInfotext` gives back an equal
 * request (its pictures by their hashes, without their bytes).
 * @param o.indexInBatch the picture's place in the request's batch: other tools need its own seed
 */
export function toInfotext(request: GenerationRequest, o: InfotextModel & { readonly indexInBatch?: number }): string {
  const settings = [...plainSettings(request, o)].map(([key, value]) => `${key}: ${quoteSetting(value)}`);
  const negative = request.prompt.negative === '' ? [] : [`Negative prompt: ${request.prompt.negative}`];
  const withLine = (line: readonly string[]) => [promptWithTags(request), ...negative, line.join(', ')].join('\n');
  const base = toBase(readInfotextChoices(readSettingsText(withLine(settings))).choices);
  const rest = diffJson(base, toJson(request));
  return withLine([...settings, `${KOMA_KEY}: ${quoteJson(rest ?? {})}`, `Version: ${SOFTWARE}`]);
}

/** What was read from an infotext. */
export interface InfotextReading {
  /** The request itself where Koma wrote the text; null for other tools' texts. */
  readonly request: GenerationRequest | null;
  readonly choices: InfotextChoices;
  /** The tool that wrote the text, such as `A1111`; empty where nothing tells. */
  readonly tool: string;
  /** LoRAs and their kin that the picture was drawn with. */
  readonly networks: readonly NetworkUse[];
  /** The installed model that the text means, by hash or by name; null when none is it. */
  readonly model: { readonly id: string } | null;
  /** The installed model that the text's refiner means; null when none is it, or there is no refiner. */
  readonly refiner: { readonly id: string } | null;
  /** Settings of other tools, kept as they were written. */
  readonly others: ReadonlyMap<string, string>;
  /** What could not be carried over. */
  readonly uncarried: readonly UncarriedSetting[];
}

/**
 * Reads an infotext of Koma, A1111, Forge and the sites that write such texts, and the JSON of the tools that write that
 * (`readSettingsText`). Whatever the text is, something is read: a text without settings is a prompt.
 * @param o.models the installed models, to find the one that the text means; null where nobody knows them
 */
export function fromInfotext(
  text: string,
  { models }: { readonly models: readonly { id: string; name: string; hash: string }[] | null },
): InfotextReading {
  const parts = readSettingsText(text);
  const { choices, uncarried } = readInfotextChoices(parts);
  const named = parts.settings.get('Model') ?? parts.settings.get('Model hash');
  const model = findModel({ name: parts.settings.get('Model'), hash: parts.settings.get('Model hash') }, models ?? []);
  const refiner = choices.refiner && findModel(choices.refiner, models ?? []);
  const others = new Map([...parts.settings].filter(([key]) => !CARRIED_KEYS.includes(key) && key !== KOMA_KEY));
  const request = readKomaRequest(parts.settings.get(KOMA_KEY), choices);
  const { tool, networks } = parts;
  const notes = [
    ...uncarried,
    ...parts.uncarried,
    ...foreignNotes(others),
    ...(models ? [...modelNote('Model', named, model), ...modelNote('Refiner', choices.refiner?.name, refiner)] : []),
  ];
  return { request, choices, tool, networks, model, refiner, others, uncarried: request ? [] : notes };
}

function plainSettings(request: GenerationRequest, o: InfotextModel & { indexInBatch?: number }): Map<string, string> {
  const { sampler, guidance, size, seed, batch } = request;
  const index = batch.seeds === 'consecutive' ? (o.indexInBatch ?? 0) : 0;
  const settings: [string, string | number | null][] = [
    ['Steps', sampler.steps],
    ['Sampler', SAMPLER_LABELS[sampler.name]],
    ['Schedule type', SCHEDULE_LABELS[sampler.schedule]],
    ['CFG scale', guidance.scale],
    ['CFG Rescale', guidance.rescale === 0 ? null : guidance.rescale],
    ['Seed', seedAfter(seed.value, index)],
    ['Size', `${size.widthPx}x${size.heightPx}`],
    ['Model hash', o.modelHash.slice(0, 10)],
    ['Model', o.modelName],
    ['Denoising strength', request.image?.strength ?? null],
    ['Eta', sampler.eta === 0 ? null : sampler.eta],
    ['Clip skip', request.clipSkip === null ? null : request.clipSkip + 1],
    ['RNG', seed.family === 'cpu' ? 'CPU' : 'NV'],
    ['Variation seed', seed.variation?.seed ?? null],
    ['Variation seed strength', seed.variation?.strength ?? null],
    ...networkSettings(request),
    ...refinerSettings(request),
  ];
  return new Map(settings.flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])));
}

/** The request that the plain words say. These defaults are part of the text's form: older texts stand on them. */
function toBase(choices: InfotextChoices): Json {
  return {
    version: 1,
    prompt: choices.prompt,
    ...(choices.size && { size: choices.size }),
    seed: {
      ...(choices.seed !== null && { value: choices.seed }),
      family: choices.seedFamily,
      variation: choices.variation,
    },
    batch: { count: 1, seeds: 'consecutive' },
    sampler: { schedule: 'model', spacing: null, eta: 0, config: {}, ...choices.sampler },
    guidance: { rescale: 0, from: 0, to: 1, ...choices.guidance },
    clipSkip: choices.clipSkip,
    sizeConditioning: null,
    image: null,
    mask: null,
    rough: null,
    references: [],
    regions: [],
    controls: [],
    imagePrompts: [],
    rules: 'koma',
    finish: [],
  };
}

function readKomaRequest(koma: string | undefined, choices: InfotextChoices): GenerationRequest | null {
  if (koma === undefined) return null;
  try {
    const patch = z.json().parse(JSON.parse(koma));
    return generationRequestSchema.parse(applyJson(toBase(choices), patch));
  } catch {
    // Another tool or a person changed the text: its plain words still hold.
    return null;
  }
}

function findModel(
  named: { readonly name: string | undefined; readonly hash: string | null | undefined },
  models: readonly { id: string; name: string; hash: string }[],
): { id: string } | null {
  const hash = named.hash?.toLowerCase() ?? '';
  const byHash = hash.length >= 8 ? models.find((each) => each.hash.startsWith(hash)) : undefined;
  const found = byHash ?? models.find((each) => each.name === named.name || each.id === named.name);
  return found ? { id: found.id } : null;
}

function modelNote(key: string, named: string | undefined, model: { id: string } | null): UncarriedSetting[] {
  if (named === undefined || model) return [];
  return [{ key, value: named, reason: 'This model is not installed here.' }];
}

function toJson(request: GenerationRequest): Json {
  return z.json().parse(JSON.parse(JSON.stringify(request)));
}

/** JSON as a quoted setting: always quoted, so that other tools step over it whole. */
function quoteJson(value: Json): string {
  return JSON.stringify(JSON.stringify(value));
}
