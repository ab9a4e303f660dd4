import { jobOperations as operations } from '@/lib/contracts/job-operations';
import { route } from '@/lib/server/http/route';
import { cancelJob } from '@/lib/server/queue/cancel-job';

export const POST = route(operations.cancelJob, ({ actor, params }) => cancelJob(actor, params.jobId));
