import { jobOperations as operations } from '@/lib/contracts/job-operations';
import { route } from '@/lib/server/http/route';
import { resumeJob } from '@/lib/server/queue/pause-job';

export const POST = route(operations.resumeJob, ({ actor, params }) => resumeJob(actor, params.jobId));
