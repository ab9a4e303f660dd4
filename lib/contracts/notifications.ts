import { z } from 'zod';
import { operation } from './operation';
import { idSchema, momentSchema, pageQuerySchema, pageSchema } from './page';
import { projectParamsSchema } from './projects';

/** What members are told of. */
export const NOTIFICATION_KINDS = [
  'mention',
  'reply',
  'comment',
  'suggestion',
  'suggestion-accepted',
  'suggestion-refused',
  'review-requested',
  'review-decided',
  'review-closed',
  'order-added',
  'lock-asked',
  'lock-taken',
  'lock-released',
  'delegate-named',
] as const;
export const notificationKindSchema = z.enum(NOTIFICATION_KINDS);
export type NotificationKind = z.infer<typeof notificationKindSchema>;

export const notificationSchema = z.object({
  id: idSchema,
  kind: notificationKindSchema,
  project: z.object({ id: idSchema, title: z.string() }),
  page: z.object({ id: idSchema, number: z.number().int() }).nullable(),
  /** Notifications with the same subject and kind are shown as one. */
  subjectId: idSchema.nullable(),
  actorName: z.string(),
  excerpt: z.string(),
  isRead: z.boolean(),
  createdAt: momentSchema,
});
export type Notification = z.infer<typeof notificationSchema>;

const shared = { tag: 'Notifications', access: 'person' } as const;

export const notificationOperations = {
  findNotifications: operation({
    ...shared,
    id: 'findNotifications',
    method: 'GET',
    path: '/notifications',
    summary: 'List your notifications, newest first',
    status: 200,
    query: pageQuerySchema,
    result: pageSchema(notificationSchema),
  }),
  countNotifications: operation({
    ...shared,
    id: 'countNotifications',
    method: 'GET',
    path: '/notifications/count',
    summary: 'Count your unread notifications',
    status: 200,
    result: z.object({ unread: z.number().int() }),
  }),
  readNotifications: operation({
    ...shared,
    id: 'readNotifications',
    method: 'POST',
    path: '/notifications/read',
    summary: 'Mark your notifications as read: those named, or all',
    status: 200,
    body: z.object({ ids: z.array(idSchema).max(200).nullable() }),
    result: z.object({ unread: z.number().int() }),
  }),
  getNotificationSettings: operation({
    ...shared,
    id: 'getNotificationSettings',
    method: 'GET',
    path: '/projects/{projectId}/notification-settings',
    summary: 'Get whether you muted the notifications of a project',
    status: 200,
    params: projectParamsSchema,
    result: z.object({ isMuted: z.boolean() }),
  }),
  updateNotificationSettings: operation({
    ...shared,
    id: 'updateNotificationSettings',
    method: 'PUT',
    path: '/projects/{projectId}/notification-settings',
    summary: 'Mute or unmute the notifications of a project for yourself',
    status: 200,
    params: projectParamsSchema,
    body: z.object({ isMuted: z.boolean() }),
    result: z.object({ isMuted: z.boolean() }),
  }),
} as const;
