import { studioJobOperations as operations } from '@/lib/contracts/studio-jobs';
import { route } from '@/lib/server/http/route';
import { streamStudioJobs } from '@/lib/server/studio-jobs/stream-studio-jobs';

export const dynamic = 'force-dynamic';

export const GET = route(operations.streamStudioJobs, async ({ actor, request }) =>
  streamStudioJobs(actor, request.signal),
);
