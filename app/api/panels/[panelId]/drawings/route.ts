import { bookOperations as operations } from '@/lib/contracts/books';
import { findPanelDrawings } from '@/lib/server/books/draw-panels';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findPanelDrawings, ({ actor, params }) => findPanelDrawings(actor, params.panelId));
