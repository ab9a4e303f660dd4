import { notificationOperations as operations } from '@/lib/contracts/notifications';
import { route } from '@/lib/server/http/route';
import { getNotificationSettings, updateNotificationSettings } from '@/lib/server/notifications/notifications';

export const GET = route(operations.getNotificationSettings, ({ actor, params }) =>
  getNotificationSettings(actor, params.projectId),
);

export const PUT = route(operations.updateNotificationSettings, ({ actor, params, body }) =>
  updateNotificationSettings(actor, params.projectId, body),
);
