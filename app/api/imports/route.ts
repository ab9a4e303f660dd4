import { importOperations as operations } from '@/lib/contracts/imports';
import { route } from '@/lib/server/http/route';
import { createStoryImport } from '@/lib/server/imports/story-import';

export const POST = route(operations.createStoryImport, ({ actor, query, bytes }) =>
  createStoryImport(actor, { bytes, name: query.name }),
);
