import { suggestionOperations as operations } from '@/lib/contracts/suggestion-operations';
import { findSuggestions } from '@/lib/server/comments/find-suggestions';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findSuggestions, ({ actor, params }) => findSuggestions(actor, params.pageId));
