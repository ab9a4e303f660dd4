import { jobOperations as operations } from '@/lib/contracts/job-operations';
import { route } from '@/lib/server/http/route';
import { findJobs } from '@/lib/server/queue/job-view';

export const GET = route(operations.findJobs, ({ actor, params, query }) => findJobs(actor, params.projectId, query));
