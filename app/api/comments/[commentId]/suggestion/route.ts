import { commentOperations as operations } from '@/lib/contracts/comment-operations';
import { decideSuggestion } from '@/lib/server/comments/decide-suggestion';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.decideSuggestion, ({ actor, params, body, revision }) =>
  decideSuggestion(actor, { ...params, ...body, revision }),
);
