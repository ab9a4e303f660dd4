import { activityOperations as operations } from '@/lib/contracts/activity';
import { findActivity } from '@/lib/server/activity/find-activity';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findActivity, ({ actor, params, query }) =>
  findActivity(actor, params.projectId, query),
);
