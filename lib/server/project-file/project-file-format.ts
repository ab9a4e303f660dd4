import { z } from 'zod';
import { balloonSchema } from '@/lib/contracts/balloons';
import { MOST_BALLOONS, MOST_PAGES, MOST_PANELS, panelContentSchema, panelPolygonSchema } from '@/lib/contracts/books';
import {
  characterTraitsSchema,
  cropSchema,
  outfitTraitsSchema,
  paletteSchema,
  referenceViewSchema,
  sheetCellSchema,
} from '@/lib/contracts/characters';
import { generationInputSchema } from '@/lib/contracts/generations';
import { importedPartSchema } from '@/lib/contracts/page-imports';
import { languagesSchema } from '@/lib/contracts/languages';
import { idSchema, momentSchema } from '@/lib/contracts/page';
import { pageLayerSchema } from '@/lib/contracts/page-layers';
import { panelStampSchema } from '@/lib/contracts/panel-stamps';
import { placeTraitsSchema } from '@/lib/contracts/places';
import { pageFormatSchema, readingDirectionSchema } from '@/lib/contracts/projects';
import { MOST_SCRIPT_CHARACTERS } from '@/lib/contracts/scripts';
import { storyStateSchema } from '@/lib/contracts/books';
import { styleRecordSchema } from '@/lib/contracts/styles';
import { textSchema } from '@/lib/contracts/text';
import { generationRequestSchema } from '@/pipeline/request';
import { seedSchema } from '@/pipeline/seed';

/** Goes up when older versions of Koma could not read a file any more; `migrations` bring older files up to it. */
export const PROJECT_FILE_VERSION = 1;
export const HEAD_NAME = 'koma.json';
export const PROJECT_NAME = 'project.json';

/** `koma.json`: what the file is. Read before anything else. */
export const projectFileHeadSchema = z.object({
  form: z.literal('koma-project'),
  version: z.number().int().min(1),
  software: z.string().max(200),
  madeAt: momentSchema,
  pageCount: z.number().int().min(0).max(MOST_PAGES),
});
export type ProjectFileHead = z.infer<typeof projectFileHeadSchema>;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const name = textSchema.max(200);
const description = textSchema.max(2000);

const outfitRow = z.strictObject({ id: idSchema, name, traits: outfitTraitsSchema });
const characterRow = z.strictObject({
  id: idSchema,
  name,
  description,
  traits: characterTraitsSchema,
  palette: paletteSchema,
  outfits: z.array(outfitRow).max(20),
});
const placeRow = z.strictObject({ id: idSchema, name, description, traits: placeTraitsSchema });

const castRow = z.strictObject({
  position: z.number().int().min(0),
  characterId: idSchema.nullable(),
  characterRevision: z.number().int(),
  outfitId: idSchema.nullable(),
});
/** A recipe by which pictures were drawn. */
const generationRow = z.strictObject({
  id: idSchema,
  modelId: z.string().max(200).nullable(),
  panelId: idSchema.nullable(),
  ask: generationInputSchema,
  recipe: generationRequestSchema,
  rough: z.json(),
  stamp: panelStampSchema.nullable(),
  styleRevision: z.number().int(),
  sheetCell: sheetCellSchema.nullable(),
  recipeHash: sha256Schema,
  seed: seedSchema,
  pictureCount: z.number().int().min(1).max(64),
  drawnWith: z.json(),
  queuedAt: momentSchema,
  finishedAt: momentSchema.nullable(),
  cast: z.array(castRow).max(16),
});
export const pictureRowSchema = z.strictObject({
  id: idSchema,
  sha256: sha256Schema,
  kind: z.enum(['drawn', 'uploaded']),
  name,
  widthPx: z.number().int().min(1),
  heightPx: z.number().int().min(1),
  generationId: idSchema.nullable(),
  index: z.number().int().min(0).max(64),
  seed: z.string().max(20).nullable(),
  stamp: panelStampSchema.nullable(),
  /** Absent in most. */
  imported: importedPartSchema.optional(),
});
const referenceRow = z.strictObject({
  id: idSchema,
  pictureId: idSchema,
  characterId: idSchema.nullable(),
  placeId: idSchema.nullable(),
  view: referenceViewSchema,
  crop: cropSchema.nullable(),
  position: z.number().int().min(0).max(1000),
});
const sheetPickRow = z.strictObject({
  characterId: idSchema,
  outfitId: idSchema,
  cell: sheetCellSchema,
  pictureId: idSchema,
});
const typefaceRow = z.strictObject({ id: idSchema, sha256: sha256Schema });

/** `project.json`: everything but pages, pictures and fonts. */
export const projectDocumentSchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  description: z.string().max(2000),
  style: z.string().max(1000),
  styleRecord: styleRecordSchema,
  readingDirection: readingDirectionSchema,
  pageFormat: pageFormatSchema,
  languages: languagesSchema,
  coverPictureId: idSchema.nullable(),
  script: z.string().max(MOST_SCRIPT_CHARACTERS),
  characters: z.array(characterRow).max(2000),
  places: z.array(placeRow).max(2000),
  generations: z.array(generationRow).max(50_000),
  pictures: z.array(pictureRowSchema).max(15_000),
  references: z.array(referenceRow).max(10_000),
  sheetPicks: z.array(sheetPickRow).max(10_000),
  typefaces: z.array(typefaceRow).max(200),
});
export type ProjectDocument = z.infer<typeof projectDocumentSchema>;

/** `pages/0001.json`: a page with all that is on it. */
export const pageDocumentSchema = z.strictObject({
  id: idSchema,
  chapter: z.number().int().min(1).max(1000),
  template: z.string().max(60).nullable(),
  isSpread: z.boolean(),
  panels: z
    .array(
      z.strictObject({
        id: idSchema,
        polygon: panelPolygonSchema,
        content: panelContentSchema,
        pictureId: idSchema.nullable(),
      }),
    )
    .max(MOST_PANELS),
  balloons: z.array(balloonSchema).max(MOST_BALLOONS),
  layers: z.array(pageLayerSchema).max(64),
  states: z.array(storyStateSchema.omit({ pageId: true })).max(200),
});
export type PageDocument = z.infer<typeof pageDocumentSchema>;

/** A project as a file holds it, besides its pictures and fonts. */
export interface ProjectContents {
  readonly project: ProjectDocument;
  readonly pages: readonly PageDocument[];
}

export const pageName = (index: number): string => `pages/${String(index + 1).padStart(4, '0')}.json`;
export const pictureName = (sha256: string): string => `pictures/${sha256}`;
export const fontName = (sha256: string): string => `fonts/${sha256}`;

/** Brings the documents of a version up to the next one; a key is the version that it reads. */
type Migration = (documents: { project: unknown; pages: unknown[] }) => { project: unknown; pages: unknown[] };
const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/** Documents of an older version as the present one has them. */
export function migrateDocuments(
  version: number,
  documents: { project: unknown; pages: unknown[] },
): { project: unknown; pages: unknown[] } {
  let now = documents;
  for (let from = version; from < PROJECT_FILE_VERSION; from += 1) now = MIGRATIONS[from]?.(now) ?? now;
  return now;
}
