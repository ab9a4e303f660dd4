import { z } from 'zod';
import { pagePointSchema } from './balloons';
import { operation } from './operation';
import { idSchema } from './page';
import { projectParamsSchema } from './projects';

/** Things of a page that somebody has selected, as others see them. */
export const MOST_PRESENT_SELECTED = 20;

const selectedSchema = z.strictObject({ kind: z.enum(['panel', 'balloon']), id: idSchema });

/** What a tab tells of itself; null for the page says that it left. */
export const reportPresenceSchema = z.strictObject({
  /** Of the tab, chosen by it. */
  tabId: idSchema,
  pageId: idSchema.nullable(),
  selection: z.array(selectedSchema).max(MOST_PRESENT_SELECTED).default([]),
  /** In page millimetres; null while the pointer is elsewhere. */
  cursor: pagePointSchema.nullable().default(null),
});
export type ReportPresence = z.infer<typeof reportPresenceSchema>;

/** Somebody who has a page open now, in one of their tabs. */
export const presentSchema = z.object({
  /** Of the tab; of a review link the link's. */
  tabId: idSchema,
  /** Null for the holder of a review link. */
  userId: idSchema.nullable(),
  name: z.string(),
  pageId: idSchema,
  selection: z.array(selectedSchema),
  cursor: pagePointSchema.nullable(),
});
export type Present = z.infer<typeof presentSchema>;

export const presenceOperations = {
  /** Kept in memory for half a minute; the project's event stream tells it to its members. */
  reportPresence: operation({
    tag: 'Presence',
    access: 'person',
    id: 'reportPresence',
    method: 'PUT',
    path: '/projects/{projectId}/presence',
    summary: 'Say which page you have open, and what is selected on it. All members',
    status: 204,
    params: projectParamsSchema,
    body: reportPresenceSchema,
    problems: ['too-many-attempts'],
  }),
} as const;
