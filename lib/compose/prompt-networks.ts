import type { GenerationInput } from '@/lib/contracts/generations';
import type { StyleRecord } from '@/lib/contracts/styles';
import { loraOfTag, readNetworkTags, type TaggedLora, writeLoraTag } from '@/pipeline/prompt';
import type { PromptMaterials } from './compose-prompt';

/** An input and its materials without network tags in any of their words, and the LoRAs that the tags named. */
export interface Untagged<Materials> {
  readonly input: GenerationInput;
  readonly materials: Materials;
  /** In their order; of a LoRA that is named again, the last tag. */
  readonly loras: readonly TaggedLora[];
}

/**
 * Takes the network tags out of everything that becomes a prompt: what the person wrote, the style's words, those of the
 * people and of the place. Tags are no words, and each LoRA is drawn with wherever it was named.
 */
export function takeTags<Materials extends PromptMaterials>(
  input: GenerationInput,
  materials: Materials,
): Untagged<Materials> {
  const loras = new Map<string, TaggedLora>();
  const plain = (text: string): string => {
    const { text: rest, tags } = readNetworkTags(text);
    for (const lora of tags.map(loraOfTag)) if (lora) loras.set(lora.name.toLowerCase(), lora);
    return rest;
  };
  const { style, people, place } = materials;
  return {
    materials: {
      ...materials,
      style: { words: plain(style.words), record: plainStyle(style.record, plain) },
      people: people.map((person) => ({
        ...person,
        traits: { ...person.traits, words: plain(person.traits.words) },
        outfit: { ...person.outfit, words: plain(person.outfit.words) },
      })),
      place: place && { ...place, words: plain(place.words) },
    },
    input: { ...input, prompt: plain(input.prompt), negative: plain(input.negative) },
    loras: [...loras.values()],
  };
}

/** The A1111 web UI looks up LoRAs itself, by the tags at a prompt's end; no other model reads them. */
export function withEngineTags(
  text: string,
  { capabilities }: Pick<PromptMaterials['model'], 'capabilities'>,
  loras: readonly TaggedLora[],
): string {
  return capabilities.engine?.kind === 'a1111' ? [text, ...loras.map(writeLoraTag)].join(' ').trim() : text;
}

function plainStyle(record: StyleRecord, plain: (text: string) => string): StyleRecord {
  return {
    ...record,
    line: plain(record.line),
    tone: plain(record.tone),
    negative: plain(record.negative),
    quality: record.quality && plain(record.quality),
  };
}
