import { z } from 'zod';
import { operation } from './operation';
import { idSchema, momentSchema } from './page';
import { problemCodeSchema } from './problem';
import { regionEditSchema } from './region-edits';
import { suggestionConflictSchema, suggestionSchema } from './suggestions';

const personSchema = z.object({ id: idSchema, name: z.string() });
const pageParams = z.object({ pageId: idSchema });
const shared = { tag: 'Comments', access: 'person' } as const;

/** What waits to be decided about a page, and who decides. */
const pageSuggestionsSchema = z.object({
  /** Null where nobody is responsible for the page: owners decide. */
  author: personSchema.nullable(),
  /** Whom the author named to decide too. */
  delegate: personSchema.nullable(),
  canDecide: z.boolean(),
  canDelegate: z.boolean(),
  comments: z.array(
    z.object({
      commentId: idSchema,
      threadId: idSchema,
      authorName: z.string(),
      text: z.string(),
      createdAt: momentSchema,
      suggestion: suggestionSchema,
      conflict: suggestionConflictSchema.nullable(),
    }),
  ),
  regionEdits: z.array(z.object({ edit: regionEditSchema, conflict: suggestionConflictSchema.nullable() })),
});
export type PageSuggestions = z.infer<typeof pageSuggestionsSchema>;

const toDecideSchema = z.strictObject({ kind: z.enum(['comment', 'region-edit']), id: idSchema });
export type SuggestionToDecide = z.infer<typeof toDecideSchema>;

const decidedSchema = toDecideSchema.extend({
  /** Why it was not decided; null when it was. */
  problem: z.object({ code: problemCodeSchema, sentence: z.string(), action: z.string() }).nullable(),
});
export type DecidedSuggestion = z.infer<typeof decidedSchema>;

export const suggestionOperations = {
  findSuggestions: operation({
    ...shared,
    id: 'findSuggestions',
    method: 'GET',
    path: '/pages/{pageId}/suggestions',
    summary: 'List the open suggestions of a page, made in comments and as region edits, with conflicts',
    status: 200,
    params: pageParams,
    result: pageSuggestionsSchema,
  }),
  decideSuggestions: operation({
    ...shared,
    id: 'decideSuggestions',
    method: 'POST',
    path: '/pages/{pageId}/suggestions/decisions',
    summary:
      'Accept or refuse several suggestions of a page; each says why where it can’t be. The page’s author, their delegate and owners',
    status: 200,
    params: pageParams,
    body: z.strictObject({
      decision: z.enum(['accept', 'refuse']),
      items: z
        .array(toDecideSchema)
        .min(1)
        .max(100)
        .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'names a suggestion twice'),
    }),
    result: z.object({ items: z.array(decidedSchema) }),
  }),
  delegatePage: operation({
    ...shared,
    id: 'delegatePage',
    method: 'PUT',
    path: '/pages/{pageId}/delegate',
    summary: 'Name an editor who may decide about a page’s suggestions too, or nobody. The page’s author and owners',
    status: 200,
    params: pageParams,
    body: z.strictObject({ userId: idSchema.nullable() }),
    result: z.object({ delegate: personSchema.nullable() }),
  }),
} as const;
