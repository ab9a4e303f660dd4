import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../error';
import { parsePythonJson } from './python-json';
import type { ModelCapabilities, ModelCard } from './opened-model';

/** The licence of a model whose folder states none. */
export const NO_LICENCE = 'not stated';

const sideSchema = z.tuple([z.number().int().positive(), z.number().int().positive()]);

/** `card.json`: how a model wants to be asked. */
const cardFileSchema = z.object({
  name: z.string(),
  licence: z.string(),
  multiple: z.number().int().positive().optional(),
  buckets: z.array(sideSchema).optional(),
  defaults: z
    .object({
      sampler: z.string(),
      steps: z.number().int().positive(),
      guidance: z.number(),
      guidance_rescale: z.number(),
      strength: z.number(),
      follow_rough: z.number().min(0).max(1),
      clip_skip: z.number().int().nullable(),
    })
    .partial()
    .optional(),
  /** The kind of picture that each ControlNet wants, by its folder's name. */
  controls: z.record(z.string(), z.string()).optional(),
  rough: z.object({ always: z.boolean().optional() }).optional(),
  reference: z.object({ tokens: z.number().int(), side: z.number().int(), people: z.number().int() }).optional(),
  two_people: z.object({ separator: z.string(), first: z.string(), second: z.string() }).optional(),
  prompt: z
    .object({ words: z.string().optional(), quality: z.array(z.string()), negative: z.array(z.string()) })
    .optional(),
});
export type CardFile = z.infer<typeof cardFileSchema>;

const ANIME_NEGATIVE =
  'lowres, bad anatomy, bad hands, text, error, missing fingers, extra digit, fewer digits, cropped, worst quality, low quality, jpeg artifacts, signature, watermark, username, blurry'.split(
    ', ',
  );

/** What users of each family ask for when a folder has no card. */
const HABITS: Record<ModelCapabilities['family'], Pick<ModelCard, 'defaults' | 'prompt'>> = {
  sd1: habit({ steps: 24, guidance: 7, clipSkip: 1 }),
  sd2: habit({ sampler: 'ddim', steps: 24, guidance: 7, guidanceRescale: 0.7 }),
  sdxl: habit({ sampler: 'euler-a', steps: 28, guidance: 5 }),
  starter: habit({ sampler: 'ddim', steps: 12, guidance: 3, guidanceRescale: 0.7, followRough: 1 }, false),
  other: habit({ steps: 24, guidance: 6 }, false),
};

function habit(defaults: Partial<ModelCard['defaults']>, quality = true): Pick<ModelCard, 'defaults' | 'prompt'> {
  return {
    defaults: {
      sampler: 'dpmpp-2m',
      steps: 24,
      guidance: 7,
      guidanceRescale: 0,
      strength: 0.6,
      followRough: 0.6,
      clipSkip: null,
      ...defaults,
    },
    prompt: quality
      ? { quality: ['masterpiece', 'best quality'], negative: ANIME_NEGATIVE, words: null }
      : { quality: [], negative: [], words: null },
  };
}

/**
 * The folder's `card.json`, or null when it has none.
 * @throws PipelineError `model-unreadable` when it is no card
 */
export async function readCardFile(folder: string): Promise<CardFile | null> {
  const json = await readJson(join(folder, 'card.json'));
  if (json === null) return null;
  const result = cardFileSchema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new PipelineError(
    'model-unreadable',
    `${join(folder, 'card.json')} is no model card: "${issue?.path.join('.') ?? ''}" ${issue?.message ?? ''}.`,
  );
}

/** How a model wants to be asked: its card's words, else its family's habits. */
export async function modelCard(
  folder: string,
  file: CardFile | null,
  { family, clipSkip }: Pick<ModelCapabilities, 'family' | 'clipSkip'>,
): Promise<ModelCard> {
  const habits = HABITS[family];
  const own = file?.defaults;
  return {
    name: file?.name ?? basename(folder),
    licence: file?.licence ?? NO_LICENCE,
    defaults: {
      sampler: own?.sampler ?? habits.defaults.sampler,
      steps: own?.steps ?? habits.defaults.steps,
      guidance: own?.guidance ?? habits.defaults.guidance,
      guidanceRescale: own?.guidance_rescale ?? habits.defaults.guidanceRescale,
      strength: own?.strength ?? habits.defaults.strength,
      followRough: own?.follow_rough ?? habits.defaults.followRough,
      clipSkip: clipSkip ? (own?.clip_skip ?? (file ? null : habits.defaults.clipSkip)) : null,
    },
    prompt: {
      quality: file?.prompt?.quality ?? habits.prompt.quality,
      negative: file?.prompt?.negative ?? habits.prompt.negative,
      words: file?.prompt?.words ? await readWords(folder, file.prompt.words) : null,
    },
    twoPeople: file?.two_people ?? null,
    roughAlways: file?.rough?.always ?? false,
  };
}

const vocabularySchema = z.record(z.string(), z.unknown());
/** Clothes are named with a colour: `cloth_form` says how the two lists are put together. */
const clothesSchema = z.object({
  cloth_colour: z.record(z.string(), z.string()),
  cloth_words: z.record(z.string(), z.string()),
  cloth_form: z.string(),
});

/** Every word of a vocabulary file, with spaces: the entries of its lists, the keys of its colour tables, the clothes. */
async function readWords(folder: string, file: string): Promise<string[]> {
  const json = await readJson(join(folder, basename(file)));
  if (json === null) throw missing(join(folder, file), 'the words that the card names');
  const parsed = vocabularySchema.safeParse(json);
  if (!parsed.success) {
    throw new PipelineError('model-unreadable', `${join(folder, basename(file))} must hold a JSON object of words by kind.`);
  }
  const { cloth_colour, cloth_words, cloth_form, ...rest } = parsed.data;
  const words = new Set<string>();
  collectWords(rest, words);
  const clothes = clothesSchema.safeParse({ cloth_colour, cloth_words, cloth_form });
  if (clothes.success) {
    const { data } = clothes;
    for (const colour of Object.keys(data.cloth_colour)) {
      for (const cloth of Object.values(data.cloth_words)) words.add(`${colour} ${cloth}`);
    }
  }
  return [...words].map((word) => word.replaceAll('_', ' '));
}

function collectWords(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (Array.isArray(value)) for (const each of value) collectWords(each, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      if (typeof each === 'string') into.add(key);
      else collectWords(each, into);
    }
  }
}

/**
 * A JSON file's value, also as Python writes it; null when there is no such file.
 * @throws PipelineError `model-unreadable`
 */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new PipelineError('model-unreadable', `${path} can't be read.`, { cause: error });
  });
  if (text === null) return null;
  try {
    return parsePythonJson(text);
  } catch (cause) {
    throw new PipelineError('model-unreadable', `${path} is not valid JSON. Copy the file again.`, { cause });
  }
}

/** @returns the error for a file that must be there */
export function missing(path: string, what: string): PipelineError {
  return new PipelineError('model-missing-file', `${path} is missing: ${what} was expected there.`);
}
