import { z } from 'zod';
import { sha256Schema } from './drawing';
import { operation } from './operation';
import { idSchema, momentSchema } from './page';
import { projectParamsSchema } from './projects';

/** What a typeface's file says may be done with it (OpenType, OS/2 table, `fsType`). */
export const EMBEDDINGS = ['installable', 'editable', 'preview', 'restricted', 'unknown'] as const;
export const embeddingSchema = z.enum(EMBEDDINGS);
export type Embedding = z.infer<typeof embeddingSchema>;

export const TYPEFACE_SCRIPTS = ['latin', 'japanese'] as const;

/** A typeface that somebody brought into a project. Balloons name it `own:ID`. */
export const typefaceSchema = z.object({
  id: idSchema,
  projectId: idSchema,
  family: z.string(),
  style: z.string(),
  /** As its file says; empty where it says nothing. */
  copyright: z.string(),
  licence: z.string(),
  licenceUrl: z.string(),
  embedding: embeddingSchema,
  scripts: z.array(z.enum(TYPEFACE_SCRIPTS)),
  glyphCount: z.number().int(),
  sha256: sha256Schema,
  byteSize: z.number().int(),
  /** Balloons that are set in it. */
  balloonCount: z.number().int(),
  isPutAway: z.boolean(),
  createdAt: momentSchema,
});
export type Typeface = z.infer<typeof typefaceSchema>;

export const TYPEFACE_MAX_BYTES = 32 * 1024 * 1024;
export const MOST_TYPEFACES = 60;
/** What browsers call TrueType and OpenType files, and what they send when they don't know. */
export const TYPEFACE_MEDIA_TYPES = [
  'font/ttf',
  'font/otf',
  'font/sfnt',
  'font/collection',
  'font/woff',
  'font/woff2',
  'application/octet-stream',
] as const;

/** A typeface by the name that balloons use: of the box, or `own:ID`. */
export const faceNameSchema = z.string().regex(/^[a-z][a-z-]{0,30}(:[0-9a-f-]{36})?$/);

export const typefaceParamsSchema = z.object({ typefaceId: idSchema });
const shared = { tag: 'Typefaces', access: 'person' } as const;

export const typefaceOperations = {
  findTypefaces: operation({
    ...shared,
    id: 'findTypefaces',
    method: 'GET',
    path: '/projects/{projectId}/typefaces',
    summary: 'List the fonts of a project, including those in trash',
    status: 200,
    params: projectParamsSchema,
    result: z.object({ items: z.array(typefaceSchema) }),
  }),
  /** The same file twice in one project is one typeface, so sending it again is harmless. */
  createTypeface: operation({
    ...shared,
    id: 'createTypeface',
    method: 'POST',
    path: '/projects/{projectId}/typefaces',
    summary: 'Upload a font. The body is a TTF or OTF file. Owners and editors',
    status: 201,
    params: projectParamsSchema,
    bytes: TYPEFACE_MEDIA_TYPES,
    maxBodyBytes: TYPEFACE_MAX_BYTES,
    result: typefaceSchema,
    problems: ['typeface-unreadable', 'state-conflict', 'media-type-unsupported', 'storage-full'],
  }),
  getTypefaceFile: operation({
    ...shared,
    id: 'getTypefaceFile',
    method: 'GET',
    path: '/typefaces/{typefaceId}/file',
    summary: 'Download a font file. Members of its project',
    status: 200,
    params: typefaceParamsSchema,
    stream: { mediaType: 'font/sfnt' },
  }),
  getSpecimen: operation({
    ...shared,
    id: 'getSpecimen',
    method: 'GET',
    path: '/projects/{projectId}/typefaces/{face}/specimen',
    summary: 'Get a specimen of a bundled or project font as SVG',
    status: 200,
    params: z.object({ projectId: projectParamsSchema.shape.projectId, face: faceNameSchema }),
    stream: { mediaType: 'image/svg+xml' },
  }),
  deleteTypeface: operation({
    ...shared,
    id: 'deleteTypeface',
    method: 'DELETE',
    path: '/typefaces/{typefaceId}',
    summary: 'Move a font to trash. Its balloons use the default font until it is restored. Owners and editors',
    status: 204,
    params: typefaceParamsSchema,
  }),
  restoreTypeface: operation({
    ...shared,
    id: 'restoreTypeface',
    method: 'POST',
    path: '/typefaces/{typefaceId}/restore',
    summary: 'Restore a font from trash. Owners and editors',
    status: 200,
    params: typefaceParamsSchema,
    result: typefaceSchema,
  }),
} as const;
