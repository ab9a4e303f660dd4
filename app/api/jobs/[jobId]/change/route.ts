import { studioJobOperations as operations } from '@/lib/contracts/studio-jobs';
import { route } from '@/lib/server/http/route';
import { changeStudioJob } from '@/lib/server/studio-jobs/change-studio-job';

export const POST = route(operations.changeStudioJob, ({ actor, params, body }) =>
  changeStudioJob(actor, params.jobId, body),
);
