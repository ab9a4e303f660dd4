import { suggestionOperations as operations } from '@/lib/contracts/suggestion-operations';
import { decideSuggestions } from '@/lib/server/comments/decide-suggestions';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.decideSuggestions, ({ actor, params, body }) =>
  decideSuggestions(actor, params.pageId, body),
);
