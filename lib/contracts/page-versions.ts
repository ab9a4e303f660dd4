import { z } from 'zod';
import { bookPageSchema, bookSchema, storyStateSchema } from './books';
import { characterTraitsSchema, outfitTraitsSchema } from './characters';
import { operation } from './operation';
import { idSchema, momentSchema, revisionSchema } from './page';
import { placeTraitsSchema } from './places';
import { styleRecordSchema } from './styles';
import { textSchema } from './text';

export const VERSION_KINDS = ['round', 'manual', 'replaced', 'restored'] as const;
export const MOST_VERSIONS = 200;

/** A version of a page, without what it shows. */
export const pageVersionSchema = z.object({
  id: idSchema,
  pageId: idSchema,
  /** From 1, on the page. */
  number: z.number().int(),
  name: z.string(),
  /** `round` was handed over for review, `replaced` was there before another one was restored. */
  kind: z.enum(VERSION_KINDS),
  authorName: z.string(),
  pageRevision: revisionSchema,
  createdAt: momentSchema,
});
export type PageVersion = z.infer<typeof pageVersionSchema>;

/** Everything that a page shows, so that it looks the same when its characters, places or project changed since. */
export const pageSnapshotSchema = z.object({
  version: z.literal(1),
  /** With its strokes. */
  page: bookPageSchema,
  /** Of the book. */
  book: bookSchema.pick({ format: true, languages: true, finish: true, model: true }),
  /** Those whom the page shows, and its places. */
  company: z.object({
    people: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        traits: characterTraitsSchema,
        outfits: z.array(z.object({ id: idSchema, traits: outfitTraitsSchema })),
      }),
    ),
    places: z.array(z.object({ id: idSchema, name: z.string(), traits: placeTraitsSchema })),
    look: styleRecordSchema.shape.look,
  }),
  /** How people are on it. */
  states: z.array(storyStateSchema.omit({ pageId: true }).extend({ since: z.number().int() })),
});
export type PageSnapshot = z.infer<typeof pageSnapshotSchema>;

const shared = { tag: 'Reviews', access: 'person' } as const;
const pageParams = z.object({ pageId: idSchema });
const versionParams = z.object({ versionId: idSchema });
export const versionNameSchema = textSchema.trim().min(1, 'give it a name').max(80);

export const pageVersionOperations = {
  findPageVersions: operation({
    ...shared,
    id: 'findPageVersions',
    method: 'GET',
    path: '/pages/{pageId}/versions',
    summary: 'List the versions of a page, newest first',
    status: 200,
    params: pageParams,
    result: z.object({ items: z.array(pageVersionSchema) }),
  }),
  createPageVersion: operation({
    ...shared,
    id: 'createPageVersion',
    method: 'POST',
    path: '/pages/{pageId}/versions',
    summary: 'Keep a page as it is now as a named version. Owners and editors',
    status: 201,
    params: pageParams,
    body: z.strictObject({ name: versionNameSchema }),
    result: pageVersionSchema,
    repeatable: true,
    problems: ['state-conflict'],
  }),
  getPageVersionImage: operation({
    ...shared,
    id: 'getPageVersionImage',
    method: 'GET',
    path: '/page-versions/{versionId}/image',
    summary: 'Get a version of a page as PNG',
    status: 200,
    params: versionParams,
    query: z.object({ dpi: z.coerce.number().int().min(36).max(300).default(100) }),
    stream: { mediaType: 'image/png' },
  }),
  restorePageVersion: operation({
    ...shared,
    id: 'restorePageVersion',
    method: 'POST',
    path: '/page-versions/{versionId}/restore',
    summary: 'Restore a version of a page as its newest one; what was there before is kept as a version too',
    status: 200,
    params: versionParams,
    result: bookPageSchema,
    revision: true,
    problems: ['page-locked'],
  }),
} as const;
