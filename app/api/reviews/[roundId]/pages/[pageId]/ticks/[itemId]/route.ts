import { checklistOperations as operations } from '@/lib/contracts/checklists';
import { route } from '@/lib/server/http/route';
import { tickChecklistItem } from '@/lib/server/reviews/checklists';

export const PUT = route(operations.tickChecklistItem, ({ actor, params, body }) =>
  tickChecklistItem(actor, params, body),
);
