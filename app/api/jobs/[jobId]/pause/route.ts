import { jobOperations as operations } from '@/lib/contracts/job-operations';
import { route } from '@/lib/server/http/route';
import { pauseJob } from '@/lib/server/queue/pause-job';

export const POST = route(operations.pauseJob, ({ actor, params }) => pauseJob(actor, params.jobId));
