import { parseInfotext } from '../parse-infotext';
import { readNetworkTags } from '../../prompt/network-tags';
import type { ForeignSettings, NetworkUse } from './foreign-settings';
import { readCivitaiResources, readDream, readForeignJson } from './read-foreign';
import { readFirstRecord } from './read-json';

/** Longer infotexts are not read: A1111's are a few thousand letters. */
const MAX_LENGTH = 2 ** 20;
/** Kinds of network tags that are LoRAs. */
const LORA_KINDS = ['lora', 'lyco', 'locon', 'loha', 'lokr', 'dora', 'lycoris'];
const LORA_REASON = 'A LoRA of this name must be installed.';
const NOTE_REASON = 'It stands behind the settings and is no part of the drawing.';

/**
 * A text in any tool's words, taken apart: JSON of the tools that write it, InvokeAI's first commands, everything else as an
 * infotext. Network tags are taken out of both prompts. A text without settings is a prompt; JSON never is.
 */
export function readSettingsText(text: string): ForeignSettings {
  const read = readForeignJson(text) ?? readDream(text) ?? readUnknownJson(text) ?? readInfotextParts(text);
  return withoutTags(read);
}

function readInfotextParts(text: string): ForeignSettings {
  const { prompt, negative, settings, notes } = parseInfotext(text.slice(0, MAX_LENGTH));
  const resources = readCivitaiResources(settings.get('Civitai resources') ?? '');
  const checkpoint = resources.find(({ type }) => type === 'checkpoint');
  return {
    tool: toolOf(settings),
    prompt,
    negative,
    settings: checkpoint && !settings.has('Model') ? new Map([...settings, ['Model', checkpoint.name]]) : settings,
    networks: resources.filter(({ type }) => LORA_KINDS.includes(type.toLowerCase())),
    uncarried: notes.map(([key, value]) => ({ key, value, reason: NOTE_REASON })),
  };
}

function toolOf(settings: ReadonlyMap<string, string>): string {
  const version = settings.get('Version') ?? '';
  if (settings.has('Koma')) return 'Koma';
  if (settings.get('App') !== undefined) return settings.get('App') ?? '';
  if (/^f\d/.test(version)) return 'Forge';
  if (settings.has('Civitai resources')) return 'Civitai';
  if (/^Fooocus/.test(version)) return 'Fooocus';
  return settings.size > 0 ? 'A1111' : '';
}

/** A record that says nothing of a drawing: told, and not drawn word for word. */
function readUnknownJson(text: string): ForeignSettings | null {
  const record = readFirstRecord(text);
  if (record === null) return null;
  const reason = 'The form of this JSON is not known.';
  const value = Object.keys(record).slice(0, 8).join(', ');
  return {
    tool: '',
    prompt: '',
    negative: '',
    settings: new Map(),
    networks: [],
    uncarried: [{ key: 'JSON', value, reason }],
  };
}

function withoutTags(read: ForeignSettings): ForeignSettings {
  const positive = readNetworkTags(read.prompt);
  const negative = readNetworkTags(read.negative);
  const tags = [...positive.tags, ...negative.tags];
  const isLora = ({ kind }: { kind: string }) => LORA_KINDS.includes(kind);
  const tagged = tags.filter(isLora).map(({ name, weights }): NetworkUse => ({ name, weight: weights[0] ?? 1 }));
  const names = tagged.map(({ name }) => name.toLowerCase());
  const listed = read.networks.filter(({ name }) => !names.includes(name.toLowerCase()));
  return {
    ...read,
    source: read.prompt,
    prompt: positive.text,
    negative: negative.text,
    networks: [...tagged, ...listed],
    uncarried: [
      ...tags.map((tag) => ({
        key: 'prompt',
        value: tag.source,
        reason: isLora(tag) ? LORA_REASON : 'Koma has no networks and tags of this kind.',
      })),
      ...listed.map(({ name, weight }) => ({
        key: 'LoRA',
        value: weight === null ? name : `${name}: ${weight}`,
        reason: LORA_REASON,
      })),
      ...read.uncarried,
    ],
  };
}
