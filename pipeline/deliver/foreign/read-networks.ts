import { plain } from '../infotext-keys';
import type { Json } from '../json-patch';
import { fileTitle, type NetworkUse } from './foreign-settings';
import { asList, asNumber, asRecord, asText, type JsonRecord } from './read-json';

const MAX_NETWORKS = 100;
const LISTS = ['loras', 'lora', 'uselora', 'useloramodel', 'loramodels'];
const WEIGHTS = ['loraweights', 'loraalpha', 'lorastrengths'];

/** Whether a record's entry names LoRAs or their weights. */
export function isNetworkKey(key: string): boolean {
  return [...LISTS, ...WEIGHTS].includes(plain(key)) || /^lora(combined)?\d{1,2}$/.test(plain(key));
}

/**
 * The LoRAs that a record names: a list of names with a list of weights, of pairs, of records, or entries `LoRA 1`: `name :
 * 0.8`. Each name once.
 */
export function readNetworks(record: JsonRecord): NetworkUse[] {
  const entries = Object.entries(record);
  const listed = (words: readonly string[]) => entries.find(([key]) => words.includes(plain(key)))?.[1];
  const names = inList(listed(LISTS));
  const weights = inList(listed(WEIGHTS)).map(asNumber);
  const fromList = names.flatMap((each, index) => networkOf(each, weights[index] ?? null) ?? []);
  const numbered = entries.filter(([key]) => /^lora(combined)?\d{1,2}$/.test(plain(key))).map(([, value]) => value);
  const single = numbered.flatMap((each) => networkOf(each, null) ?? []);
  const unique = new Map([...single, ...fromList].map((use) => [use.name, use]));
  return [...unique.values()].slice(0, MAX_NETWORKS);
}

/** Lists, and texts of several names. */
function inList(value: Json | undefined): readonly Json[] {
  const text = asText(value);
  return text === null ? asList(value) : text.split(',').map((part) => part.trim());
}

function networkOf(value: Json, weight: number | null): NetworkUse | null {
  const record = asRecord(value);
  if (record) return networkOfRecord(record);
  const [first, second] = asList(value);
  const text = asText(first) ?? asText(value);
  if (text === null || /^(none|)$/i.test(text.trim())) return null;
  const [, name = text, written] = /^(.+?) ?: ?(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  return {
    name: fileTitle(name.trim()),
    weight: asNumber(second) ?? (written === undefined ? weight : Number(written)),
  };
}

function networkOfRecord(record: JsonRecord): NetworkUse | null {
  const inner = asRecord(record['model']) ?? asRecord(record['lora']) ?? record;
  const names = ['model_name', 'name', 'modelName', 'file', 'lora', 'lora_name'];
  const name = names.map((key) => asText(inner[key])).find((text) => text !== null && text !== '');
  const weights = ['weight', 'strength', 'model_strength', 'alpha'].map((key) => asNumber(record[key]));
  if (name === undefined || name === null) return null;
  return { name: fileTitle(name), weight: weights.find((each) => each !== null) ?? null };
}
