import { z } from 'zod';
import { samplerSchema, scheduleSchema, sha256Schema } from './drawing';
import { installKindSchema } from './downloads';

export const CATALOGUE_FAMILIES = ['sd1', 'sdxl', 'anima', 'any'] as const;

/** What an entry is for. */
export const CATALOGUE_PURPOSES = [
  'anime',
  'illustration',
  'photo',
  'manga-look',
  'speed',
  'line-art',
  'scribble',
  'soft-edge',
  'canny',
  'depth',
  'normal',
  'pose',
  'segmentation',
  'tile',
  'inpaint',
  'several',
  'reference',
  'encoder',
  'vae',
  'preview',
  'negative',
  'upscale',
  'tags',
  'text',
] as const;

/** Licences, each with one sentence of its terms in the messages; `unknown` where no source that was read tells. */
export const CATALOGUE_LICENCES = [
  'openrail-m',
  'openrail-pp',
  'faipl',
  'cc-by-nc-sa',
  'circlestone',
  'apache',
  'mit',
  'unknown',
] as const;

const entryIdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const catalogueFileSchema = z.strictObject({
  /** Of Hugging Face: `owner/name`. */
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  /** Of one file in it; absent where it is chosen from the repository's list. */
  path: z.string().min(1).max(300).optional(),
  /** As another tool's public list has it; absent where nobody was found who says. */
  sha256: sha256Schema.optional(),
});

export const catalogueEntrySchema = z.strictObject({
  id: entryIdSchema,
  name: z.string().min(1).max(120),
  kind: installKindSchema,
  family: z.enum(CATALOGUE_FAMILIES),
  purpose: z.enum(CATALOGUE_PURPOSES),
  licence: z.enum(CATALOGUE_LICENCES),
  files: z.array(catalogueFileSchema).min(1),
  /** What its maker, or who knows it well, draws with. */
  settings: z
    .strictObject({
      sampler: samplerSchema,
      schedule: scheduleSchema.optional(),
      steps: z.number().int().min(1).max(150),
      guidance: z.number().min(0).max(30),
      guidanceRescale: z.number().min(0).max(1).optional(),
      quality: z.string().max(300).optional(),
    })
    .optional(),
  /** Entries that it can't do without. */
  needs: z.array(entryIdSchema).default([]),
  /** Whether Koma draws with it, or reads it, today. */
  isUsable: z.boolean(),
  /** `listed`: its files and their hashes stand in another tool's public list. `unverified`: nobody was found who says. */
  evidence: z.enum(['listed', 'unverified']),
});
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

export const CATALOGUE_SETS = ['anime-8gb', 'cpu', 'line-art'] as const;

export const catalogueSchema = z.strictObject({
  entries: z.array(catalogueEntrySchema),
  /** What is installed together to begin with. */
  sets: z.array(z.strictObject({ id: z.enum(CATALOGUE_SETS), entries: z.array(entryIdSchema).min(1) })),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
