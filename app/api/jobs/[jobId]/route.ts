import { jobOperations as operations } from '@/lib/contracts/job-operations';
import { route } from '@/lib/server/http/route';
import { getJob } from '@/lib/server/queue/job-view';

export const GET = route(operations.getJob, ({ actor, params }) => getJob(actor, params.jobId));
