import { jobOperations as operations } from '@/lib/contracts/job-operations';
import { getDisclosure } from '@/lib/server/exports/provenance/get-disclosure';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getDisclosure, ({ actor, params, query }) =>
  getDisclosure(actor, params.projectId, query),
);
