import { z } from 'zod';
import { MOST_PAINTS, ownCameraSchema, placePaintSchema, standingThingSchema } from '@/lib/rough/specification';
import { PLACE_WORDS, TIMES, WEATHERS } from '@/lib/rough/vocabulary';
import { SCENES } from '@/lib/rough/vocabulary';
import { createReferenceSchema, referenceSchema } from './characters';
import { operation } from './operation';
import { idSchema, momentSchema, pageQuerySchema, pageSchema, revisionSchema } from './page';
import { projectParamsSchema } from './projects';
import { textSchema } from './text';

/** What the rough can draw of a place: in perspective where it can. */
export const PLACE_SCENES = [
  ...PLACE_WORDS.map(({ tag }) => tag),
  ...SCENES.filter((scene) => !PLACE_WORDS.some(({ tag }) => tag === scene)),
] as const;
export type PlaceScene = (typeof PLACE_SCENES)[number];

const nameSchema = textSchema.trim().min(1).max(80);

/** A time of day and a weather that a place is seen in. */
export const placeVariantSchema = z.strictObject({
  name: nameSchema,
  time: z.enum(TIMES),
  weather: z.enum(WEATHERS),
});
export type PlaceVariant = z.infer<typeof placeVariantSchema>;

/** A camera with a name, from which panels may see the place. */
export const placeCameraSchema = ownCameraSchema.extend({ id: idSchema, name: nameSchema });
export type PlaceCamera = z.infer<typeof placeCameraSchema>;

export const MOST_PLACE_THINGS = 24;
export const MOST_PLACE_CAMERAS = 8;

export const placeTraitsSchema = z.strictObject({
  /** What the rough draws. */
  scene: z.enum(PLACE_SCENES),
  /** Further tags, said in every prompt of this place. */
  words: textSchema.max(500),
  /** At least one; the first is meant when nobody says. */
  variants: z.array(placeVariantSchema).min(1).max(12),
  /** What stands there besides what every such place has. */
  things: z.array(standingThingSchema).max(MOST_PLACE_THINGS).optional(),
  /** Colours of what every such place has. */
  paints: z.array(placePaintSchema).max(MOST_PAINTS).optional(),
  /** The first is used where a scene opens there. */
  cameras: z
    .array(placeCameraSchema)
    .max(MOST_PLACE_CAMERAS)
    .refine((cameras) => new Set(cameras.map(({ id }) => id)).size === cameras.length, 'has two cameras of one id')
    .optional(),
});
export type PlaceTraits = z.infer<typeof placeTraitsSchema>;

export const placeSchema = z.object({
  id: idSchema,
  projectId: idSchema,
  name: z.string(),
  description: z.string(),
  traits: placeTraitsSchema,
  anchors: z.array(referenceSchema),
  revision: revisionSchema,
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Place = z.infer<typeof placeSchema>;

export const createPlaceSchema = z.object({
  name: nameSchema,
  description: textSchema.max(2000).default(''),
  traits: placeTraitsSchema,
});
export type CreatePlace = z.infer<typeof createPlaceSchema>;
export const updatePlaceSchema = z
  .object({ name: nameSchema, description: textSchema.max(2000), traits: placeTraitsSchema })
  .partial();
export type UpdatePlace = z.infer<typeof updatePlaceSchema>;

const placeParamsSchema = z.object({ placeId: idSchema });
const shared = { tag: 'Places', access: 'person' } as const;

export const placeOperations = {
  findPlaces: operation({
    ...shared,
    id: 'findPlaces',
    method: 'GET',
    path: '/projects/{projectId}/places',
    summary: 'List the places of a project, newest first',
    status: 200,
    params: projectParamsSchema,
    query: pageQuerySchema.extend({ deleted: z.stringbool().default(false) }),
    result: pageSchema(placeSchema),
  }),
  createPlace: operation({
    ...shared,
    id: 'createPlace',
    method: 'POST',
    path: '/projects/{projectId}/places',
    summary: 'Create a place. Owners and editors',
    status: 201,
    params: projectParamsSchema,
    body: createPlaceSchema,
    result: placeSchema,
    repeatable: true,
  }),
  getPlace: operation({
    ...shared,
    id: 'getPlace',
    method: 'GET',
    path: '/places/{placeId}',
    summary: 'Get a place with its reference images',
    status: 200,
    params: placeParamsSchema,
    result: placeSchema,
  }),
  updatePlace: operation({
    ...shared,
    id: 'updatePlace',
    method: 'PATCH',
    path: '/places/{placeId}',
    summary: 'Update a place. Owners and editors',
    status: 200,
    params: placeParamsSchema,
    body: updatePlaceSchema,
    result: placeSchema,
    revision: true,
  }),
  deletePlace: operation({
    ...shared,
    id: 'deletePlace',
    method: 'DELETE',
    path: '/places/{placeId}',
    summary: 'Move a place to trash. It can be restored for 30 days',
    status: 204,
    params: placeParamsSchema,
  }),
  restorePlace: operation({
    ...shared,
    id: 'restorePlace',
    method: 'POST',
    path: '/places/{placeId}/restore',
    summary: 'Restore a place from trash',
    status: 200,
    params: placeParamsSchema,
    result: placeSchema,
  }),
  createPlaceReference: operation({
    ...shared,
    id: 'createPlaceReference',
    method: 'POST',
    path: '/places/{placeId}/references',
    summary: 'Pin a picture as reference image of a place',
    status: 201,
    params: placeParamsSchema,
    body: createReferenceSchema,
    result: referenceSchema,
    repeatable: true,
    problems: ['state-conflict'],
  }),
} as const;
