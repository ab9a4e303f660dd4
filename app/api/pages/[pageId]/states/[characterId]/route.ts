import { bookOperations as operations } from '@/lib/contracts/books';
import { saveStoryState } from '@/lib/server/books/story-states';
import { route } from '@/lib/server/http/route';

export const PUT = route(operations.saveStoryState, ({ actor, params, body }) =>
  saveStoryState(actor, { ...params, ...body }),
);
