import { notificationOperations as operations } from '@/lib/contracts/notifications';
import { route } from '@/lib/server/http/route';
import { findNotifications } from '@/lib/server/notifications/notifications';

export const GET = route(operations.findNotifications, ({ actor, query }) => findNotifications(actor, query));
