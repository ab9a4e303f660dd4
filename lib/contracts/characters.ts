import { z } from 'zod';
import {
  ACCESSORIES,
  AGES,
  BANGS,
  BUILDS,
  CLOTH_COLOURS,
  EXPRESSIONS,
  EYE_COLOURS,
  FURTHER_HAIR_STYLES,
  HAIR_COLOURS,
  HAIR_STYLES,
  ALL_OUTFITS,
  SEXES,
  OUTFIT_PRINTS,
  SKINS,
} from '@/lib/rough/vocabulary';
import { extraTraitsSchema } from '@/lib/rough/specification';
import { jobSchema } from './jobs';
import { recordLoraSchema } from './networks';
import { operation } from './operation';
import { idSchema, momentSchema, pageQuerySchema, pageSchema, revisionSchema } from './page';
import { pictureSchema } from './pictures';
import { projectParamsSchema } from './projects';
import { generationSchema } from './generations';
import { textSchema } from './text';

/** How somebody is: decides the face that they make where nobody says. */
export const PERSONALITIES = [
  'cheerful',
  'energetic',
  'gentle',
  'shy',
  'cool',
  'serious',
  'proud',
  'mischievous',
  'hot_blooded',
  'gloomy',
  'sleepyhead',
  'tsundere',
] as const;
export const personalitySchema = z.enum(PERSONALITIES);
export type Personality = z.infer<typeof personalitySchema>;

/** Words that a database can keep. */
const nameSchema = textSchema.trim().min(1).max(80);
const accessoriesSchema = z
  .array(z.enum(ACCESSORIES))
  .max(10)
  .refine((list) => new Set(list).size === list.length, 'names something twice');

/** What stays the same whatever somebody wears. */
export const characterTraitsSchema = z.strictObject({
  sex: z.enum(SEXES),
  age: z.enum(AGES),
  build: z.enum(BUILDS),
  hairColour: z.enum(HAIR_COLOURS),
  hairStyle: z.enum([...HAIR_STYLES, ...FURTHER_HAIR_STYLES]),
  bangs: z.enum(BANGS),
  eyeColours: z.strictObject({ left: z.enum(EYE_COLOURS), right: z.enum(EYE_COLOURS) }),
  skin: z.enum(SKINS),
  /** Glasses, ears, scars: what somebody is known by. */
  marks: accessoriesSchema,
  personality: z.array(personalitySchema).max(3),
  /** Traits that only who has them names: what somebody is, beard, headwear, scars, ears, limbs. */
  extras: extraTraitsSchema.default({}),
  /** The face at rest; null: as the personality has it. */
  expression: z.enum(EXPRESSIONS).nullable(),
  /** Further tags, said in every prompt of this person. */
  words: textSchema.max(500),
  /** Tags that must never show on this person; they go to the negative prompt. */
  forbidden: textSchema.max(500),
  /** LoRAs that this person is drawn with; of those for several families, the model’s. */
  loras: z.array(recordLoraSchema).max(8, 'a character has at most 8 LoRAs').optional(),
});
export type CharacterTraits = z.infer<typeof characterTraitsSchema>;

/** What somebody wears. */
export const outfitTraitsSchema = z.strictObject({
  outfit: z.enum(ALL_OUTFITS),
  clothColour: z.enum(CLOTH_COLOURS),
  /** Of ribbons, ties, sashes, hats. */
  accentColour: z.enum(CLOTH_COLOURS),
  shirtPrint: z.enum(OUTFIT_PRINTS),
  accessories: accessoriesSchema,
  words: textSchema.max(500),
});
export type OutfitTraits = z.infer<typeof outfitTraitsSchema>;

