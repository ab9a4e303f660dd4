import { letteringOrderOperations as operations } from '@/lib/contracts/lettering-orders';
import { route } from '@/lib/server/http/route';
import { createLetteringOrder, findLetteringOrders } from '@/lib/server/reviews/lettering-orders';

export const GET = route(operations.findLetteringOrders, ({ actor, params }) =>
  findLetteringOrders(actor, params.pageId),
);

export const POST = route(operations.createLetteringOrder, ({ actor, params, body }) =>
  createLetteringOrder(actor, params.pageId, body),
);
