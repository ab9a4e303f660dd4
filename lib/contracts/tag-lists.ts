import { z } from 'zod';
import { operation } from './operation';
import { momentSchema } from './page';

/** A list of tags that an admin added, for completion in prompts. */
export const tagListSchema = z.object({
  /** The file's name. */
  name: z.string(),
  tagCount: z.number().int(),
  aliasCount: z.number().int(),
  addedAt: momentSchema,
});
export type TagList = z.infer<typeof tagListSchema>;

/** The categories of tag lists, by their numbers in the file. */
export const LISTED_CATEGORIES = ['general', 'artist', 'series', 'character', 'meta'] as const;
export type ListedCategory = (typeof LISTED_CATEGORIES)[number];

export const TAG_LIST_MAX_BYTES = 32 * 1024 * 1024;
const MEDIA_TYPES = ['text/csv', 'text/plain', 'application/octet-stream'];
const shared = { tag: 'Settings', path: '/settings/tag-list' } as const;

export const tagListOperations = {
  getTagList: operation({
    ...shared,
    id: 'getTagList',
    method: 'GET',
    summary: 'Get what tag list is used for completion',
    access: 'person',
    status: 200,
    result: z.object({ list: tagListSchema.nullable() }),
  }),
  replaceTagList: operation({
    ...shared,
    id: 'replaceTagList',
    method: 'PUT',
    summary: 'Upload a tag list: CSV of name, category number, number of posts and aliases. It replaces the one before',
    access: 'admin',
    status: 200,
    query: z.object({ name: z.string().trim().min(1).max(100) }),
    bytes: MEDIA_TYPES,
    maxBodyBytes: TAG_LIST_MAX_BYTES,
    result: tagListSchema,
    problems: ['tag-list-unreadable', 'media-type-unsupported', 'body-too-large'],
  }),
  deleteTagList: operation({
    ...shared,
    id: 'deleteTagList',
    method: 'DELETE',
    summary: 'Remove the tag list',
    access: 'admin',
    status: 204,
  }),
} as const;
