import { z } from 'zod';
import type { SamplerSettings } from '../denoise/sampler-settings';
import type { GenerationRequest } from '../request';
import { seedSchema, type Seed } from '../seed';
import { readSamplerLabels } from './infotext-names';
import type { InfotextParts } from './parse-infotext';

/** What an infotext says of a drawing, in the words of a request; what it doesn't say is left out. */
export interface InfotextChoices {
  readonly prompt: GenerationRequest['prompt'];
  readonly seed: Seed | null;
  readonly seedFamily: GenerationRequest['seed']['family'];
  readonly variation: GenerationRequest['seed']['variation'];
  readonly size: GenerationRequest['size'] | null;
  readonly sampler: Partial<Pick<SamplerSettings, 'name' | 'steps' | 'schedule' | 'eta'>>;
  readonly guidance: Partial<Pick<GenerationRequest['guidance'], 'scale' | 'rescale'>>;
  readonly clipSkip: number | null;
}

/** A setting that could not be carried over, and why, as a sentence. */
export interface UncarriedSetting {
  readonly key: string;
  readonly value: string;
  readonly reason: string;
}

const NETWORK_PATTERN = /<(?:lora|lyco|hypernet):[^<>]{1,200}>/g;
const unitSchema = z.coerce.number().min(0).max(1);
const sizeSchema = z
  .string()
  .regex(/^[0-9]{1,5} ?x ?[0-9]{1,5}$/)
  .transform((text) => text.split('x').map(Number))
  .pipe(z.tuple([z.number().min(1), z.number().min(1)]));

/** Keys that are read here. Others are kept aside by the caller. */
export const CARRIED_KEYS: readonly string[] = [
  'Steps',
  'Sampler',
  'Schedule type',
  'CFG scale',
  'CFG Rescale',
  'Seed',
  'Size',
  'Eta',
  'Clip skip',
  'RNG',
  'Variation seed',
  'Variation seed strength',
];

/**
 * Reads an infotext's settings one by one; one that isn't understood or out of range is left out and said so. Without
 * `RNG` the seed is CUDA's, as A1111 draws on such a card.
 */
export function readInfotextChoices(parts: InfotextParts): { choices: InfotextChoices; uncarried: UncarriedSetting[] } {
  const uncarried: UncarriedSetting[] = [];
  const read = <T>(key: string, schema: z.ZodType<T>): T | undefined => {
    const value = parts.settings.get(key);
    if (value === undefined) return undefined;
    const parsed = schema.safeParse(value === '' ? undefined : value);
    if (parsed.success) return parsed.data;
    uncarried.push({ key, value, reason: 'It is not a value that Koma takes here.' });
    return undefined;
  };
  const size = read('Size', sizeSchema);
  const skip = read('Clip skip', z.coerce.number().int().min(1).max(12));
  const variationSeed = read('Variation seed', seedSchema);
  const strength = read('Variation seed strength', unitSchema);
  const choices: InfotextChoices = {
    prompt: readPrompt(parts, uncarried),
    seed: read('Seed', seedSchema) ?? null,
    seedFamily: read('RNG', z.enum(['CPU', 'NV', 'GPU'])) === 'CPU' ? 'cpu' : 'philox',
    variation: variationSeed === undefined ? null : { seed: variationSeed, strength: strength ?? 0 },
    size: size ? { widthPx: size[0], heightPx: size[1] } : null,
    sampler: {
      ...present('steps', read('Steps', z.coerce.number().int().min(1).max(1000))),
      ...readSampler(parts, uncarried),
      ...present('eta', read('Eta', unitSchema)),
    },
    guidance: {
      ...present('scale', read('CFG scale', z.coerce.number().min(0).max(100))),
      ...present('rescale', read('CFG Rescale', unitSchema)),
    },
    clipSkip: skip === undefined ? null : skip - 1,
  };
  return { choices, uncarried };
}

/** Networks named in the prompt aren't words to draw: A1111 takes them out before the text is encoded. */
function readPrompt({ prompt, negative }: InfotextParts, uncarried: UncarriedSetting[]): GenerationRequest['prompt'] {
  for (const value of prompt.match(NETWORK_PATTERN) ?? []) {
    uncarried.push({ key: 'prompt', value, reason: 'The network that it names is not part of the text.' });
  }
  return { source: prompt, text: prompt.replace(NETWORK_PATTERN, '').trim(), negative, syntax: 'a1111' };
}

function readSampler(
  { settings }: InfotextParts,
  uncarried: UncarriedSetting[],
): Partial<Pick<SamplerSettings, 'name' | 'schedule'>> {
  const label = settings.get('Sampler');
  const type = settings.get('Schedule type');
  if (label === undefined) return {};
  const { name, schedule } = readSamplerLabels(label, type);
  if (!name) uncarried.push({ key: 'Sampler', value: label, reason: 'Koma has no sampler of this name.' });
  if (!schedule) {
    uncarried.push({ key: 'Schedule type', value: type ?? '', reason: 'Koma has no schedule of this name.' });
  }
  return { ...present('name', name ?? undefined), ...present('schedule', schedule ?? undefined) };
}

function present<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: T });
}
