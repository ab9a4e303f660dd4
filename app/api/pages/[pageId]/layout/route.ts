import { pageDrawingOperations as operations } from '@/lib/contracts/page-drawings';
import { route } from '@/lib/server/http/route';
import { getPageLayout } from '@/lib/server/page-drawings/draw-whole-page';

export const GET = route(operations.getPageLayout, ({ actor, params }) => getPageLayout(actor, params.pageId));
