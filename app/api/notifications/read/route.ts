import { notificationOperations as operations } from '@/lib/contracts/notifications';
import { route } from '@/lib/server/http/route';
import { readNotifications } from '@/lib/server/notifications/notifications';

export const POST = route(operations.readNotifications, ({ actor, body }) => readNotifications(actor, body.ids));
