import { importOperations as operations } from '@/lib/contracts/imports';
import { route } from '@/lib/server/http/route';
import { startStoryImport } from '@/lib/server/imports/story-import';

export const POST = route(operations.startStoryImport, ({ actor, params, body }) =>
  startStoryImport(actor, params.jobId, body),
);
