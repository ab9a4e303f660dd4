import { jobOperations as operations } from '@/lib/contracts/job-operations';
import { getJobFile } from '@/lib/server/exports/job-file';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getJobFile, ({ actor, params }) => getJobFile(actor, params.jobId));
