import { notificationOperations as operations } from '@/lib/contracts/notifications';
import { route } from '@/lib/server/http/route';
import { countNotifications } from '@/lib/server/notifications/notifications';

export const GET = route(operations.countNotifications, ({ actor }) => countNotifications(actor));
