import { plain, readableKey } from '../infotext-keys';
import type { Json } from '../json-patch';
import { fileTitle, settingsOf, type ForeignSettings } from './foreign-settings';
import { isNetworkKey, readNetworks } from './read-networks';
import { asList, asNumber, asRecord, asText, type JsonRecord } from './read-json';

/** Under what keys tools keep the prompts, compared as `plain` compares. */
const PROMPTS = [
  'prompt',
  'positiveprompt',
  'positive',
  'textprompt',
  'textprompts',
  'prompts',
  'c',
  'input',
  'basecaption',
];
const NEGATIVES = ['negativeprompt', 'negative', 'negativeprompts', 'uc', 'negativetext', 'undesiredcontent'];
/** Under what keys prompts stand in a list, each with its weight. */
const WEIGHED = ['prompts', 'textprompts', 'prompt'];
/** Keys that are a setting only in a record of its own, being common words. */
const SHORT_KEYS: Readonly<Record<string, string>> = {
  scale: 'CFG scale',
  guidance: 'CFG scale',
  strength: 'Denoising strength',
  size: 'Size',
};
const NO_NAME = /^(|none|automatic|default|default \(model\)|same as.*)$/i;

/**
 * Settings of a record whose keys name them, in the spelling of any tool: texts and numbers become settings, lists of LoRAs
 * networks; other records and lists are left out.
 * @param tool the tool's name
 */
export function readRecord(record: JsonRecord, tool: string): ForeignSettings {
  const entries = Object.entries(record).map(([key, value]) => ({ key, word: plain(key), value }));
  const text = (words: readonly string[]) => {
    const found = words.map((word) => entries.find((entry) => entry.word === word)?.value);
    return found.map(promptText).find((each) => each !== null) ?? '';
  };
  const settings = settingsOf(
    entries
      .filter(({ key, word }) => ![...PROMPTS, ...NEGATIVES].includes(word) && !isNetworkKey(key))
      .map(({ key, word, value }) => settingOf(SHORT_KEYS[word] ?? readableKey(key) ?? key, value)),
  );
  return {
    tool,
    prompt: text(PROMPTS),
    negative: text(NEGATIVES) || unwantedText(entries.find(({ word }) => WEIGHED.includes(word))?.value),
    settings: withSize(settings),
    networks: readNetworks(record),
    uncarried: [],
  };
}

/** A prompt as a text, a list of texts, or a list of records with weights, of which those below zero are unwanted. */
function promptText(value: Json | undefined): string | null {
  const text = asText(value);
  if (text !== null) return text.trim();
  const parts = asList(value).flatMap((each) => asText(each) ?? (weightOf(each) < 0 ? [] : (weighedText(each) ?? [])));
  return parts.length > 0 ? parts.join('\n').trim() : null;
}

function unwantedText(value: Json | undefined): string {
  const parts = asList(value).flatMap((each) => (weightOf(each) < 0 ? (weighedText(each) ?? []) : []));
  return parts.join(', ').trim();
}

function weighedText(value: Json): string | null {
  const record = asRecord(value);
  return asText(record?.['prompt']) ?? asText(record?.['text']);
}

function weightOf(value: Json): number {
  return asNumber(asRecord(value)?.['weight']) ?? 1;
}

function settingOf(key: string, value: Json): readonly [string, string | null] {
  const record = asRecord(value);
  const named = record && (asText(record['name']) ?? asText(record['model_name']) ?? asText(record['key']));
  const text = typeof value === 'boolean' ? String(value) : (named ?? asText(value));
  if (text === null || (NO_NAME.test(text) && /^(Model|VAE)/.test(key))) return [key, null];
  if (key === 'Model' || key === 'VAE') return [key, fileTitle(text)];
  if (key === 'Size') return [key, sizeText(text)];
  return [key, text];
}

/** `(1152, 896)`, `1152*896` and `1152×896 | 9:7` as `1152x896`. */
function sizeText(text: string): string {
  const [, width, height] = /(\d{1,5})\s*[x×X*,]\s*(\d{1,5})/.exec(text) ?? [];
  return width === undefined ? text : `${width}x${height}`;
}

function withSize(settings: Map<string, string>): Map<string, string> {
  const [width, height] = [asNumber(settings.get('Width')), asNumber(settings.get('Height'))];
  if (width === null || height === null) return settings;
  const rest = [...settings].filter(([key]) => key !== 'Width' && key !== 'Height');
  return new Map([['Size', `${width}x${height}`], ...rest]);
}
