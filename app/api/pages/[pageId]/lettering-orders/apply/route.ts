import { letteringOrderOperations as operations } from '@/lib/contracts/lettering-orders';
import { route } from '@/lib/server/http/route';
import { applyLetteringOrders } from '@/lib/server/reviews/lettering-orders';

export const POST = route(operations.applyLetteringOrders, ({ actor, params, body, revision }) =>
  applyLetteringOrders(actor, params.pageId, { ...body, revision }),
);
