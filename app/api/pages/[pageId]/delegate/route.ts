import { suggestionOperations as operations } from '@/lib/contracts/suggestion-operations';
import { delegatePage } from '@/lib/server/comments/delegate-page';
import { route } from '@/lib/server/http/route';

export const PUT = route(operations.delegatePage, ({ actor, params, body }) =>
  delegatePage(actor, params.pageId, body),
);
