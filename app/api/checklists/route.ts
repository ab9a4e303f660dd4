import { checklistOperations as operations } from '@/lib/contracts/checklists';
import { route } from '@/lib/server/http/route';
import { findChecklistItems } from '@/lib/server/reviews/checklists';

export const GET = route(operations.findChecklistItems, ({ actor }) => findChecklistItems(actor));
