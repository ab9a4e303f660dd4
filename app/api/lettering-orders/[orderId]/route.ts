import { letteringOrderOperations as operations } from '@/lib/contracts/lettering-orders';
import { route } from '@/lib/server/http/route';
import { updateLetteringOrder } from '@/lib/server/reviews/lettering-orders';

export const PATCH = route(operations.updateLetteringOrder, ({ actor, params, body }) =>
  updateLetteringOrder(actor, params.orderId, body),
);
