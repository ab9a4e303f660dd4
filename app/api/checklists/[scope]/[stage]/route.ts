import { checklistOperations as operations } from '@/lib/contracts/checklists';
import { route } from '@/lib/server/http/route';
import { saveChecklist } from '@/lib/server/reviews/checklists';

export const PUT = route(operations.saveChecklist, ({ actor, params, body }) =>
  saveChecklist(actor, params, body.items),
);
