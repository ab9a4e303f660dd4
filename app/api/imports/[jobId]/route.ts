import { importOperations as operations } from '@/lib/contracts/imports';
import { route } from '@/lib/server/http/route';
import { getStoryImport } from '@/lib/server/imports/story-import';

export const GET = route(operations.getStoryImport, ({ actor, params }) => getStoryImport(actor, params.jobId));
