import { z } from 'zod';
import { samplerSchema, scheduleSchema, seedSchema, sha256Schema } from './drawing';
import { operation } from './operation';
import { idSchema, momentSchema, pageQuerySchema, pageSchema } from './page';
import { projectParamsSchema } from './projects';

/** Media types that are taken; what is stored was decoded and encoded again, without EXIF. */
export const UPLOAD_MEDIA_TYPES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/avif',
  // Read where the server's picture library can; else the answer says what to do.
  'image/heic',
  'image/heif',
] as const;
/** What settings are read from: pictures, infotexts, and JSON of other tools. */
export const SETTINGS_MEDIA_TYPES = [
  ...UPLOAD_MEDIA_TYPES,
  'text/plain',
  'application/json',
  'application/octet-stream',
];
export const UPLOAD_MAX_BYTES = 32 * 1024 * 1024;
export const UPLOAD_MAX_PIXELS = 64_000_000;

/** Copies by longest side, as WebP; `full` is the stored file itself. */
export const PICTURE_SIZES = ['thumb', 'card', 'screen', 'full'] as const;
export const pictureSizeSchema = z.enum(PICTURE_SIZES);
export type PictureSize = z.infer<typeof pictureSizeSchema>;
export const PICTURE_SIZE_PX = { thumb: 160, card: 480, screen: 1600 } as const;

export const pictureKindSchema = z.enum(['drawn', 'uploaded']);

/** A picture in a project. Its bytes are at `/api/pictures/{id}/file?size=`, and never change. */
export const pictureSchema = z.object({
  id: idSchema,
  projectId: idSchema,
  kind: pictureKindSchema,
  name: z.string(),
  sha256: sha256Schema,
  mediaType: z.string(),
  byteSize: z.number().int(),
  widthPx: z.number().int(),
  heightPx: z.number().int(),
  generationId: idSchema.nullable(),
  index: z.number().int(),
  seed: seedSchema.nullable(),
  createdAt: momentSchema,
});
export type Picture = z.infer<typeof pictureSchema>;

/** How a picture was drawn, by whatever tool, in Koma's words; null for what its file doesn't say. */
export const pictureSettingsSchema = z.object({
  /** The tool that wrote it, such as `ComfyUI`; empty where nothing tells. */
  tool: z.string(),
  prompt: z.string(),
  negative: z.string(),
  seed: seedSchema.nullable(),
  steps: z.number().int().nullable(),
  sampler: samplerSchema.nullable(),
  schedule: scheduleSchema.nullable(),
  guidance: z.number().nullable(),
  widthPx: z.number().int().nullable(),
  heightPx: z.number().int().nullable(),
  clipSkip: z.number().int().nullable(),
  loras: z.array(z.object({ name: z.string(), weight: z.number().nullable() })),
  model: z.string().nullable(),
  /** The installed model that is meant; null when none is it. */
  modelId: z.string().nullable(),
  /** The model of the last steps, with the share of the steps from which on it draws. */
  refiner: z
    .object({ name: z.string(), modelId: z.string().nullable(), switchAt: z.number() })
    .nullable()
    .default(null),
  /** What can't be taken over: the setting, its value, and why in English. */
  uncarried: z.array(z.object({ key: z.string(), value: z.string(), reason: z.string() })),
});
export type PictureSettings = z.infer<typeof pictureSettingsSchema>;

export const pictureParamsSchema = z.object({ pictureId: idSchema });

export const pictureOperations = {
  findPictures: operation({
    id: 'findPictures',
    method: 'GET',
    path: '/projects/{projectId}/pictures',
    summary: 'List the pictures of a project, newest first',
    tag: 'Pictures',
    access: 'person',
    status: 200,
    params: projectParamsSchema,
    query: pageQuerySchema.extend({ kind: pictureKindSchema.optional() }),
    result: pageSchema(pictureSchema),
  }),
  /** The same file twice in one project is one picture, so sending it again is harmless. */
  createPicture: operation({
    id: 'createPicture',
    method: 'POST',
    path: '/projects/{projectId}/pictures',
    summary: 'Upload a picture. The body is the file',
    tag: 'Pictures',
    access: 'person',
    status: 201,
    params: projectParamsSchema,
    query: z.object({ name: z.string().max(200).default('') }),
    bytes: UPLOAD_MEDIA_TYPES,
    maxBodyBytes: UPLOAD_MAX_BYTES,
    result: pictureSchema,
    problems: ['picture-unreadable', 'picture-too-large', 'media-type-unsupported', 'storage-full'],
  }),
  readPictureSettings: operation({
    id: 'readPictureSettings',
    method: 'POST',
    path: '/picture-settings',
    summary: 'Read how a picture was drawn, by any tool. The body is the file, or its text; null when it does not say',
    tag: 'Pictures',
    access: 'person',
    status: 200,
    bytes: SETTINGS_MEDIA_TYPES,
    maxBodyBytes: UPLOAD_MAX_BYTES,
    result: pictureSettingsSchema.nullable(),
    problems: ['picture-unreadable', 'media-type-unsupported'],
  }),
  getPicture: operation({
    id: 'getPicture',
    method: 'GET',
    path: '/pictures/{pictureId}',
    summary: 'Get the metadata of a picture',
    tag: 'Pictures',
    access: 'person',
    status: 200,
    params: pictureParamsSchema,
    result: pictureSchema,
  }),
  getPictureFile: operation({
    id: 'getPictureFile',
    method: 'GET',
    path: '/pictures/{pictureId}/file',
    summary: 'Download a picture. `download` sets the file name',
    tag: 'Pictures',
    access: 'person',
    status: 200,
    params: pictureParamsSchema,
    query: z.object({
      size: pictureSizeSchema.default('full'),
      download: z.stringbool().default(false),
      /** `webp`: the full picture as lossless WebP, a drawn one with its recipe; `stored` as it was stored. */
      as: z.enum(['stored', 'webp']).default('stored'),
    }),
    stream: { mediaType: 'image/*' },
  }),
  deletePicture: operation({
    id: 'deletePicture',
    method: 'DELETE',
    path: '/pictures/{pictureId}',
    summary: 'Move a picture to trash. It can be restored for 30 days',
    tag: 'Pictures',
    access: 'person',
    status: 204,
    params: pictureParamsSchema,
  }),
  restorePicture: operation({
    id: 'restorePicture',
    method: 'POST',
    path: '/pictures/{pictureId}/restore',
    summary: 'Restore a picture from trash',
    tag: 'Pictures',
    access: 'person',
    status: 200,
    params: pictureParamsSchema,
    result: pictureSchema,
  }),
} as const;
