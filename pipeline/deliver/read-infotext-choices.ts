import { z } from 'zod';
import type { SamplerSettings } from '../denoise/sampler-settings';
import type { GenerationRequest } from '../request';
import { seedSchema, type Seed } from '../seed';
import { readSamplerLabels } from '../sampler-names';
import type { InfotextWords, UncarriedSetting } from './infotext-words';
import { readRefiner, REFINER_KEYS, type RefinerSetting } from './refiner-settings';

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
  /** The model of the last steps. */
  readonly refiner: RefinerSetting | null;
}

const SIZE = /^\(?(\d{1,5}) ?[xX×*,] ?(\d{1,5})\)?$/;
const unitSchema = z.coerce.number().min(0).max(1);
const sideSchema = z.coerce.number().int().min(1).max(99999);
const sizeSchema = z
  .string()
  .regex(SIZE)
  .transform((text) => [...(SIZE.exec(text) ?? [])].slice(1).map(Number))
  .pipe(z.array(z.number().int().min(1)).length(2));
/** SwarmUI and others count layers from the end below zero. */
const clipSkipSchema = z.coerce.number().int().min(-12).max(12).transform(Math.abs);
const generatorSchema = z.string().transform((text) => (text.toUpperCase() === 'CPU' ? 'cpu' : 'philox'));

/** Keys that are read here. Others are kept aside by the caller. */
export const CARRIED_KEYS: readonly string[] = [
  'Steps',
  'Sampler',
  'Schedule type',
  'CFG scale',
  'CFG Rescale',
  'Seed',
  'Size',
  'Width',
  'Height',
  'Eta',
  'Clip skip',
  'RNG',
  'Variation seed',
  'Variation seed strength',
  ...REFINER_KEYS,
];

/**
 * Reads an infotext's settings one by one; one that isn't understood or out of range is left out and said so. Without
 * `RNG` the seed is CUDA's, as A1111 draws on such a card.
 */
export function readInfotextChoices(parts: InfotextWords): { choices: InfotextChoices; uncarried: UncarriedSetting[] } {
  const uncarried: UncarriedSetting[] = [];
  const read = <T>(key: string, schema: z.ZodType<T>): T | undefined => {
    const value = parts.settings.get(key);
    if (value === undefined) return undefined;
    const parsed = schema.safeParse(value === '' ? undefined : value);
    if (parsed.success) return parsed.data;
    uncarried.push({ key, value, reason: 'It is not a value that Koma takes here.' });
    return undefined;
  };
  const [width, height] = [read('Width', sideSchema), read('Height', sideSchema)];
  const size = read('Size', sizeSchema) ?? (width !== undefined && height !== undefined ? [width, height] : undefined);
  const skip = read('Clip skip', clipSkipSchema);
  const variationSeed = read('Variation seed', seedSchema);
  const strength = read('Variation seed strength', unitSchema);
  const choices: InfotextChoices = {
    prompt: { source: parts.source ?? parts.prompt, text: parts.prompt, negative: parts.negative, syntax: 'a1111' },
    seed: read('Seed', seedSchema) ?? null,
    seedFamily: read('RNG', generatorSchema) ?? 'philox',
    variation: variationSeed === undefined ? null : { seed: variationSeed, strength: strength ?? 0 },
    size: sizeOf(size),
    sampler: {
      ...present('steps', read('Steps', z.coerce.number().int().min(1).max(1000))),
      ...readSampler(parts, uncarried),
      ...present('eta', read('Eta', unitSchema)),
    },
    guidance: {
      ...present('scale', read('CFG scale', z.coerce.number().min(0).max(100))),
      ...present('rescale', read('CFG Rescale', unitSchema)),
    },
    clipSkip: skip === undefined || skip === 0 ? null : skip - 1,
    refiner: readRefiner(parts, uncarried),
  };
  return { choices, uncarried };
}

function sizeOf(sides: readonly number[] | undefined): InfotextChoices['size'] {
  const [widthPx, heightPx] = sides ?? [];
  return widthPx === undefined || heightPx === undefined ? null : { widthPx, heightPx };
}

function readSampler(
  { settings }: InfotextWords,
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
