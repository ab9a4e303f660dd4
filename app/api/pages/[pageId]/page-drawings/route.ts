import { pageDrawingOperations as operations } from '@/lib/contracts/page-drawings';
import { route } from '@/lib/server/http/route';
import { drawWholePage } from '@/lib/server/page-drawings/draw-whole-page';
import { findPageDrawings } from '@/lib/server/page-drawings/find-page-drawings';

export const GET = route(operations.findPageDrawings, ({ actor, params }) => findPageDrawings(actor, params.pageId));

export const POST = route(operations.drawWholePage, ({ actor, params, body }) =>
  drawWholePage(actor, params.pageId, body),
);
