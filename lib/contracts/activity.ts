import { z } from 'zod';
import { operation } from './operation';
import { idSchema, momentSchema, pageQuerySchema, pageSchema } from './page';
import { projectParamsSchema } from './projects';

/** What the activity log of a project knows. */
export const ACTIVITY_KINDS = [
  'comment-added',
  'comment-edited',
  'comment-deleted',
  'thread-resolved',
  'thread-reopened',
  'suggestion-accepted',
  'suggestion-refused',
  'link-created',
  'link-revoked',
  'review-requested',
  'review-decided',
  'review-closed',
  'state-changed',
  'page-unlocked',
  'version-created',
  'version-restored',
  'order-added',
  'order-verified',
  'lock-taken',
  'ownership-transferred',
] as const;
export const activityKindSchema = z.enum(ACTIVITY_KINDS);
export type ActivityKind = z.infer<typeof activityKindSchema>;

export const activityEntrySchema = z.object({
  id: idSchema,
  kind: activityKindSchema,
  /** As they were called then. */
  actorName: z.string(),
  /** The page's number then; null for what concerns the project. */
  pageNumber: z.number().int().nullable(),
  detail: z.string(),
  createdAt: momentSchema,
});
export type ActivityEntry = z.infer<typeof activityEntrySchema>;

const shared = { tag: 'Activity', access: 'person' } as const;

export const activityOperations = {
  findActivity: operation({
    ...shared,
    id: 'findActivity',
    method: 'GET',
    path: '/projects/{projectId}/activity',
    summary: 'List the activity log of a project, newest first',
    status: 200,
    params: projectParamsSchema,
    query: pageQuerySchema,
    result: pageSchema(activityEntrySchema),
  }),
  getActivityFile: operation({
    ...shared,
    id: 'getActivityFile',
    method: 'GET',
    path: '/projects/{projectId}/activity/file',
    summary: 'Download the activity log of a project as CSV, oldest first',
    status: 200,
    params: projectParamsSchema,
    stream: { mediaType: 'text/csv' },
  }),
} as const;