export const hexSchema = z.string().regex(/^#[0-9a-f]{6}$/);

/** The colours that somebody is painted in, named for people. */
export const paletteSchema = z
  .array(z.strictObject({ part: z.enum(['hair', 'eyes', 'skin', 'cloth', 'accent', 'other']), colour: hexSchema }))
  .max(12);
export type Palette = z.infer<typeof paletteSchema>;

/** A part of a picture, in shares of its width and height. */
export const cropSchema = z.strictObject({
  left: z.number().min(0).max(1),
  top: z.number().min(0).max(1),
  right: z.number().min(0).max(1),
  bottom: z.number().min(0).max(1),
});
export type Crop = z.infer<typeof cropSchema>;

export const SHEET_CELLS = [
  'face',
  'portrait',
  'upper_body',
  'full_body',
  'three_quarter_left',
  'three_quarter_right',
  'from_behind',
  'smile',
  'angry',
  'sad',
  'surprised',
  'embarrassed',
  'laughing',
] as const;
export const sheetCellSchema = z.enum(SHEET_CELLS);
export type SheetCell = z.infer<typeof sheetCellSchema>;

export const referenceViewSchema = z.enum([...SHEET_CELLS, 'upload']);

/** A picture that says how somebody or some place looks. The first of a list is what models look at. */
export const referenceSchema = z.object({
  id: idSchema,
  view: referenceViewSchema,
  picture: pictureSchema,
  crop: cropSchema.nullable(),
  /** How many faces were found; null until a worker looked. */
  faceCount: z.number().int().nullable(),
  createdAt: momentSchema,
});
export type Reference = z.infer<typeof referenceSchema>;

export const outfitSchema = z.object({ id: idSchema, name: z.string(), traits: outfitTraitsSchema });
export type Outfit = z.infer<typeof outfitSchema>;

export const characterSchema = z.object({
  id: idSchema,
  projectId: idSchema,
  name: z.string(),
  description: z.string(),
  traits: characterTraitsSchema,
  palette: paletteSchema,
  /** At least one; the first is worn when nobody says. */
  outfits: z.array(outfitSchema),
  /** Pinned pictures, the strongest first. */
  anchors: z.array(referenceSchema),
  /** In how many drawings. */
  drawingCount: z.number().int(),
  revision: revisionSchema,
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Character = z.infer<typeof characterSchema>;

/** An outfit as it is sent: with its id where it is kept. */
const outfitChangeSchema = z.strictObject({ id: idSchema.optional(), name: nameSchema, traits: outfitTraitsSchema });
const outfitsSchema = z.array(outfitChangeSchema).min(1).max(20);

export const createCharacterSchema = z.object({
  name: nameSchema,
  description: textSchema.max(2000).default(''),
  traits: characterTraitsSchema,
  palette: paletteSchema.default([]),
  outfits: outfitsSchema,
});
export type CreateCharacter = z.infer<typeof createCharacterSchema>;

export const updateCharacterSchema = z
  .object({
    name: nameSchema,
    description: textSchema.max(2000),
    traits: characterTraitsSchema,
    palette: paletteSchema,
    /** Replaces all outfits, in their order. */
    outfits: outfitsSchema,
  })
  .partial();
export type UpdateCharacter = z.infer<typeof updateCharacterSchema>;

/** The character as it was at a revision. */
export const characterVersionSchema = z.object({
  revision: revisionSchema,
  createdAt: momentSchema,
  snapshot: createCharacterSchema,
  /** Drawings that were made of this version. */
  drawingCount: z.number().int(),
});
export type CharacterVersion = z.infer<typeof characterVersionSchema>;

export const createReferenceSchema = z.object({
  pictureId: idSchema,
  view: referenceViewSchema.default('upload'),
  crop: cropSchema.nullable().default(null),
});
export type CreateReference = z.infer<typeof createReferenceSchema>;

export const sheetSchema = z.object({
  outfitId: idSchema,
  cells: z.array(
    z.object({
      cell: sheetCellSchema,
      /** The picture that stands in the cell: the one that was picked, else the newest. */
      pictureId: idSchema.nullable(),
      isPicked: z.boolean(),
      /** Every drawing of the cell, newest first. */
      drawings: z.array(generationSchema),
    }),
  ),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** One appearance of somebody in a drawn picture, and how like the anchors the face is. */
export const likenessSchema = z.object({
  pictureId: idSchema,
  generationId: idSchema,
  characterId: idSchema,
  /** 0 to 1: how sure the measure is that it is the same person; null where no face was found. */
  likeness: z.number().min(0).max(1).nullable(),
  createdAt: momentSchema,
});
export type Likeness = z.infer<typeof likenessSchema>;

export const continuitySchema = z.object({
  items: z.array(likenessSchema),
  /** Pictures that no worker has looked at yet. */
  pendingCount: z.number().int(),
  /** False while the character has no anchor to compare with. */
  hasAnchors: z.boolean(),
  /** At or above it a face counts as the same person's. */
  threshold: z.number(),
});
export type Continuity = z.infer<typeof continuitySchema>;

export const characterParamsSchema = z.object({ characterId: idSchema });
const shared = { tag: 'Characters', access: 'person' } as const;

export const characterOperations = {
  findCharacters: operation({
    ...shared,
    id: 'findCharacters',
    method: 'GET',
    path: '/projects/{projectId}/characters',
    summary: 'List the characters of a project, newest first',
    status: 200,
    params: projectParamsSchema,
    query: pageQuerySchema.extend({ deleted: z.stringbool().default(false) }),
    result: pageSchema(characterSchema),
  }),
  createCharacter: operation({
    ...shared,
    id: 'createCharacter',
    method: 'POST',
    path: '/projects/{projectId}/characters',
    summary: 'Create a character. Owners and editors',
    status: 201,
    params: projectParamsSchema,
    body: createCharacterSchema,
    result: characterSchema,
    repeatable: true,
  }),
  getCharacter: operation({
    ...shared,
    id: 'getCharacter',
    method: 'GET',
    path: '/characters/{characterId}',
    summary: 'Get a character with outfits and reference images',
    status: 200,
    params: characterParamsSchema,
    result: characterSchema,
  }),
  updateCharacter: operation({
    ...shared,
    id: 'updateCharacter',
    method: 'PATCH',
    path: '/characters/{characterId}',
    summary: 'Update a character as a new version. Existing pictures don’t change',
    status: 200,
    params: characterParamsSchema,
    body: updateCharacterSchema,
    result: characterSchema,
    revision: true,
  }),
  deleteCharacter: operation({
    ...shared,
    id: 'deleteCharacter',
    method: 'DELETE',
    path: '/characters/{characterId}',
    summary: 'Move a character to trash. It can be restored for 30 days',
    status: 204,
    params: characterParamsSchema,
  }),
  restoreCharacter: operation({
    ...shared,
    id: 'restoreCharacter',
    method: 'POST',
    path: '/characters/{characterId}/restore',
    summary: 'Restore a character from trash',
    status: 200,
    params: characterParamsSchema,
    result: characterSchema,
  }),
  findCharacterVersions: operation({
    ...shared,
    id: 'findCharacterVersions',
    method: 'GET',
    path: '/characters/{characterId}/versions',
    summary: 'List the versions of a character, newest first',
    status: 200,
    params: characterParamsSchema,
    query: pageQuerySchema,
    result: pageSchema(characterVersionSchema),
  }),
  createCharacterReference: operation({
    ...shared,
    id: 'createCharacterReference',
    method: 'POST',
    path: '/characters/{characterId}/references',
    summary: 'Pin a picture as the first reference image of a character',
    status: 201,
    params: characterParamsSchema,
    body: createReferenceSchema,
    result: referenceSchema,
    repeatable: true,
    problems: ['state-conflict', 'picture-unreadable'],
  }),
  deleteReference: operation({
    ...shared,
    id: 'deleteReference',
    method: 'DELETE',
    path: '/references/{referenceId}',
    summary: 'Remove a reference image. The picture is kept',
    status: 204,
    params: z.object({ referenceId: idSchema }),
  }),
  getSheet: operation({
    ...shared,
    id: 'getSheet',
    method: 'GET',
    path: '/characters/{characterId}/sheet',
    summary: 'Get the character sheet for an outfit',
    status: 200,
    params: characterParamsSchema,
    query: z.object({ outfitId: idSchema.optional() }),
    result: sheetSchema,
  }),
  drawSheet: operation({
    ...shared,
    id: 'drawSheet',
    method: 'POST',
    path: '/characters/{characterId}/sheet',
    summary: 'Generate all or some cells of the character sheet, following the roughs and reference images',
    status: 202,
    params: characterParamsSchema,
    body: z.object({
      outfitId: idSchema.nullable().default(null),
      /** All when absent. */
      cells: z.array(sheetCellSchema).min(1).max(SHEET_CELLS.length).optional(),
    }),
    result: jobSchema,
    repeatable: true,
    problems: ['model-not-found', 'queue-full'],
  }),
  pickSheetPicture: operation({
    ...shared,
    id: 'pickSheetPicture',
    method: 'PUT',
    path: '/characters/{characterId}/sheet/{cell}',
    summary: 'Set the picture of a sheet cell',
    status: 200,
    params: characterParamsSchema.extend({ cell: sheetCellSchema }),
    body: z.object({ outfitId: idSchema, pictureId: idSchema }),
    result: sheetSchema,
  }),
  getContinuity: operation({
    ...shared,
    id: 'getContinuity',
    method: 'GET',
    path: '/characters/{characterId}/continuity',
    summary: 'List the similarity to the reference images for each picture, oldest first',
    status: 200,
    params: characterParamsSchema,
    result: continuitySchema,
  }),
} as const;
