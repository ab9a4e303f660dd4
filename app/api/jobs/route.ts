import { studioJobOperations as operations } from '@/lib/contracts/studio-jobs';
import { route } from '@/lib/server/http/route';
import { findStudioJobs } from '@/lib/server/studio-jobs/find-studio-jobs';

export const GET = route(operations.findStudioJobs, ({ actor, query }) => findStudioJobs(actor, query));
